/*
 * text.h - writing what visitors read: drafts, publishing at a time, withdrawing.
 *
 * Writes tables agreement and announcement, which the modules of these names read. A draft may be changed and deleted;
 * what was published stays as it is: a new version takes its place. An agreement of province 0 is for all. Foreign
 * looks absent: the scope is a province, 0 for all of them.
 */
#ifndef DOMAIN_TEXT_H
#define DOMAIN_TEXT_H

#include "domain/audit/audit.h"
#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct store;
struct rows;

enum text_shelf { SHELF_AGREEMENTS = 1, SHELF_ANNOUNCEMENTS };
enum text_state { TEXT_DRAFT = 1, TEXT_COMING, TEXT_SHOWN, TEXT_WITHDRAWN, N_TEXT_STATES };
enum { TEXT_TITLE_MAX = 80, TEXT_BODY_MAX = 20000 };

struct text {
	int64_t id, province_id, version;
	struct str kind, title, body, author; /* kind: of agreement or announcement; body: of one that was found */
	struct stamp published_at, withdrawn_at, changed_at;
};
/* Of an agreement that has a newer version in force the state is TEXT_SHOWN, too. */
enum text_state text_state(const struct text *text, struct stamp now);
const char *text_state_word(enum text_state state); /* words in Text.text_state */

struct text_query {
	enum text_shelf shelf;
	int64_t scope, limit, offset;
	struct str kind;                      /* empty: any */
	bool drafts;                          /* those as well */
};
/* Drafts and the newest first. */
enum result text_count(struct store *db, struct arena *arena, const struct text_query *query, int64_t *n_out) MUST_USE;
enum result text_list(struct store *db, struct arena *arena, const struct text_query *query,
		      struct rows *rows_out) MUST_USE;
enum result text_find(struct store *db, struct arena *arena, enum text_shelf shelf, int64_t id, int64_t scope,
		      struct text *text_out) MUST_USE;

/* A draft; of an agreement, the next version of its kind. CONFLICT: somebody was faster with the same number. */
enum result text_add(struct store *db, struct arena *arena, enum text_shelf shelf, const struct text *text,
		     const struct actor *by, struct stamp now, int64_t *id_out) MUST_USE;
/* CONFLICT: it is no draft any more, or, of a change and of publishing, not the one that was seen (changed_at). */
enum result text_change(struct store *db, enum text_shelf shelf, const struct text *text, const struct actor *by,
			struct stamp now) MUST_USE;
enum result text_delete(struct store *db, enum text_shelf shelf, const struct text *text, const struct actor *by,
			struct stamp now) MUST_USE;
struct text_publishing {
	enum text_shelf shelf;
	const struct text *text;
	struct stamp at;
};
/* An agreement gets a higher number where others were published since it was made. */
enum result text_publish(struct store *db, struct arena *arena, const struct text_publishing *publishing,
			 const struct actor *by, struct stamp now) MUST_USE;
/* CONFLICT: it is not published, or withdrawn already. REFUSED: an agreement without another version in force, which
 * visitors must find. */
enum result text_withdraw(struct store *db, struct arena *arena, enum text_shelf shelf, const struct text *text,
			  const struct actor *by, struct stamp now) MUST_USE;

#endif
