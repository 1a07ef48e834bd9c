/*
 * batch.h - what staff do to many at once: approve, judge 合格, return, include, hide, recheck; and taking that back.
 *
 * Owns tables batch and batch_row. The list is written down as it was confirmed; then it is worked off in pieces,
 * each a transaction of its own, by the request that confirmed it, after its commit, and by dk-jobs. Whoever works
 * holds the row of the batch, so that a piece is done once, and what was begun is finished after any interruption. A
 * row that cannot be done is left out with its cause, and nothing of it stays; the others stand. The actor is he who
 * confirmed. For a day an act can be taken back: that is a batch of the same kind, whose rows are those that were
 * done; a row on which anything followed is left as it is.
 */
#ifndef DOMAIN_BATCH_H
#define DOMAIN_BATCH_H

#include "domain/audit/audit.h"
#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct judgement;
struct profile;
struct rows;
struct store;
struct worklist_row;

/* The last two are acts of a 考核机构, on the institutions that are delegated to it; the others of an institution. */
enum batch_kind {
	BATCH_APPROVE = 1, BATCH_FIT, BATCH_RETURN, BATCH_INCLUDE, BATCH_HIDE, BATCH_CONFIRM, BATCH_SEND_BACK
};
enum batch_state { BATCH_AT_WORK = 1, BATCH_DONE };
enum batch_row_state { ROW_WAITING = 1, ROW_DONE, ROW_LEFT };
enum batch_cause {
	CAUSE_NONE = 0, CAUSE_SITE, CAUSE_STATE, CAUSE_LACKING, CAUSE_UNSEEN, CAUSE_CHANGED, CAUSE_CLOSED,
	CAUSE_CONDUCT, CAUSE_FAULT, CAUSE_FOLLOWED, CAUSE_UNFIT, CAUSE_SUPPORT, N_BATCH_CAUSES
};
/* BATCH_PIECE: at most so many in one transaction. */
enum { BATCH_MOST = 20000, BATCH_PIECE = 100, BATCH_UNDO_HOURS = 24 };

struct batch_item {
	int64_t record_id, version;
	bool unseen_ok;
};
struct batch_order {
	enum batch_kind kind;
	int64_t province_id, cycle_id;
	const struct batch_item *items;
	size_t n;
	bool fit;            /* approving: with both opinions 合格 */
	struct str code;     /* hiding: category; sending back: to whom, batch_send_back_to() */
	struct str note;     /* returning, hiding: the reason */
	struct str message;  /* returned to him: what each physician is told by SMS; absent: nothing */
};
/* Writes the list down, in the caller's transaction; of a record named twice the first counts. */
enum result batch_begin(struct store *db, struct arena *arena, const struct batch_order *order,
			const struct actor *by, struct stamp now, int64_t *id_out) MUST_USE;
/* What became of a piece: rows still to do; rows left out for a fault of ours, the last of them and its trail. */
struct batch_piece {
	int64_t left, n_faults, fault_record;
	struct str why;
};
/* Does at most BATCH_PIECE rows of a batch, in the caller's transaction; all of them are left out where the province
 * has no profile. CONFLICT: somebody else is at it. FAILED: nothing of the piece can be kept now. */
enum result batch_work(struct store *db, struct arena *arena, int64_t id, struct stamp now,
		       struct batch_piece *piece_out) MUST_USE;
/* The oldest batch that is at work. NOT_FOUND: none. */
enum result batch_next(struct store *db, struct arena *arena, int64_t *id_out) MUST_USE;

struct batch {
	int64_t id, kind, state, n, n_done, n_left, cycle_id, undoes, undone_by;
	struct str actor;
	struct stamp created_at, ended_at;
};
/* NOT_FOUND: of another institution, or another kind. */
enum result batch_find(struct store *db, struct arena *arena, int64_t id, int64_t institution_id,
		       enum batch_kind kind, struct batch *batch_out) MUST_USE;
/* Until when it can be taken back; none: it is at work, was taken back, takes back itself, or nothing was done. */
struct stamp batch_undo_until(const struct batch *batch);
/* Writes down that a batch is taken back, in the caller's transaction; *id_out is that act, also if somebody was
 * faster. `message` as in an order. NOT_FOUND as batch_find(). CONFLICT: nothing to take back. EXPIRED: too late. */
enum result batch_undo(struct store *db, struct arena *arena, const struct batch *batch, struct str message,
		       const struct actor *by, struct stamp now, int64_t *id_out) MUST_USE;

struct batch_row {
	int64_t record_id, cause, record_state;
	struct str name, department;
};
/* Rows in one state. */
enum result batch_rows(struct store *db, struct arena *arena, int64_t id, enum batch_row_state state, int64_t limit,
		       int64_t offset, struct rows *rows_out) MUST_USE;
const char *batch_cause_word(int64_t cause); /* of Text.cause */

/* Why something may not be done to a row in a batch; CAUSE_NONE: it may. With `fit` approving judges 合格 as well. */
enum batch_cause batch_may(enum batch_kind kind, const struct profile *profile, const struct worklist_row *row,
			   bool fit, struct stamp now);
/* What an order to send back has as its code: to the institution, or to the physician. */
struct str batch_send_back_to(bool institution);
/* Approves one registration as its main institution: what it names is kept, its sites are asked to judge. The opinion
 * goes with it where the province asks for it in the review. Results of evaluation_opine() and record_move(). */
struct approval {
	int64_t record_id, version;
	const struct judgement *opinion; /* NULL: none */
};
enum result batch_approve(struct store *db, struct arena *arena, const struct profile *profile,
			  const struct approval *approval, const struct actor *by, struct stamp now) MUST_USE;
/* Somebody should have looked at the proofs. */
bool batch_is_unseen(const struct worklist_row *row);

#endif
