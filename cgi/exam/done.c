/* done.c - what became of an attempt. */
#include "domain/attempt/sheet.h"
#include "exam/exam.h"
#include "lib/base/arena.h"
#include "lib/io/config.h"

/* What the candidate may do next. */
static enum result
fill_next(const struct request *rq, struct view *page, const struct attempt *attempt)
{
	struct exam_case *c = ARENA_NEW(rq->arena, struct exam_case);
	enum result found = exam_load(rq, c);

	if (found == NOT_FOUND || (found == OK && c->record.id != attempt->record_id))
		return OK; /* an earlier cycle's */
	TRY(found);
	view_flag(page, "all_passed", sittings_all_passed(&c->sittings));
	for (size_t i = 0; i < c->sittings.n; i++) {
		const struct sitting *s = &c->sittings.at[i];
		struct view *row;

		if (s->paper.id == attempt->paper_id) {
			view_flag(page, "failed_for_good", s->state == SITTING_FAILED);
			if (s->left > 0)
				view_int(page, "left", s->left);
		}
		if (s->state == SITTING_NO_PAPER)
			view_str(page, "unmade",
				 plan_name(c->profile, &s->plan, c->record.subject_code));
		if (s->state != SITTING_OPEN)
			continue;
		row = view_row(page, "next");
		view_int(row, "id", s->paper.id);
		view_str(row, "name", s->paper.name);
		view_flag(row, "again", s->paper.id == attempt->paper_id);
	}
	return OK;
}

/* After the time was over: what the script needs to bring what a page could not send, and what came too late. */
static void
fill_late(struct view *page, const struct attempt *attempt)
{
	if (attempt->finished_by != FINISHED_BY_TIME)
		return;
	if (attempt->uncounted > 0) {
		view_int(page, "uncounted", attempt->uncounted);
		view_int(page, "late_seconds", config_number("exam.late_seconds"));
	} else {
		exam_fill_unsent(page, attempt);
	}
}

enum result
show_done(const struct request *rq, struct reply *re, const struct attempt *attempt)
{
	struct view *page = reply_data(re);
	struct str receipt;
	struct paper paper;
	int64_t seconds = (attempt->finished_at.us - attempt->started_at.us) / STAMP_SECOND;

	TRY(paper_find(rq->store, rq->arena, attempt->paper_id, &paper));
	TRY(attempt_receipt(rq->arena, attempt, &receipt));
	view_str(page, "name", paper.name);
	view_int(page, "number", attempt->number);
	view_flag(page, "make_up", attempt->round > 1);
	view_flag(page, "by_time", attempt->finished_by == FINISHED_BY_TIME);
	fill_late(page, attempt);
	view_str(page, "finished",
		 str_format(
			 rq->arena, "%.*s:%.*s",
			 STR_ARGS(stamp_text(rq->arena, attempt->finished_at)),
			 STR_ARGS(str_slice(stamp_clock(rq->arena, attempt->finished_at), 6, 2))));
	view_int(page, "took_minutes", seconds / 60);
	view_int(page, "took_seconds", seconds % 60);
	view_int(page, "done", (int64_t)sheet_answered(attempt->sheet));
	view_int(page, "items", paper.n_items);
	view_str(page, "receipt", receipt);
	view_int(page, "pass", paper.pass_score);
	view_flag(page, "tells_pass", paper.show_score != SHOW_NOTHING);
	view_flag(page, "tells_score", paper.show_score == SHOW_POINTS);
	view_flag(page, "passed", paper.show_score != SHOW_NOTHING && attempt->passed != 0);
	if (paper.show_score == SHOW_POINTS)
		view_int(page, "score", attempt->score);
	TRY(fill_next(rq, page, attempt));
	return reply_page(re, "exam/done");
}
