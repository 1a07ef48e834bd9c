/* batch_work.c - writing down what was confirmed, and doing it piece by piece. */
#include <stdlib.h>

#include "domain/batch/rows.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"

enum { ROW_CELLS = 4 };

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
			      V(by->address), V((int64_t)n), V(order->fit), V(order->code),
			      V(order->note), V(order->message), V_NULL, V(now))));
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

/* One that is refused or fails leaves nothing behind and keeps no other; only what may succeed another time, and a
 * lost connection, are the whole piece's. */
static enum result
try_row(const struct work *w, const struct batch_todo *todo, struct batch_piece *piece)
{
	struct batch_trace trace;
	enum result done;

	TRY(store_mark(w->db));
	done = w->order.undoes != 0 ? batch_undo_row(w, todo, &trace) :
				      batch_do_row(w, todo, &trace);
	if (done != OK && store_may_retry(w->db))
		return done;
	if (done != OK) {
		trace.cause = CAUSE_FAULT;
		piece->n_faults++;
		piece->fault_record = todo->record_id;
		piece->why = str_copy(w->arena, str_of(trail_text()));
		trail_clear();
	}
	if (trace.cause != CAUSE_NONE)
		TRY(store_back_to_mark(w->db));
	return store_change(w->db, &batch_row_end,
			    WITH(V(trace.cause == CAUSE_NONE ? (int)ROW_DONE : (int)ROW_LEFT),
				 V((int)trace.cause), V(w->now), V(trace.state_before),
				 V(trace.ethics_before), V(trace.performance_before),
				 V(trace.version_after), V(w->order.id), V(todo->record_id)));
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

/* Whoever is second waits for the first and is led to what he began. */
enum result
batch_undo(struct store *db, struct arena *arena, const struct batch *batch, struct str message,
	   const struct actor *by, struct stamp now, int64_t *id_out)
{
	struct audit_event event = { .action = "batch.undo", .object = "batch" };
	struct batch_undone row;

	TRY(store_one(db, &batch_undo_lock, arena, &row,
		      WITH(V(batch->id), V(by->institution_id))));
	if (row.undone_by != 0) {
		*id_out = row.undone_by;
		return OK;
	}
	if (stamp_is_none(batch_undo_until(batch)))
		return CONFLICT;
	if (now.us >= batch_undo_until(batch).us)
		return EXPIRED;
	TRY(store_insert(db, &batch_insert, id_out,
			 WITH(V(batch->kind), V(row.province_id), V(batch->cycle_id),
			      V(by->institution_id), V(by->account_id), V(by->kind), V(by->name),
			      V(by->address), V(batch->n_done), V(row.fit), V_NULL, V_NULL,
			      V(message), V(batch->id), V(now))));
	TRY(store_run(db, &batch_rows_copy, NULL, WITH(V(*id_out), V(batch->id))));
	TRY(store_change(db, &batch_mark_undone, WITH(V(*id_out), V(batch->id))));
	event.object_id = batch->id;
	event.detail = str_format(arena, "by %lld, %lld rows", (long long)*id_out,
				  (long long)batch->n_done);
	return audit_note(db, by, now, event);
}

enum result
batch_next(struct store *db, struct arena *arena, int64_t *id_out)
{
	struct batch_id row;

	TRY(store_one(db, &batch_oldest, arena, &row, NOTHING));
	*id_out = row.id;
	return OK;
}
