/* people_batch.c - what becomes of an act on many: how far it is, and each row that was left out. */
#include "lib/base/arena.h"
#include "lib/io/log.h"
#include "site/people_choice.h"

static const char *const keep[] = { "show", NULL };

static void
show_tab(const struct listing *list, const char *code, const char *word, int64_t n)
{
	listing_tab(list, "show", str_of(code), people_word(list->rq, "batch", word), n);
}

static enum result
show_rows(struct listing *list, const struct batch *batch, bool done)
{
	const struct request *rq = list->rq;
	const struct batch_row *row;
	struct rows rows;

	listing_total(list, done ? batch->n_done : batch->n_left);
	TRY(batch_rows(rq->store, rq->arena, batch->id, done ? ROW_DONE : ROW_LEFT, list->size,
		       listing_offset(list), &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *v = view_row(reply_data(list->re), "row");
		const char *state = record_state_word((enum record_state)row[i].record_state);

		view_int(v, "id", row[i].record_id);
		view_str(v, "name", row[i].name);
		view_str(v, "department", row[i].department);
		view_flag(v, "here", row[i].record_state != RECORD_NONE);
		view_str(v, "state",
			 row[i].record_state == RECORD_NONE ?
				 people_word(rq, "batch", "elsewhere") :
				 people_word(rq, "state", state));
		view_str(v, "look", people_word(rq, "look", state));
		if (row[i].cause != CAUSE_NONE)
			view_str(v, "cause",
				 people_word(rq, "cause", batch_cause_word(row[i].cause)));
	}
	return OK;
}

static void
show_undo(const struct request *rq, struct view *page, const struct batch *batch, const char *path)
{
	struct stamp until = batch_undo_until(batch);

	if (batch->undoes != 0)
		view_str(page, "undoes",
			 str_format(rq->arena, "%s/%lld", path, (long long)batch->undoes));
	if (batch->undone_by != 0)
		view_str(page, "undone_by",
			 str_format(rq->arena, "%s/%lld", path, (long long)batch->undone_by));
	if (stamp_is_none(until))
		return;
	view_stamp(page, "undo_until", until);
	view_flag(page, "undo_late", until.us <= rq->now.us);
	view_str(page, "undo", str_format(rq->arena, "%s/%lld/undo", path, (long long)batch->id));
}

enum result
people_show_batch(const struct request *rq, struct reply *re, const char *path,
		  enum batch_kind kind)
{
	struct view *page = reply_data(re);
	struct listing list;
	struct batch batch;
	bool done = false;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(batch_find(rq->store, rq->arena, id, rq->who->institution_id, kind, &batch));
	list = listing_read(rq, re, str_format(rq->arena, "%s/%lld", path, (long long)id), keep, "",
			    "");
	done = batch.n_left == 0 || str_equal(request_query(rq, "show"), STR("done"));
	view_int(page, "id", batch.id);
	view_int(page, "n", batch.n);
	view_int(page, "n_done", batch.n_done);
	view_int(page, "n_left", batch.n_left);
	view_int(page, "n_ended", batch.n_done + batch.n_left);
	view_flag(page, "at_work", batch.state == BATCH_AT_WORK);
	view_flag(page, "show_done", done);
	show_undo(rq, page, &batch, path);
	view_str(page, "actor", batch.actor);
	view_stamp(page, "at", batch.created_at);
	if (batch.n_left > 0 && batch.n_done > 0) {
		show_tab(&list, "", "left", batch.n_left);
		show_tab(&list, "done", "done", batch.n_done);
	}
	TRY(show_rows(&list, &batch, done));
	listing_show(&list);
	return OK;
}

/* Few are done before the page is seen. What cannot be done now is left to dk-jobs. */
static void
work_at_once(const struct request *rq, int64_t id)
{
	struct batch_piece piece = { .left = 0 };
	enum result done = store_begin(rq->store);

	if (done == OK)
		done = batch_work(rq->store, rq->arena, id, rq->now, &piece);
	if (done == OK)
		done = store_commit(rq->store);
	store_rollback(rq->store);
	if (done == FAILED)
		LOG("warning", "batch", LOG_NUMBER("id", id),
		    LOG_TEXT("why", str_of(trail_text())));
	else if (done == OK && piece.n_faults > 0)
		LOG("error", "batch", LOG_NUMBER("id", id), LOG_NUMBER("rows", piece.n_faults),
		    LOG_NUMBER("record", piece.fault_record), LOG_TEXT("why", piece.why));
	trail_clear();
}

enum result
people_begin_batch(const struct request *rq, struct reply *re, const char *path,
		   const struct batch_order *order)
{
	int64_t id;

	TRY(batch_begin(rq->store, rq->arena, order, &rq->who->actor, rq->now, &id));
	re->afterwards = work_at_once;
	re->afterwards_id = id;
	return reply_see_other(re, str_format(rq->arena, "%s/%lld", path, (long long)id));
}

enum result
people_undo_batch(const struct request *rq, struct reply *re, const char *path,
		  enum batch_kind kind, struct str message)
{
	struct batch batch;
	enum result done;
	int64_t id, undo;

	TRY(request_id(rq, "id", &id));
	TRY(batch_find(rq->store, rq->arena, id, rq->who->institution_id, kind, &batch));
	done = batch_undo(rq->store, rq->arena, &batch, message, &rq->who->actor, rq->now, &undo);
	if (done == CONFLICT)
		return reply_form_error(re, "", "undo_none");
	if (done == EXPIRED)
		return reply_form_error(re, "", "undo_late");
	TRY(done);
	re->afterwards = work_at_once;
	re->afterwards_id = undo;
	return reply_see_other(re, str_format(rq->arena, "%s/%lld", path, (long long)undo));
}
