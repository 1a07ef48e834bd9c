/*
 * batch.h - what staff do to many at once: approve, judge 合格.
 *
 * Owns tables batch and batch_row. The list is written down as it was confirmed; then it is worked off in pieces,
 * each a transaction of its own, by the request that confirmed it, after its commit, and by dk-jobs. Whoever works
 * holds the row of the batch, so that a piece is done once, and what was begun is finished after any interruption. A
 * row that cannot be done is left out with its cause, and nothing of it stays; the others stand. The actor is he who
 * confirmed.
 */
#ifndef DOMAIN_BATCH_H
#define DOMAIN_BATCH_H

#include "domain/audit/audit.h"
#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct profile;
struct rows;
struct store;
struct worklist_row;

enum batch_kind { BATCH_APPROVE = 1, BATCH_FIT };
enum batch_state { BATCH_AT_WORK = 1, BATCH_DONE };
enum batch_row_state { ROW_WAITING = 1, ROW_DONE, ROW_LEFT };
enum batch_cause {
	CAUSE_NONE = 0, CAUSE_SITE, CAUSE_STATE, CAUSE_LACKING, CAUSE_UNSEEN, CAUSE_CHANGED, CAUSE_CLOSED,
	CAUSE_CONDUCT, CAUSE_FAULT, N_BATCH_CAUSES
};
/* BATCH_PIECE: at most so many in one transaction. */
enum { BATCH_MOST = 20000, BATCH_PIECE = 100 };

struct batch_item {
	int64_t record_id, version;
	bool unseen_ok;
};
struct batch_order {
	enum batch_kind kind;
	int64_t province_id, cycle_id;
	const struct batch_item *items;
	size_t n;
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
	int64_t id, kind, state, n, n_done, n_left, cycle_id;
	struct str actor;
	struct stamp created_at, ended_at;
};
/* NOT_FOUND: of another institution, or another kind. */
enum result batch_find(struct store *db, struct arena *arena, int64_t id, int64_t institution_id,
		       enum batch_kind kind, struct batch *batch_out) MUST_USE;
struct batch_row {
	int64_t record_id, cause, record_state;
	struct str name, department;
};
/* Rows in one state. */
enum result batch_rows(struct store *db, struct arena *arena, int64_t id, enum batch_row_state state, int64_t limit,
		       int64_t offset, struct rows *rows_out) MUST_USE;
const char *batch_cause_word(int64_t cause); /* of Text.cause */

/* Why a registration may not be approved in a batch; CAUSE_NONE: it may. */
enum batch_cause batch_may_approve(const struct profile *profile, const struct worklist_row *row,
				   struct stamp now);
/* Approves one registration as its main institution: what it names is kept, its sites are asked to judge. Results of
 * record_move(). */
struct approval {
	int64_t record_id, version;
};
enum result batch_approve(struct store *db, struct arena *arena, const struct profile *profile,
			  const struct approval *approval, const struct actor *by, struct stamp now) MUST_USE;
/* Somebody should have looked at the proofs. */
bool batch_is_unseen(const struct worklist_row *row);

#endif
