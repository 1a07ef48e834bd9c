/* roster.c - the list of the institution's physicians, one of them, and his password. */
#include "roster/roster.h"

#include "domain/account/account_reset.h"
#include "domain/evaluation/evaluation.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"

static handler show_list, show_password, reset_password, issue_code, show_document, go_return;

/* Nobody wants to be reminded more often. */
static const struct limit twice_a_day = { .tries = 2, .per_seconds = 86400 };

const struct action roster_actions[] = {
	/* clang-format off */
	{ GET,  "/roster",               show_list,          .access = INSTITUTION | CLERK | REVIEWER },
	{ GET,  "/roster/hidden",        roster_show_hidden, .access = INSTITUTION | CLERK | REVIEWER },
	{ GET,  "/roster/outside",       roster_show_outside, .access = INSTITUTION | CLERK | REVIEWER },
	{ GET,  "/roster/batch/include", roster_show_include_all, .access = INSTITUTION | CLERK },
	{ POST, "/roster/batch/include", roster_include_all, .access = INSTITUTION | CLERK, .form = &roster_include_all_form, .again = roster_show_include_all, .writes = WRITES },
	{ GET,  "/roster/batch/include/{id}", roster_show_included, .access = INSTITUTION | CLERK },
	{ POST, "/roster/batch/include/{id}/undo", roster_undo_include, .access = INSTITUTION | CLERK, .form = &people_button_form, .again = roster_show_included, .writes = WRITES },
	{ GET,  "/roster/batch/hide",    roster_show_hide_all, .access = INSTITUTION | CLERK },
	{ POST, "/roster/batch/hide",    roster_hide_all,    .access = INSTITUTION | CLERK, .form = &roster_hide_all_form, .again = roster_show_hide_all, .writes = WRITES },
	{ GET,  "/roster/batch/hide/{id}", roster_show_hidden_all, .access = INSTITUTION | CLERK },
	{ POST, "/roster/batch/hide/{id}/undo", roster_undo_hide, .access = INSTITUTION | CLERK, .form = &people_button_form, .again = roster_show_hidden_all, .writes = WRITES },
	{ GET,  "/roster/batch/export",  roster_show_export, .access = INSTITUTION | CLERK },
	{ POST, "/roster/export",        roster_export,      .access = INSTITUTION | CLERK, .form = &roster_export_form, .again = show_list, .writes = WRITES },
	{ GET,  "/roster/remind",        roster_show_remind, .access = INSTITUTION | CLERK },
	{ POST, "/roster/remind",        roster_remind,      .access = INSTITUTION | CLERK, .form = &roster_remind_form, .again = roster_show_remind, .writes = WRITES, .limit = &twice_a_day },
	{ GET,  "/roster/{id}",          roster_show_person, .access = INSTITUTION | CLERK | REVIEWER },
	{ GET,  "/roster/{id}/hide",     roster_show_hide,   .access = INSTITUTION | CLERK },
	{ POST, "/roster/{id}/hide",     roster_hide,        .access = INSTITUTION | CLERK, .form = &roster_hide_form, .again = roster_show_hide, .writes = WRITES },
	{ POST, "/roster/{id}/unhide",   roster_unhide,      .access = INSTITUTION | CLERK, .form = &people_button_form, .again = roster_show_person, .writes = WRITES },
	{ POST, "/roster/{id}/take-out", roster_take_out,    .access = INSTITUTION | CLERK, .form = &people_button_form, .again = roster_show_person, .writes = WRITES },
	{ GET,  "/roster/{id}/return",   go_return,          .access = INSTITUTION | CLERK | REVIEWER },
	{ GET,  "/roster/{id}/password", show_password,      .access = INSTITUTION | CLERK },
	{ POST, "/roster/{id}/password", reset_password,     .access = INSTITUTION | CLERK, .form = &people_button_form, .again = show_password, .writes = WRITES },
	{ POST, "/roster/{id}/code",     issue_code,         .access = INSTITUTION | CLERK, .form = &people_button_form, .again = show_password, .writes = WRITES },
	{ POST, "/roster/{id}/document", show_document,      .access = INSTITUTION | CLERK, .form = &people_button_form, .again = roster_show_person, .writes = WRITES },
	{ 0 },
	/* clang-format on */
};

/* The first is the sum of those that follow, but for those that do not take part. */
const struct people_tab roster_tabs[] = {
	PEOPLE_COURSE(NULL),
	{ "left", "left", RECORD_LEFT, N_RECORD_STATES, NULL, SITES_MAIN, TAB_IF_ANY },
	{ NULL, NULL, 0, 0, NULL, SITES_MAIN, TAB_ALWAYS },
};

/* Reviewers look on. */
static bool
may_keep(const struct request *rq)
{
	return access_allows(INSTITUTION | CLERK, rq->who);
}

static enum result
show_list(const struct request *rq, struct reply *re)
{
	const struct profile *profile = site_profile(rq);
	struct view *page = reply_data(re);
	struct people people;
	struct rows rows;

	TRY(people_read(rq, re, "/roster", roster_tabs, &people));
	TRY(people_show_filters(&people));
	TRY(worklist_page(rq->store, rq->arena, &people.query, &rows));
	for (size_t i = 0; i < rows.n; i++) {
		const struct worklist_row *row = (const struct worklist_row *)rows.at + i;
		enum record_state state = (enum record_state)row->state;
		struct view *v = view_row(page, "row");

		TRY(people_show_row(&people, v, row));
		view_flag(v, "may_hide",
			  may_keep(rq) && record_may(profile, state, EVENT_HIDE, ROLE_INSTITUTION));
		view_flag(v, "may_return",
			  record_may(profile, state, EVENT_RETURN, ROLE_INSTITUTION));
	}
	people_show_deadline(rq, page, "until", people.cycle.stages[STAGE_REGISTER].closes_at);
	view_str(page, "query", listing_query(&people.list));
	view_flag(page, "hides", profile_is(profile, "inclusion", "opt_out"));
	return reply_page(re, "roster/list");
}

enum result
roster_find(const struct request *rq, struct reply *re, struct people *people_out,
	    struct worklist_row *row_out)
{
	struct view *page = reply_data(re);
	struct str query;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(people_read(rq, re, "/roster", roster_tabs, people_out));
	TRY(worklist_find(rq->store, rq->arena, id, rq->who->institution_id, row_out));
	if (!row_out->is_main)
		return NOT_FOUND;
	query = listing_query(&people_out->list);
	TRY(people_show_row(people_out, page, row_out));
	people_show_turn(people_out, page, row_out);
	view_str(page, "query", query);
	view_str(page, "back.href",
		 str_join(rq->arena,
			  row_out->state == RECORD_HIDDEN ? STR("/roster/hidden") : STR("/roster"),
			  query));
	view_int(view_child(re->view, "Form"), "version", row_out->version);
	return OK;
}

static void
show_actions(const struct request *rq, struct view *page, const struct people *people,
	     const struct worklist_row *row)
{
	const struct profile *profile = site_profile(rq);
	enum record_state state = (enum record_state)row->state;

	bool keep = may_keep(rq);

	view_flag(page, "may_hide",
		  keep && record_may(profile, state, EVENT_HIDE, ROLE_INSTITUTION));
	view_flag(page, "may_take_out",
		  keep && record_may(profile, state, EVENT_TAKE_OUT, ROLE_INSTITUTION) &&
			  stage_is_open(&people->cycle, STAGE_REGISTER, rq->now));
	view_flag(page, "may_unhide",
		  keep && record_may(profile, state, EVENT_UNHIDE, ROLE_INSTITUTION));
	view_flag(page, "may_return", record_may(profile, state, EVENT_RETURN, ROLE_INSTITUTION));
	view_flag(page, "may_review", state == RECORD_SUBMITTED);
	view_flag(page, "may_evaluate", state == RECORD_ACCEPTED || state == RECORD_READY);
	view_flag(page, "may_reset",
		  keep && row->account_id != 0 &&
			  profile_text(profile, "password.initial").len > 0);
}

enum result
roster_show_person(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct worklist_row row;
	struct people people;
	int64_t n_differs;
	struct rows sites;

	TRY(roster_find(rq, re, &people, &row));
	TRY(people_show_register(rq, page, row.physician_id));
	TRY(people_show_application(rq, page, row.id, STR(""), &n_differs));
	TRY(people_show_history(rq, page, row.id));
	TRY(evaluation_sites(rq->store, rq->arena, row.id, &sites));
	people_show_sites(rq, page, &sites);
	show_actions(rq, page, &people, &row);
	return reply_page(re, "roster/person");
}

enum result
roster_show_conflict(const struct request *rq, struct reply *re)
{
	struct worklist_row row;
	struct people people;

	TRY(roster_find(rq, re, &people, &row));
	TRY(people_show_history(rq, reply_data(re), row.id));
	if (record_guard_word()[0] != '\0')
		view_str(reply_data(re), "why", people_word(rq, "guard", record_guard_word()));
	reply_refusal(re, 409, "roster/conflict");
	return CONFLICT;
}

/* What the roster sends back is the same act as sending back in the review, so it is the same page. */
static enum result
go_return(const struct request *rq, struct reply *re)
{
	struct worklist_row row;
	struct people people;

	TRY(roster_find(rq, re, &people, &row));
	return reply_see_other(
		re, str_format(rq->arena, "/review/%lld/return?from=roster", (long long)row.id));
}

static enum result
show_password(const struct request *rq, struct reply *re)
{
	struct str rule = profile_text(site_profile(rq), "password.initial");
	struct worklist_row row;
	struct people people;

	TRY(roster_find(rq, re, &people, &row));
	if (rule.len == 0 || row.account_id == 0)
		return NOT_FOUND;
	view_flag(reply_data(re), "proof", !profile_is(site_profile(rq), "password.proof", "none"));
	view_str(reply_data(re), "rule",
		 view_fill(rq->arena, rule, "last6", view_word("word.last6"), NULL));
	return reply_page(re, "roster/password");
}

static enum result
reset_password(const struct request *rq, struct reply *re)
{
	struct worklist_row row;
	struct people people;

	TRY(roster_find(rq, re, &people, &row));
	TRY(account_reset_to_initial(rq->store, rq->arena, site_profile(rq), row.physician_id,
				     rq->who->institution_id, &rq->who->actor, rq->now));
	re->flash = "password_reset";
	re->flash_detail = row.name;
	return reply_see_other(re, str_format(rq->arena, "/roster/%lld%.*s", (long long)row.id,
					      STR_ARGS(listing_query(&people.list))));
}

/* The code, once, on the answer to this request: nobody else can show it. */
static enum result
issue_code(const struct request *rq, struct reply *re)
{
	struct worklist_row row;
	struct people people;
	struct str digits;

	TRY(roster_find(rq, re, &people, &row));
	if (profile_is(site_profile(rq), "password.proof", "none"))
		return NOT_FOUND;
	TRY(account_issue_code(rq->store, rq->arena, row.physician_id, rq->who->institution_id,
			       &rq->who->actor, rq->now, &digits));
	view_str(reply_data(re), "digits", digits);
	view_int(reply_data(re), "days", FIRST_CODE_DAYS);
	return reply_page(re, "roster/code");
}

/* The whole number, once, on the answer to this request; who looked stands in the audit. */
static enum result
show_document(const struct request *rq, struct reply *re)
{
	struct str number;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(worklist_document_whole(rq->store, rq->arena, id, &rq->who->actor, rq->now, &number));
	view_str(reply_data(re), "whole", number);
	return roster_show_person(rq, re);
}
