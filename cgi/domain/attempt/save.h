/*
 * save.h - many candidates' saves in one transaction (the saver's heart), and the verdict on each.
 *
 * Each save brings the whole sheet, so that the newest revision alone is enough. It says which revision it was
 * made from: a sheet that knows nothing of what stands there (two pages of one test) is not stored, and told what
 * does stand there. A save that is repeated is told yes again. What is answered "saved" has been committed, with its
 * line in answer_log.
 */
#ifndef DOMAIN_SAVE_H
#define DOMAIN_SAVE_H

#include "domain/attempt/attempt.h"

enum { SAVES_MAX = 64 };

enum save_verdict {
	SAVE_UNKNOWN = 0, /* the database was away: the client tries again */
	SAVE_DONE,
	SAVE_REPEATED,    /* this sheet is there already */
	SAVE_OLDER,       /* something else is there that this sheet was not made from */
	SAVE_MOVED,       /* another device has taken over */
	SAVE_LOGIN,       /* this session does not hold the pen */
	SAVE_ORPHAN,      /* nobody holds it: whoever signs in again may have it back */
	SAVE_CLOSED,      /* handed in */
	SAVE_LATE,        /* the time is over: the page hands in by its form, which may still count */
	SAVE_GONE,        /* no such attempt, or withdrawn */
	SAVE_BAD,         /* the sheet does not fit */
	N_SAVE_VERDICTS
};

struct save {
	int64_t attempt_id, epoch, rev, away;
	int64_t base;            /* the revision it was made from; -1: not said, anything below rev */
	struct bytes tok;
	struct str sheet;
	size_t number;           /* the caller's, kept when the list is sorted */
	/* out */
	enum save_verdict verdict;
	int64_t rev_now;
	struct str sheet_now;
	struct stamp deadline;
};

/* What stands in the database, as far as a verdict needs it. */
struct save_row {
	int64_t id, state, epoch, rev, account_id, finished_by;
	struct str sheet;
	struct bytes tok;
	struct stamp deadline;
};

/* Pure. "a=12&e=1&r=5&s=--B-[&b=4][&v=2]" in any order; tok is left alone. REFUSED: no honest page sends this. */
enum result save_parse(struct str body, struct save *save_out) MUST_USE;
/* Pure. row NULL: no such attempt. */
enum save_verdict save_judge(const struct save *save, const struct save_row *row, struct stamp now,
			     int64_t grace_us);
/* Applies at most SAVES_MAX saves in its own transactions and gives each its verdict; FAILED leaves
 * SAVE_UNKNOWN for all that were not committed. Sorts the list. */
enum result saves_apply(struct store *db, struct arena *arena, struct save *saves, size_t n, struct stamp now,
			int64_t grace_us) MUST_USE;
/* The pen back to the page that still holds the current epoch, for a new session of the same account. */
enum result save_regain(struct store *db, const struct save *save, int64_t account_id) MUST_USE;

#endif
