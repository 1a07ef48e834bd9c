/* recheck.c - the addresses of /recheck, one physician, and confirming his registration. */
#include "recheck/recheck.h"

#include "domain/application/told.h"
#include "domain/cycle/extension.h"
#include "domain/evaluation/correct.h"
#include "domain/profile/profile.h"
#include "domain/record/remark.h"
#include "lib/base/arena.h"
#include "recheck/exemptions.h"
#include "site/exemption.h"
#include "site/people_penalty.h"
#include "site/people_told.h"

struct button {
	int64_t version;
};
static const struct field button_fields[] = {
	FIELD(struct button, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX),
};
static const struct form button_form = FORM(struct button, button_fields);

enum { LOOKERS = INSTITUTION | CLERK | REVIEWER };

static handler confirm;

const struct action recheck_actions[] = {
	/* clang-format off */
	{ GET,  "/recheck",             recheck_show_queue,  .access = LOOKERS },
	{ GET,  "/recheck/tests",       recheck_show_tests,  .access = LOOKERS },
	{ GET,  "/recheck/board",       recheck_show_board,  .access = LOOKERS },
	{ POST, "/recheck/export",      recheck_export,      .access = INSTITUTION | CLERK, .form = &recheck_export_form, .again = recheck_show_tests, .writes = WRITES },
	{ GET,  "/recheck/penalties",   recheck_show_penalties, .access = LOOKERS },
	{ GET,  "/recheck/batch/confirm", recheck_show_confirm_all, .access = LOOKERS },
	{ POST, "/recheck/batch/confirm", recheck_confirm_all, .access = LOOKERS, .form = &recheck_confirm_all_form, .again = recheck_show_confirm_all, .writes = WRITES },
	{ GET,  "/recheck/batch/confirm/{id}", recheck_show_confirmed, .access = LOOKERS },
	{ POST, "/recheck/batch/confirm/{id}/undo", recheck_undo_confirm, .access = LOOKERS, .form = &people_button_form, .again = recheck_show_confirmed, .writes = WRITES },
	{ GET,  "/recheck/batch/return", recheck_show_return_all, .access = LOOKERS },
	{ POST, "/recheck/batch/return", recheck_return_all, .access = LOOKERS, .form = &recheck_return_all_form, .again = recheck_show_return_all, .writes = WRITES },
	{ GET,  "/recheck/batch/return/{id}", recheck_show_returned, .access = LOOKERS },
	{ POST, "/recheck/batch/return/{id}/undo", recheck_undo_return, .access = LOOKERS, .form = &people_button_form, .again = recheck_show_returned, .writes = WRITES },
	{ GET,  "/recheck/exemptions",  recheck_show_exemptions, .access = LOOKERS },
	{ POST, "/recheck/exemptions/export", recheck_export_exemptions, .access = INSTITUTION | CLERK, .form = &exemption_export_form, .again = recheck_show_exemptions, .writes = WRITES },
	{ GET,  "/recheck/exemptions/{id}", recheck_show_exemption, .access = LOOKERS },
	{ POST, "/recheck/exemptions/{id}/approve", recheck_approve_exemption, .access = LOOKERS, .form = &exemption_button_form, .again = recheck_show_exemption, .writes = WRITES },
	{ POST, "/recheck/exemptions/{id}/reject", recheck_reject_exemption, .access = LOOKERS, .form = &exemption_reason_form, .again = recheck_show_exemption, .writes = WRITES },
	{ POST, "/recheck/exemptions/{id}/revoke", recheck_revoke_exemption, .access = LOOKERS, .form = &exemption_reason_form, .again = recheck_show_exemption, .writes = WRITES },
	{ GET,  "/recheck/{id}",        recheck_show_person, .access = LOOKERS },
	{ POST, "/recheck/{id}",        confirm,             .access = LOOKERS, .form = &button_form, .again = recheck_show_person, .writes = WRITES },
	{ GET,  "/recheck/{id}/return", recheck_show_return, .access = LOOKERS },
	{ POST, "/recheck/{id}/return", recheck_return,      .access = LOOKERS, .form = &recheck_return_form, .again = recheck_show_return, .writes = WRITES },
	{ GET,  "/recheck/{id}/absent", recheck_show_absent, .access = LOOKERS },
	{ POST, "/recheck/{id}/absent", recheck_mark,        .access = LOOKERS, .form = &recheck_absent_form, .again = recheck_show_absent, .writes = WRITES },
	{ GET,  "/recheck/{id}/correct/{site}", recheck_show_correct, .access = LOOKERS },
	{ POST, "/recheck/{id}/correct/{site}", recheck_correct, .access = LOOKERS, .form = &recheck_correct_form, .again = recheck_show_correct, .writes = WRITES },
	{ 0 },
	/* clang-format on */
};

struct str
recheck_address(const struct recheck_list *list, int64_t id, const char *tail)
{
	return str_format(list->people.list.rq->arena, "/recheck/%lld%s%.*s", (long long)id, tail,
			  STR_ARGS(recheck_query(list)));
}

/* The dates of the list are those of the own institution, his are those of his. */
static enum result
extend_for(const struct request *rq, struct cycle *cycle, int64_t record_id)
{
	struct record record;

	if (cycle->id == 0 || cycle->n_extended == 0)
		return OK;
	TRY(record_of_assessor(rq->store, rq->arena, record_id, rq->who->institution_id, &record));
	TRY(cycle_running(rq->store, rq->arena, rq->who->province_id, cycle));
	return cycle_extend(rq->store, rq->arena, cycle, record.institution_id,
			    record.physician_id);
}

enum result
recheck_find(const struct request *rq, struct reply *re, struct recheck_list *list_out,
	     struct worklist_row *row_out)
{
	struct view *page = reply_data(re);
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(recheck_read_from(rq, re, list_out));
	TRY(delegated_find(rq->store, rq->arena, id, rq->who->institution_id, row_out));
	TRY(extend_for(rq, &list_out->people.cycle, id));
	TRY(people_show_row(&list_out->people, page, row_out));
	people_show_turn(&list_out->people, page, row_out);
	view_str(page, "institution", row_out->main_institution);
	view_str(page, "query", recheck_query(list_out));
	view_int(view_child(re->view, "Form"), "version", row_out->version);
	return OK;
}

/* Each look at who waits is noted for colleagues. */
static enum result
note_look(const struct request *rq, struct view *page, const struct worklist_row *row)
{
	struct look other = { 0 };

	if (rq->method != GET || row->state != RECORD_RECHECK)
		return OK;
	TRY(store_begin(rq->store));
	TRY(record_look(rq->store, rq->arena, row->id, rq->who->token_hash, rq->now, &other));
	TRY(store_commit(rq->store));
	if (stamp_is_none(other.since))
		return OK;
	view_str(page, "looked_since", str_slice(stamp_clock(rq->arena, other.since), 0, 5));
	view_str(page, "looked_by", other.name);
	return OK;
}

static enum result
show_place(const struct recheck_list *own, struct view *page, int64_t record_id)
{
	const struct request *rq = own->people.list.rq;
	struct worklist_place place;

	TRY(delegated_place(rq->store, rq->arena, &own->query, record_id, &place));
	view_str(page, "back.href", recheck_back(own));
	if (place.at == 0)
		return OK;
	view_int(page, "at", place.at);
	view_int(page, "of", place.of);
	if (place.before != 0)
		view_str(page, "before", recheck_address(own, place.before, ""));
	if (place.after != 0)
		view_str(page, "after", recheck_address(own, place.after, ""));
	return OK;
}

static void
show_decision(const struct recheck_list *own, struct view *page, const struct worklist_row *row)
{
	const struct request *rq = own->people.list.rq;
	const struct profile *profile = site_profile(rq);
	bool open = stage_is_open(&own->people.cycle, STAGE_REVIEW, rq->now);
	enum record_event back = recheck_event(profile, row->state, RECHECK_TO_PHYSICIAN);

	view_flag(page, "may_confirm",
		  open && record_may(profile, (enum record_state)row->state, EVENT_CONFIRM,
				     ROLE_ASSESSOR));
	view_flag(page, "may_return", back == EVENT_RETURN || (open && back == EVENT_SEND_BACK));
	view_flag(page, "closed", !open && row->state == RECORD_RECHECK);
	people_show_deadline(rq, page, "until", own->people.cycle.stages[STAGE_REVIEW].closes_at);
}

/* Which verdicts may be put right: those that their sites cannot change any more. */
static enum result
show_corrections(const struct recheck_list *own, struct view *page, const struct worklist_row *row,
		 const struct rows *sites)
{
	const struct request *rq = own->people.list.rq;
	const struct evaluation_site *site = sites->at;

	for (size_t i = 0; i < sites->n; i++) {
		struct evaluation judged;
		enum result found = evaluation_find(rq->store, rq->arena, row->id,
						    site[i].institution_id, &judged);

		if (found == NOT_FOUND)
			continue;
		TRY(found);
		if (!evaluation_may_correct(&judged))
			continue;
		view_str(view_child(page, str_c(rq->arena, str_format(rq->arena, "site.%zu", i))),
			 "correct",
			 recheck_address(
				 own, row->id,
				 str_c(rq->arena, str_format(rq->arena, "/correct/%lld",
							     (long long)site[i].institution_id))));
	}
	return OK;
}

enum result
recheck_show_person(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct recheck_list own;
	struct worklist_row row;
	struct rows sites;
	int64_t n_differs;
	bool may_mark;

	TRY(recheck_find(rq, re, &own, &row));
	TRY(note_look(rq, page, &row));
	TRY(people_show_application(rq, page, row.id, recheck_address(&own, row.id, ""),
				    &n_differs));
	TRY(people_weigh(rq, &row));
	if (row.state >= RECORD_SUBMITTED)
		people_show_checks(&own.people, page, &row, n_differs);
	TRY(people_show_told(rq, page, row.id, ARENA_NEW(rq->arena, struct tolds)));
	TRY(people_show_history(rq, page, row.id));
	TRY(people_show_penalties(rq, page, row.id));
	TRY(evaluation_sites(rq->store, rq->arena, row.id, &sites));
	people_show_sites(rq, page, &sites);
	TRY(show_corrections(&own, page, &row, &sites));
	TRY(recheck_show_papers(&own, page, &row));
	TRY(show_place(&own, page, row.id));
	show_decision(&own, page, &row);
	TRY(recheck_may_mark_absent(&own, row.id, &may_mark));
	view_flag(page, "may_mark_absent", may_mark);
	return reply_page(re, "recheck/person");
}

enum result
recheck_show_conflict(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct recheck_list own;
	struct worklist_row row;

	TRY(recheck_find(rq, re, &own, &row));
	TRY(people_show_history(rq, page, row.id));
	view_str(page, "back.href", recheck_back(&own));
	if (record_guard_word()[0] != '\0')
		view_str(page, "why", people_word(rq, "guard", record_guard_word()));
	reply_refusal(re, 409, "recheck/conflict");
	return CONFLICT;
}

/* Confirms and leads to the next person of the list. */
static enum result
confirm(const struct request *rq, struct reply *re)
{
	const struct button *form = rq->form;
	struct worklist_place place;
	struct recheck_list own;
	struct worklist_row row;
	enum result done;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(recheck_read_from(rq, re, &own));
	TRY(delegated_find(rq->store, rq->arena, id, rq->who->institution_id, &row));
	TRY(delegated_place(rq->store, rq->arena, &own.query, id, &place));
	done = recheck_confirm(rq->store, rq->arena, site_profile(rq),
			       &(struct recheck){ id, form->version }, &rq->who->actor, rq->now);
	if (done == CONFLICT || done == REFUSED)
		return recheck_show_conflict(rq, re);
	TRY(done);
	re->flash = "confirmed";
	re->flash_detail = row.name;
	return people_go_on(&own.people, "/recheck", recheck_query(&own), id, &place);
}
