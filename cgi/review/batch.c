/* batch.c - approving several at once: what will happen, doing it, what happened. */
#include "domain/application/told.h"
#include "domain/evaluation/opinion.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "review/review.h"
#include "site/people_told.h"

enum { SHOWN_MAX = 100, LISTS = 3 };

struct approve_all {
	struct people_choice choice;
	struct many ok; /* ids whose proofs nobody opened, to be approved all the same */
	bool ok_all;
	bool fit;       /* both opinions are 合格, where the review asks for them */
};
static const struct field approve_all_fields[] = {
	PEOPLE_CHOICE_FIELDS(struct approve_all, choice),
	FIELD(struct approve_all, ok, .type = FIELD_MANY, .max = PEOPLE_CHOSEN_MAX),
	FIELD(struct approve_all, ok_all, .type = FIELD_CHECK),
	FIELD(struct approve_all, fit, .type = FIELD_CHECK),
};
const struct form review_approve_all_form = FORM(struct approve_all, approve_all_fields);

static bool
opines(const struct request *rq)
{
	return evaluation_with_review(site_profile(rq));
}

/* What keeps a row out when the batch is worked off; `rejected`: struct told_record. */
static enum result
cause_of(const struct request *rq, const struct worklist_row *row, const struct rows *rejected,
	 enum batch_cause *cause_out)
{
	const struct told_record *known = rejected->at;
	bool supports = true;

	*cause_out = batch_may(BATCH_APPROVE, site_profile(rq), row, opines(rq), rq->now);
	if (*cause_out != CAUSE_NONE || row->procedure_kind != PROCEDURE_SIMPLE)
		return OK;
	for (size_t i = 0; i < rejected->n; i++)
		if (known[i].id == row->id)
			TRY(application_supports(rq->store, rq->arena, site_profile(rq), row->id,
						 row->condition_code, &supports));
	if (!supports)
		*cause_out = CAUSE_SUPPORT;
	return OK;
}

static enum result
add_row(const struct people *people, struct worklist_row *row, const struct rows *rejected,
	int64_t n[LISTS])
{
	static const char *const lists[LISTS] = { "ready", "unseen", "left" };
	const struct request *rq = people->list.rq;
	enum batch_cause cause;
	struct view *v;
	size_t which;

	TRY(cause_of(rq, row, rejected, &cause));
	which = cause != CAUSE_NONE ? 2 : batch_is_unseen(row) ? 1 : 0;
	if (n[which]++ >= SHOWN_MAX && people_is_for_all(rq))
		return OK;
	v = view_row(reply_data(people->list.re), lists[which]);
	TRY(people_show_row(people, v, row));
	TRY(people_weigh(rq, row));
	if (row->is_main && row->state == RECORD_SUBMITTED)
		people_show_checks(people, v, row, row->n_differs);
	view_int(v, "n_proofs", row->n_proofs);
	if (cause != CAUSE_NONE)
		view_str(v, "cause", people_word(rq, "cause", batch_cause_word(cause)));
	return OK;
}

enum result
review_show_batch(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	int64_t n[LISTS] = { 0, 0, 0 };
	struct rows rows, rejected;
	struct worklist_row *row;
	struct people people;
	struct str query;

	TRY(people_read(rq, re, "/review", review_tabs, &people));
	query = listing_query(&people.list);
	TRY(people_chosen(&people, &rows));
	TRY(application_rejected(rq->store, rq->arena, people.query.institution_id, people.cycle.id,
				 &rejected));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		TRY(add_row(&people, &row[i], &rejected, n));
	view_int(page, "n", n[0] + n[1] + n[2]);
	view_int(page, "n_ready", n[0]);
	view_int(page, "n_unseen", n[1]);
	view_int(page, "n_left", n[2]);
	view_int(page, "n_able", n[0] + n[1]);
	view_int(page, "most", SHOWN_MAX);
	view_int(page, "shown_at", rq->now.us);
	view_flag(page, "all", people_is_for_all(rq));
	view_flag(page, "opines", opines(rq));
	view_str(page, "evaluation_label", profile_text(site_profile(rq), "evaluation.label"));
	view_flag(page, "rechecks", profile_flag(site_profile(rq), "recheck"));
	view_flag(page, "closed", !stage_is_open(&people.cycle, STAGE_REVIEW, rq->now));
	view_str(page, "query", query);
	view_str(page, "to", people_same_choice(rq, "/review/batch/approve"));
	view_str(page, "back.href", str_join(rq->arena, STR("/review"), query));
	return reply_page(re, "review/batch");
}

enum result
review_show_batch_again(const struct request *rq, struct reply *re)
{
	return people_names_any(rq) ? review_show_batch(rq, re) : review_show_queue(rq, re);
}

static bool
is_ticked(const struct many *ok, int64_t id)
{
	for (size_t i = 0; i < ok->n; i++) {
		int64_t own;

		if (str_to_int(ok->at[i], &own) == OK && own == id)
			return true;
	}
	return false;
}

enum result
review_approve_all(const struct request *rq, struct reply *re)
{
	const struct approve_all *form = rq->form;
	struct batch_order order = { .kind = BATCH_APPROVE, .fit = opines(rq) };
	struct batch_item *items;
	struct people people;

	if (order.fit && !form->fit)
		return reply_form_error(re, "fit", "tick");
	TRY(people_read(rq, re, "/review", review_tabs, &people));
	TRY(people_choose(&people, &form->choice, &order));
	items = ARENA_LIST(rq->arena, order.n, struct batch_item);
	for (size_t i = 0; i < order.n; i++) {
		items[i] = order.items[i];
		items[i].unseen_ok =
			form->choice.all ? form->ok_all : is_ticked(&form->ok, items[i].record_id);
	}
	order.items = items;
	return people_begin_batch(rq, re, "/review/batch", &order);
}

enum result
review_show_done(const struct request *rq, struct reply *re)
{
	TRY(people_show_batch(rq, re, "/review/batch", BATCH_APPROVE));
	return reply_page(re, "review/done");
}

enum result
review_undo(const struct request *rq, struct reply *re)
{
	return people_undo_batch(rq, re, "/review/batch", BATCH_APPROVE, (struct str){ NULL, 0 });
}
