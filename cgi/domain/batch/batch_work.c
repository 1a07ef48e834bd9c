/* batch_work.c - doing what was confirmed, row by row. */
#include <stdlib.h>

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

struct placed {
	struct batch_item item;
	size_t at;
};

static int
by_record(const void *left, const void *right)
{
	const struct placed *a = left, *b = right;

	if (a->item.record_id != b->item.record_id)
		return a->item.record_id < b->item.record_id ? -1 : 1;
	return a->at < b->at ? -1 : 1;
}

/* In the order of the key, the first of each record. */
static size_t
each_once(const struct batch_order *order, struct placed *list)
{
	size_t n = 0;

	for (size_t i = 0; i < order->n; i++)
		list[i] = (struct placed){ order->items[i], i };
	qsort(list, order->n, sizeof(*list), by_record);
	for (size_t i = 0; i < order->n; i++)
		if (n == 0 || list[n - 1].item.record_id != list[i].item.record_id)
			list[n++] = list[i];
	return n;
}

enum result
batch_begin(struct store *db, struct arena *arena, const struct batch_order *order,
	    const struct actor *by, struct stamp now, int64_t *id_out)
{
	struct audit_event event = { .action = "batch.begin", .object = "batch" };
	struct placed *list = ARENA_LIST(arena, order->n + 1, struct placed);
	size_t n = each_once(order, list);
	struct value *cells = ARENA_LIST(arena, n * ROW_CELLS + 1, struct value);
	int64_t written;

	TRY(store_insert(db, &batch_insert, id_out,
			 WITH(V((int)order->kind), V(order->province_id), V(order->cycle_id),
			      V(by->institution_id), V(by->account_id), V(by->kind), V(by->name),
			      V(by->address), V((int64_t)n), V(now))));
	for (size_t i = 0; i < n; i++) {
		cells[ROW_CELLS * i] = V(*id_out);
		cells[ROW_CELLS * i + 1] = V(list[i].item.record_id);
		cells[ROW_CELLS * i + 2] = V(list[i].item.version);
		cells[ROW_CELLS * i + 3] = V(list[i].item.unseen_ok);
	}
	TRY(store_bulk(db, &batch_row_insert, n, cells, &written));
	event.object_id = *id_out;
	event.detail = str_format(arena, "kind %d, %zu rows", (int)order->kind, n);
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
do_row(const struct work *w, const struct batch_todo *todo, enum batch_cause *cause_out)
{
	switch ((enum batch_kind)w->order.kind) {
	case BATCH_APPROVE:
		return approve_row(w, todo, cause_out);
	case BATCH_FIT:
		return judge_row(w, todo, cause_out);
	}
	return fail("batch of an unknown kind");
}

/* One that is refused or fails leaves nothing behind and keeps no other; only what may succeed another time, and a
 * lost connection, are the whole piece's. */
static enum result
try_row(const struct work *w, const struct batch_todo *todo, struct batch_piece *piece)
{
	enum batch_cause cause = CAUSE_NONE;
	enum result done;

	TRY(store_mark(w->db));
	done = do_row(w, todo, &cause);
	if (done != OK && store_may_retry(w->db))
		return done;
	if (done != OK) {
		cause = CAUSE_FAULT;
		piece->n_faults++;
		piece->fault_record = todo->record_id;
		piece->why = str_copy(w->arena, str_of(trail_text()));
		trail_clear();
	}
	if (cause != CAUSE_NONE)
		TRY(store_back_to_mark(w->db));
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

static enum result
leave_all(const struct work *w, struct batch_piece *piece)
{
	TRY(store_run(w->db, &batch_leave_all, &piece->n_faults,
		      WITH(V((int)CAUSE_FAULT), V(w->order.id))));
	piece->why = STR("the province has no profile");
	return settle(w, &piece->left);
}

enum result
batch_work(struct store *db, struct arena *arena, int64_t id, struct stamp now,
	   struct batch_piece *piece_out)
{
	struct work w = { .db = db, .arena = arena, .now = now };
	struct batch_piece piece = { .left = 0 };
	const struct batch_todo *todo;
	struct rows rows;

	TRY(take(&w, id));
	if (w.profile == NULL) {
		TRY(leave_all(&w, &piece));
	} else {
		TRY(store_many(db, &batch_todo_list, arena, &rows,
			       WITH(V(id), V((int)BATCH_PIECE))));
		todo = rows.at;
		for (size_t i = 0; i < rows.n; i++)
			TRY(try_row(&w, &todo[i], &piece));
		TRY(settle(&w, &piece.left));
	}
	*piece_out = piece;
	return OK;
}

enum result
batch_next(struct store *db, struct arena *arena, int64_t *id_out)
{
	struct batch_id row;

	TRY(store_one(db, &batch_oldest, arena, &row, NOTHING));
	*id_out = row.id;
	return OK;
}
