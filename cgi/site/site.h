/*
 * site.h - what all programs of this site share: main, the request spine, the frame of a page.
 */
#ifndef SITE_SITE_H
#define SITE_SITE_H

#include "lib/web/action.h"
#include "site/access.h"

struct profile;

#define SESSION_COOKIE "__Host-dk"

struct program {
	const char *name;              /* first word of its addresses, its database account, its templates */
	const struct action *actions;
	bool sees_personal_data;       /* needs the data key */
	size_t memory;                 /* ceiling of a request's arena; 0: 16 MB */
	enum result (*at_start)(struct store *db); /* once in each worker, e.g. to fill caches; may be NULL */
	/* A loop of its own in place of the request spine; no templates are loaded. Ends when
	 * gateway_stopping(), or after one round when it is told so. */
	void (*loop)(struct store *db, struct arena *arena, bool once);
	bool gentle;                   /* hashes passwords: other programs go first on a busy host */
	bool alone;                    /* with loop: no socket, one process, and the option --once */
	int workers;                   /* 0: setting site.workers */
};

/* All of main(): options, configuration, prefork, serving. */
int site_main(int argc, char **argv, const struct program *program);

/* A connection of the program's own account; FAILED with a store when the database is away. */
enum result site_open_store(struct store **db_out, int deadline_seconds) MUST_USE;

/* The profile of the signed-in person's province, or of the one chosen at sign-in; never NULL while
 * any province is active. */
const struct profile *site_profile(const struct request *rq);
/* What this province calls a thing: label of its profile, else Text.named.<name> of common.hdf. */
struct str site_label(const struct request *rq, const char *name);
/* A value with what it is counted in (Text.unit.<name>), where there is such a word: 120 人次. */
struct str site_amount(struct arena *arena, const char *name, struct str value);
/* The rule of initial passwords in pieces: initial.before, .last6, .after. */
void site_show_initial(struct view *page, const struct profile *profile);
/* A path of our own site, for redirects: anything else becomes "/home". */
struct str site_own_path(struct str path);

#endif
