/* batch_work.c - doing what was confirmed, row by row. */
#include "domain/application/approved.h"
#include "domain/batch/batch_sql.h"
#include "domain/evaluation/evaluation.h"
#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "domain/worklist/check.h"
#include "lib/base/arena.h"

enum { ROW_CELLS = 4 };

struct work {
	struct store *db;
	struct arena *arena;
	const struct profile *profile;
	struct batch_order_row order;
	struct actor by;
	struct stamp now;
};

enum result
batch_begin(struct store *db, struct arena *arena, const struct batch_order *order,
	    const struct actor *by, struct stamp now, int64_t *id_out)
{
	struct audit_event event = { .action = "batch.begin", .object = "batch" };
	struct value *cells = ARENA_LIST(arena, order->n * ROW_CELLS + 1, struct value);
	int64_t n;

	TRY(store_insert(db, &batch_insert, id_out,
			 WITH(V((int)order->kind), V(order->province_id), V(order->cycle_id),
			      V(by->institution_id), V(by->account_id), V(by->kind), V(by->name),
			      V(by->address), V((int64_t)order->n), V(now))));
	for (size_t i = 0; i < order->n; i++) {
		cells[ROW_CELLS * i] = V(*id_out);
		cells[ROW_CELLS * i + 1] = V(order->items[i].record_id);
		cells[ROW_CELLS * i + 2] = V(order->items[i].version);
		cells[ROW_CELLS * i + 3] = V(order->items[i].unseen_ok);
	}
	TRY(store_bulk(db, &batch_row_insert, order->n, cells, &n));
	event.object_id = *id_out;
	event.detail = str_format(arena, "kind %d, %zu rows", (int)order->kind, order->n);
	return audit_note(db, by, now, event);
}

bool
batch_is_unseen(const struct worklist_row *row)
{
	return row->n_proofs > 0 && stamp_is_none(row->opened_at);
}

enum batch_cause
batch_may_approve(const struct profile *profile, const struct worklist_row *row, struct stamp now)
{
	if (!row->is_main)
		return CAUSE_SITE;
	if (row->state != RECORD_SUBMITTED)
		return CAUSE_STATE;
	return worklist_checks(profile, row, -1, date_from_stamp(now)).lacking ? CAUSE_LACKING :
										 CAUSE_NONE;
}

/* A refusal as the cause of a row; only a failure of ours is passed on. */
static enum result
as_cause(enum result done, enum batch_cause *cause_out)
{
	if (done == FAILED)
		return FAILED;
	if (done != OK)
		*cause_out = done == EXPIRED ? CAUSE_CLOSED : CAUSE_CHANGED;
	return OK;
}

enum result
batch_approve(struct store *db, struct arena *arena, const struct profile *profile,
	      const struct approval *approval, const struct actor *by, struct stamp now)
{
	struct record_move move = { .record_id = approval->record_id,
				    .scope_id = by->institution_id,
				    .event = EVENT_APPROVE,
				    .role = ROLE_INSTITUTION,
				    .version = approval->version };

	TRY(record_move(db, arena, profile, &move, by, now));
	if (application_approved(db, arena, profile, approval->record_id, by, now) != OK)
		return fail("approved, but its records of behaviour could not be kept");
	if (evaluation_begin(db, arena, profile, approval->record_id, now) != OK)
		return fail("approved, but the evaluation could not begin");
	return OK;
}

static enum result
approve_row(const struct work *w, const struct batch_todo *todo, enum batch_cause *cause_out)
{
	struct worklist_row row;
	enum result found =
		worklist_find(w->db, w->arena, todo->record_id, w->order.institution_id, &row);

	if (found != OK)
		return as_cause(found, cause_out);
	*cause_out = batch_may_approve(w->profile, &row, w->now);
	if (*cause_out == CAUSE_NONE && batch_is_unseen(&row) && !todo->unseen_ok)
		*cause_out = CAUSE_UNSEEN;
	if (*cause_out != CAUSE_NONE)
		return OK;
	return as_cause(batch_approve(w->db, w->arena, w->profile,
				      &(struct approval){ todo->record_id, todo->version }, &w->by,
				      w->now),
			cause_out);
}

/* Only what is still open and has nothing bad about it. */
static enum result
judge_row(const struct work *w, const struct batch_todo *todo, enum batch_cause *cause_out)
{
	struct judgement fit = { .record_id = todo->record_id,
				 .institution_id = w->order.institution_id,
				 .ethics = VERDICT_FIT,
				 .performance = VERDICT_FIT,
				 .version = todo->version };
	struct evaluation old;
	enum result found =
		evaluation_find(w->db, w->arena, fit.record_id, fit.institution_id, &old);

	if (found != OK)
		return as_cause(found, cause_out);
	if (old.conduct || evaluation_is_unfit(&old))
		*cause_out = CAUSE_CONDUCT;
	else if (evaluation_is_made(&old))
		*cause_out = CAUSE_CHANGED;
	if (*cause_out != CAUSE_NONE)
		return OK;
	return as_cause(evaluation_judge(w->db, w->arena, w->profile, &fit, &w->by, w->now),
			cause_out);
}

static enum result
do_row(const struct work *w, const struct batch_todo *todo)
{
	enum batch_cause cause = CAUSE_NONE;

	switch ((enum batch_kind)w->order.kind) {
	case BATCH_APPROVE:
		TRY(approve_row(w, todo, &cause));
		break;
	case BATCH_FIT:
		TRY(judge_row(w, todo, &cause));
		break;
	}
	return store_change(w->db, &batch_row_end,
			    WITH(V(cause == CAUSE_NONE ? (int)ROW_DONE : (int)ROW_LEFT),
				 V((int)cause), V(w->order.id), V(todo->record_id)));
}

/* CONFLICT: somebody else is at it, or it is done. */
static enum result
take(struct work *w, int64_t id)
{
	enum result found = store_one(w->db, &batch_lock, w->arena, &w->order, WITH(V(id)));

	if (found == NOT_FOUND)
		return CONFLICT;
	TRY(found);
	w->profile = profile_by_id(w->order.province_id);
	w->by = (struct actor){ .account_id = w->order.account_id,
				.kind = w->order.account_kind,
				.institution_id = w->order.institution_id,
				.name = w->order.actor,
				.address = w->order.address };
	return OK;
}

static enum result
settle(const struct work *w, int64_t *left_out)
{
	struct batch_number left;

	TRY(store_one(w->db, &batch_todo_count, w->arena, &left, WITH(V(w->order.id))));
	if (left.n == 0)
		TRY(store_change(w->db, &batch_end, WITH(V(w->now), V(w->order.id))));
	*left_out = left.n;
	return OK;
}

enum result
batch_work(struct store *db, struct arena *arena, int64_t id, int64_t most, struct stamp now,
	   int64_t *left_out)
{
	struct work w = { .db = db, .arena = arena, .now = now };
	const struct batch_todo *todo;
	struct rows rows;

	TRY(take(&w, id));
	if (w.profile == NULL)
		return fail("batch %lld is of a province without a profile", (long long)id);
	TRY(store_many(db, &batch_todo_list, arena, &rows, WITH(V(id), V(most))));
	todo = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		TRY(do_row(&w, &todo[i]));
	return settle(&w, left_out);
}

enum result
batch_give_up(struct store *db, struct arena *arena, int64_t id, struct stamp now)
{
	struct work w = { .db = db, .arena = arena, .now = now };
	const struct batch_todo *todo;
	struct rows rows;
	int64_t left;

	TRY(take(&w, id));
	TRY(store_many(db, &batch_todo_list, arena, &rows,
		       WITH(V(id), V(w.profile == NULL ? (int)BATCH_MOST : 1))));
	todo = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		TRY(store_change(
			db, &batch_row_end,
			WITH(V((int)ROW_LEFT), V((int)CAUSE_FAULT), V(id), V(todo[i].record_id))));
	return settle(&w, &left);
}

enum result
batch_next(struct store *db, struct arena *arena, int64_t *id_out)
{
	struct batch_id row;

	TRY(store_one(db, &batch_oldest, arena, &row, NOTHING));
	*id_out = row.id;
	return OK;
}
