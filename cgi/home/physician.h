/* physician.h - what the files of a physician's home share. */
#ifndef HOME_PHYSICIAN_H
#define HOME_PHYSICIAN_H

#include "domain/attempt/sitting.h"
#include "home/home.h"
#include "site/timeline.h"

enum turn { TURN_NOBODY = 0, TURN_OWN, TURN_INSTITUTION, TURN_ASSESSOR, TURN_SITES, TURN_OFFICE };

/* How a state looks on this page; its words are Text.next.<state>.title, .text and .button. */
struct look {
	enum turn turn;
	enum stage_kind stage;   /* whose dates count; 0: none */
	const char *href, *kind; /* kind of the card */
	struct reached reached;
};

struct home {
	const struct request *rq;
	struct reply *re;
	struct view *page;
	const struct profile *profile;
	struct cycle cycle;
	struct record record;
	const struct look *look;
	const char *name;        /* of the words of the card */
	enum turn turn;
	enum stage_kind stage;
	struct reached reached;
	struct stamp end;        /* of what is to be done now */
	const struct sitting *paper; /* the one that the card speaks of, or NULL */
};

/* A word with everything that a sentence of this page may speak of. */
struct str home_sentence(const struct home *h, struct str pattern);

/* papers.c: rows Page.paper.N of his programme, while they matter, and h->name where one decides what is next. */
enum result home_fill_papers(struct home *h) MUST_USE;
/* entries.c: rows Page.entry.N, and why one cannot be entered. */
void home_fill_entries(const struct home *h);

#endif
