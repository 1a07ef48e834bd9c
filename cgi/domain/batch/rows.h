/*
 * rows.h - what is done to one row of a batch, and what takes it back.
 *
 * Inside module batch. A refusal is a cause, FAILED a fault of ours or the database's.
 */
#ifndef DOMAIN_BATCH_ROWS_H
#define DOMAIN_BATCH_ROWS_H

#include "domain/batch/batch_sql.h"

struct work {
	struct store *db;
	struct arena *arena;
	const struct profile *profile;
	struct batch_order_row order;
	struct actor by;
	struct stamp now;
};

/* What is kept of a row that was done, for whoever takes it back. */
struct batch_trace {
	enum batch_cause cause;
	int64_t state_before, ethics_before, performance_before, version_after;
};

enum result batch_do_row(const struct work *w, const struct batch_todo *todo, struct batch_trace *trace_out) MUST_USE;
enum result batch_undo_row(const struct work *w, const struct batch_todo *todo, struct batch_trace *trace_out) MUST_USE;

/* batch_recheck.c: the acts of a 考核机构. */
bool batch_is_recheck(int64_t kind);
enum result batch_recheck_row(const struct work *w, const struct batch_todo *todo, struct batch_trace *trace) MUST_USE;
/* Before and after the record went back to where it was: from which state it went. */
enum result batch_recheck_before(const struct work *w, const struct batch_todo *todo, int64_t *state_out) MUST_USE;
enum result batch_recheck_undone(const struct work *w, const struct batch_todo *todo, int64_t from_state) MUST_USE;
/* A refusal as the cause of a row; only a failure of ours is passed on. */
enum result batch_as_cause(enum result done, enum batch_cause *cause_out) MUST_USE;

#endif
