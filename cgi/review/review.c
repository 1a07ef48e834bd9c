/* review.c - the queue, one person's registration, and approving it. */
#include "review/review.h"

#include "domain/application/review_view.h"
#include "domain/application/told.h"
#include "domain/evaluation/opinion.h"
#include "domain/profile/profile.h"
#include "domain/record/remark.h"
#include "lib/base/arena.h"
#include "review/exemptions.h"
#include "site/exemption.h"
#include "site/opinion.h"
#include "site/people_penalty.h"
#include "site/people_told.h"

struct approve {
	struct opinion_form opinion; /* only where the province asks for it in the review */
};

static const struct field approve_fields[] = { OPINION_FIELDS(struct approve, opinion, false) };
static const struct form approve_form = FORM(struct approve, approve_fields);

enum { OPINION_DAYS = 30 };

static handler approve;

const struct action review_actions[] = {
	/* clang-format off */
	{ GET,  "/review",               review_show_queue,  .access = INSTITUTION | CLERK | REVIEWER },
	{ GET,  "/review/batch",         review_show_batch,  .access = INSTITUTION | CLERK | REVIEWER },
	{ POST, "/review/batch/approve", review_approve_all, .access = INSTITUTION | CLERK | REVIEWER, .form = &review_approve_all_form, .again = review_show_batch_again, .writes = WRITES },
	{ GET,  "/review/batch/return",  review_show_return_all, .access = INSTITUTION | CLERK | REVIEWER },
	{ POST, "/review/batch/return",  review_return_all,  .access = INSTITUTION | CLERK | REVIEWER, .form = &review_return_all_form, .again = review_show_return_all, .writes = WRITES },
	{ GET,  "/review/batch/return/{id}", review_show_returned, .access = INSTITUTION | CLERK | REVIEWER },
	{ POST, "/review/batch/return/{id}/undo", review_undo_return, .access = INSTITUTION | CLERK | REVIEWER, .form = &people_button_form, .again = review_show_returned, .writes = WRITES },
	{ GET,  "/review/batch/{id}",    review_show_done,   .access = INSTITUTION | CLERK | REVIEWER },
	{ POST, "/review/batch/{id}/undo", review_undo,      .access = INSTITUTION | CLERK | REVIEWER, .form = &people_button_form, .again = review_show_done, .writes = WRITES },
	{ GET,  "/review/exemptions",    review_show_exemptions, .access = INSTITUTION | CLERK | REVIEWER },
	{ POST, "/review/exemptions/export", review_export_exemptions, .access = INSTITUTION | CLERK, .form = &exemption_export_form, .again = review_show_exemptions, .writes = WRITES },
	{ GET,  "/review/exemptions/{id}", review_show_exemption, .access = INSTITUTION | CLERK | REVIEWER },
	{ POST, "/review/exemptions/{id}/approve", review_approve_exemption, .access = INSTITUTION | CLERK | REVIEWER, .form = &exemption_button_form, .again = review_show_exemption, .writes = WRITES },
	{ POST, "/review/exemptions/{id}/reject", review_reject_exemption, .access = INSTITUTION | CLERK | REVIEWER, .form = &exemption_reason_form, .again = review_show_exemption, .writes = WRITES },
	{ POST, "/review/exemptions/{id}/revoke", review_revoke_exemption, .access = INSTITUTION | CLERK | REVIEWER, .form = &exemption_reason_form, .again = review_show_exemption, .writes = WRITES },
	{ GET,  "/review/{id}",          review_show_person,        .access = INSTITUTION | CLERK | REVIEWER },
	{ POST, "/review/{id}",          approve,            .access = INSTITUTION | CLERK | REVIEWER, .form = &approve_form, .again = review_show_person, .writes = WRITES },
	{ POST, "/review/{id}/procedure", review_make_general, .access = INSTITUTION | CLERK | REVIEWER, .form = &review_general_form, .again = review_show_person, .writes = WRITES },
	{ GET,  "/review/{id}/records",  review_show_records, .access = INSTITUTION | CLERK | REVIEWER },
	{ POST, "/review/{id}/records",  review_decide_records, .access = INSTITUTION | CLERK | REVIEWER, .form = &review_records_form, .again = review_show_records, .writes = WRITES },
	{ GET,  "/review/{id}/return",   review_show_return, .access = INSTITUTION | CLERK | REVIEWER },
	{ POST, "/review/{id}/return",   review_send_back,   .access = INSTITUTION | CLERK | REVIEWER, .form = &review_return_form, .again = review_show_return, .writes = WRITES },
	{ 0 },
	/* clang-format on */
};

/* Who waits longest comes first. Of others than its own an institution only reads. */
const struct people_tab review_tabs[] = {
	{ "", "wait", RECORD_SUBMITTED, RECORD_SUBMITTED, "at", SITES_MAIN, TAB_ALWAYS },
	{ "returned", "returned", RECORD_RETURNED, RECORD_RETURNED, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "passed", "passed", RECORD_RECHECK, RECORD_OBJECTED, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "unsent", "unsent", RECORD_INCLUDED, RECORD_DRAFT, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "all", "all", RECORD_INCLUDED, RECORD_OBJECTED, NULL, SITES_MAIN, TAB_ALWAYS },
	{ "further", "further", RECORD_INCLUDED, RECORD_OBJECTED, NULL, SITES_FURTHER, TAB_IF_ANY },
	{ NULL, NULL, 0, 0, NULL, SITES_MAIN, TAB_ALWAYS },
};

/* Nobody is left of those that were asked for: how many wait beside them. */
static enum result
show_rest(const struct people *people)
{
	const struct request *rq = people->list.rq;
	struct worklist_query all = { .institution_id = people->query.institution_id,
				      .cycle_id = people->query.cycle_id,
				      .state_from = RECORD_SUBMITTED,
				      .state_to = RECORD_SUBMITTED };
	struct rows counts;

	TRY(worklist_counts(rq->store, rq->arena, &all, &counts));
	view_int(reply_data(people->list.re), "n_waiting", worklist_total(&counts, &all));
	return OK;
}

/* Opinions reach the assessment institution thirty days before the test (article 13 of the measures). */
static void
show_notice_of_test(const struct request *rq, struct view *page, const struct cycle *cycle)
{
	struct stamp opens = cycle->stages[STAGE_TEST].opens_at, due;

	if (stamp_is_none(opens) || opens.us <= rq->now.us)
		return;
	due = stamp_add(opens, -OPINION_DAYS * STAMP_DAY);
	view_str(page, "opinion_due", date_words(rq->arena, date_from_stamp(due)));
	view_str(page, "test_opens", date_words(rq->arena, date_from_stamp(opens)));
	view_flag(page, "opinion_late", due.us <= rq->now.us);
}

enum result
review_show_queue(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct people people;
	struct rows rows;

	TRY(people_read(rq, re, "/review", review_tabs, &people));
	TRY(people_show_filters(&people));
	TRY(worklist_page(rq->store, rq->arena, &people.query, &rows));
	for (size_t i = 0; i < rows.n; i++) {
		struct worklist_row *row = (struct worklist_row *)rows.at + i;
		struct view *v = view_row(page, "row");

		TRY(people_show_row(&people, v, row));
		view_flag(v, "may_pick", row->is_main != 0 && row->state == RECORD_SUBMITTED);
		TRY(people_weigh(rq, row));
		if (row->state >= RECORD_SUBMITTED)
			people_show_checks(&people, v, row, row->n_differs);
	}
	if (rows.n == 0)
		TRY(show_rest(&people));
	people_show_deadline(rq, page, "until", people.cycle.stages[STAGE_REVIEW].closes_at);
	show_notice_of_test(rq, page, &people.cycle);
	view_flag(page, "closed", !stage_is_open(&people.cycle, STAGE_REVIEW, rq->now));
	view_flag(page, "batch",
		  people.tab->state_from == RECORD_SUBMITTED || *people.tab->code == 'a');
	return reply_page(re, "review/queue");
}

static struct str
person_address(const struct request *rq, int64_t id, struct str query)
{
	return str_format(rq->arena, "/review/%lld%.*s", (long long)id, STR_ARGS(query));
}

static enum result
show_sites(const struct request *rq, struct view *page, int64_t record_id)
{
	struct rows rows;

	TRY(evaluation_sites(rq->store, rq->arena, record_id, &rows));
	people_show_sites(rq, page, &rows);
	return OK;
}

/* The first look after a submission is noted: from then on the physician cannot take it back. Each look is
 * noted for colleagues who share the account. */
static enum result
note_look(const struct request *rq, const struct worklist_row *row, struct look *other_out)
{
	*other_out = (struct look){ 0 };
	if (!row->is_main || row->state != RECORD_SUBMITTED)
		return OK;
	TRY(store_begin(rq->store));
	if (stamp_is_none(row->opened_at))
		TRY(record_note_opened(rq->store, row->id, rq->who->institution_id, rq->now));
	TRY(record_look(rq->store, rq->arena, row->id, rq->who->token_hash, rq->now, other_out));
	return store_commit(rq->store);
}

static void
show_look(const struct request *rq, struct view *page, const struct look *other)
{
	if (stamp_is_none(other->since))
		return;
	view_str(page, "looked_since", str_slice(stamp_clock(rq->arena, other->since), 0, 5));
	if (other->account_id != rq->who->actor.account_id)
		view_str(page, "looked_by", other->name);
}

/* What was pointed out when it was sent back last. */
static enum result
show_remarks(const struct request *rq, struct view *page, int64_t record_id)
{
	const struct remark *remark;
	struct rows rows;

	TRY(record_remarks(rq->store, rq->arena, record_id, &rows));
	remark = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *line = view_row(page, "told");
		const char *label = review_label(remark[i].step, remark[i].item);

		view_str(line, "label", label == NULL ? STR("") : people_word(rq, "label", label));
		view_str(line, "body", remark[i].body);
	}
	return OK;
}

static enum result
show_place(const struct people *people, struct view *page, int64_t record_id)
{
	const struct request *rq = people->list.rq;
	struct str query = listing_query(&people->list);
	struct worklist_place place;

	TRY(worklist_place(rq->store, rq->arena, &people->query, record_id, &place));
	view_str(page, "back.href", str_join(rq->arena, STR("/review"), query));
	view_str(page, "query", query);
	if (place.at == 0)
		return OK;
	view_int(page, "at", place.at);
	view_int(page, "of", place.of);
	if (place.before != 0)
		view_str(page, "before", person_address(rq, place.before, query));
	if (place.after != 0)
		view_str(page, "after", person_address(rq, place.after, query));
	return OK;
}

/* Never preselected, not even with what was said of an earlier submission. */
static void
show_decision(const struct people *people, struct view *page, const struct worklist_row *row)
{
	static const struct evaluation nothing;
	const struct request *rq = people->list.rq;
	const struct profile *profile = site_profile(rq);
	bool open = stage_is_open(&people->cycle, STAGE_REVIEW, rq->now);
	bool ours = row->is_main != 0;
	enum record_state state = (enum record_state)row->state;

	view_flag(page, "may_approve",
		  ours && open && record_may(profile, state, EVENT_APPROVE, ROLE_INSTITUTION));
	view_flag(page, "may_evaluate",
		  state == RECORD_ACCEPTED || state == RECORD_READY ||
			  (state == RECORD_RECHECK && evaluation_with_review(profile)));
	view_flag(page, "may_switch",
		  ours && open && row->procedure_kind == PROCEDURE_SIMPLE &&
			  record_may(profile, state, EVENT_SWITCH, ROLE_INSTITUTION));
	view_flag(page, "switches", request_value(&rq->body, "note").at != NULL);
	view_flag(page, "may_return",
		  ours && record_may(profile, state, EVENT_RETURN, ROLE_INSTITUTION));
	if (ours && evaluation_with_review(profile)) {
		view_flag(page, "opines", true);
		view_str(page, "evaluation_label", profile_text(profile, "evaluation.label"));
		opinion_show(rq, people->list.re, &nothing);
	}
	view_flag(page, "closed", ours && !open && state == RECORD_SUBMITTED);
	people_show_deadline(rq, page, "until", people->cycle.stages[STAGE_REVIEW].closes_at);
	view_int(view_child(people->list.re->view, "Form"), "version", row->version);
}

enum result
review_show_person(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct worklist_row row;
	struct people people;
	struct look other = { 0 };
	int64_t id, n_differs;

	TRY(request_id(rq, "id", &id));
	TRY(people_read(rq, re, "/review", review_tabs, &people));
	TRY(worklist_find(rq->store, rq->arena, id, rq->who->institution_id, &row));
	if (rq->method == GET)
		TRY(note_look(rq, &row, &other));
	show_look(rq, page, &other);
	TRY(show_remarks(rq, page, row.id));
	TRY(people_show_row(&people, page, &row));
	TRY(people_show_application(rq, page, row.id,
				    person_address(rq, row.id, listing_query(&people.list)),
				    &n_differs));
	TRY(people_weigh(rq, &row));
	if (row.state >= RECORD_SUBMITTED)
		people_show_checks(&people, page, &row, n_differs);
	TRY(people_show_told(rq, page, row.id, ARENA_NEW(rq->arena, struct tolds)));
	TRY(people_show_history(rq, page, row.id));
	TRY(people_show_penalties(rq, page, row.id));
	TRY(show_sites(rq, page, row.id));
	TRY(show_place(&people, page, row.id));
	people_show_turn(&people, page, &row);
	show_decision(&people, page, &row);
	return reply_page(re, "review/person");
}

enum result
review_show_conflict(const struct request *rq, struct reply *re, int64_t record_id)
{
	struct view *page = reply_data(re);
	struct people people;
	struct worklist_row row;

	TRY(people_read(rq, re, "/review", review_tabs, &people));
	TRY(worklist_find(rq->store, rq->arena, record_id, rq->who->institution_id, &row));
	TRY(people_show_row(&people, page, &row));
	TRY(people_show_history(rq, page, row.id));
	people_show_turn(&people, page, &row);
	view_str(page, "query", listing_query(&people.list));
	if (record_guard_word()[0] != '\0')
		view_str(page, "why", people_word(rq, "guard", record_guard_word()));
	reply_refusal(re, 409, "review/conflict");
	return CONFLICT;
}

/* REFUSED: one of the verdicts is missing. */
static enum result
read_opinion(struct reply *re, const struct opinion_form *form, struct judgement *opinion)
{
	if (str_empty(form->ethics))
		reply_form_note(re,
				(struct form_error){ .field = STR("ethics"), .code = "choose" });
	if (str_empty(form->performance))
		return reply_form_error(re, "performance", "choose");
	return re->errors.n > 0 ? REFUSED : opinion_read(re, form, opinion);
}

/* 简易程序 for good records none of which is accepted is none. */
static enum result
keeps_condition(const struct request *rq, struct reply *re, const struct worklist_row *row)
{
	bool supports = true;

	if (row->procedure_kind == PROCEDURE_SIMPLE)
		TRY(application_supports(rq->store, rq->arena, site_profile(rq), row->id,
					 row->condition_code, &supports));
	return supports ? OK : reply_form_error(re, "", "no_good_left");
}

/* Approves and leads to the next person of the list. */
static enum result
approve(const struct request *rq, struct reply *re)
{
	const struct opinion_form *form = &((const struct approve *)rq->form)->opinion;
	bool opines = evaluation_with_review(site_profile(rq));
	struct judgement opinion = { .institution_id = rq->who->institution_id };
	struct worklist_place place;
	struct worklist_row row;
	struct people people;
	enum result done;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(people_read(rq, re, "/review", review_tabs, &people));
	TRY(worklist_find(rq->store, rq->arena, id, rq->who->institution_id, &row));
	TRY(worklist_place(rq->store, rq->arena, &people.query, id, &place));
	TRY(keeps_condition(rq, re, &row));
	opinion.record_id = id;
	if (opines)
		TRY(read_opinion(re, form, &opinion));
	done = batch_approve(rq->store, rq->arena, site_profile(rq),
			     &(struct approval){ id, form->version, opines ? &opinion : NULL },
			     &rq->who->actor, rq->now);
	if (opines && done == REFUSED)
		return reply_form_error(re, "reason", "unfit_needs");
	if (done == CONFLICT || (opines && done == NOT_FOUND && row.is_main))
		return review_show_conflict(rq, re, id);
	TRY(done);
	re->flash = "approved";
	re->flash_detail = row.name;
	return people_go_on(&people, "/review", listing_query(&people.list), id, &place);
}
