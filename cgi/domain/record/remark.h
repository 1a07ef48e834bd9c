/*
 * remark.h - what a reviewer leaves at a record: remarks on single answers, and that he has it open.
 *
 * Owns tables record_remark and record_look. Remarks are those of the last return; the caller has looked the
 * record up in the actor's scope. A look is a hint to others of the same institution, not a lock.
 */
#ifndef DOMAIN_RECORD_REMARK_H
#define DOMAIN_RECORD_REMARK_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct rows;
struct store;

enum { REMARKS_MAX = 5, REMARK_LENGTH_MAX = 100 };

struct remark {
	struct str step, item; /* as in review_row */
	struct str body;
};

/* Rows of struct remark. */
enum result record_remarks(struct store *db, struct arena *arena, int64_t record_id, struct rows *rows_out) MUST_USE;
/* Instead of those that were there. */
enum result record_set_remarks(struct store *db, int64_t record_id, const struct remark *remarks, size_t n) MUST_USE;

/* Notes that this session looks, unless another one does: who that is and since when; none if nobody does. */
struct look {
	int64_t account_id; /* 0: he has signed out since */
	struct str name;    /* absent: as above */
	struct stamp since;
};
enum result record_look(struct store *db, struct arena *arena, int64_t record_id, struct bytes token_hash,
			struct stamp now, struct look *other_out) MUST_USE;

#endif
