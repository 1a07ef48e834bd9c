/* hide.c - taking a physician out of the cycle for a reason, the list of those, and back again. */
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "roster/roster.h"

struct hide {
	struct roster_reason reason;
	int64_t version;
};

static const struct field hide_fields[] = {
	ROSTER_REASON_FIELDS(struct hide, reason),
	FIELD(struct hide, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX),
};
const struct form roster_hide_form = FORM(struct hide, hide_fields);

enum { REASON_CODE = 0, REASON_TEXT = 1, REASON_NEEDS_TEXT = 2, REASON_MAX = 390, NOTE_MIN = 2 };

void
roster_show_reasons(const struct request *rq, struct reply *re)
{
	const struct profile *profile = site_profile(rq);
	struct str chosen = request_value(&rq->body, "why");

	for (size_t i = 0; i < profile_list_size(profile, "hide.reason"); i++) {
		struct str code = profile_list(profile, "hide.reason", i, REASON_CODE);

		view_option(re->view, "why", code,
			    profile_list(profile, "hide.reason", i, REASON_TEXT),
			    chosen.at != NULL && str_equal(chosen, code));
	}
}

enum result
roster_show_hide(const struct request *rq, struct reply *re)
{
	struct worklist_row row;
	struct people people;

	TRY(roster_find(rq, re, &people, &row));
	if (!record_may(site_profile(rq), (enum record_state)row.state, EVENT_HIDE,
			ROLE_INSTITUTION))
		return roster_show_conflict(rq, re);
	roster_show_reasons(rq, re);
	view_str(reply_data(re), "unit", rq->who->name);
	return reply_page(re, "roster/hide");
}

enum result
roster_compose(const struct request *rq, const struct roster_reason *form, struct reply *re,
	       struct str *text_out)
{
	const struct profile *profile = site_profile(rq);
	struct str word;
	size_t i;

	if (profile_list_find(profile, "hide.reason", form->why, &i) != OK)
		return reply_form_error(re, "why", "choose");
	word = profile_list(profile, "hide.reason", i, REASON_TEXT);
	if (str_equal(profile_list(profile, "hide.reason", i, REASON_NEEDS_TEXT), STR("yes")) &&
	    utf8_count(form->note) < NOTE_MIN)
		return reply_form_error(re, "note", "missing");
	*text_out = utf8_first(str_empty(form->note) ? word : form->note, REASON_MAX);
	return OK;
}

static enum result
preview(const struct request *rq, struct reply *re, const struct roster_reason *form,
	struct str text)
{
	view_str(view_child(re->view, "Form.value"), "note", form->note);
	view_str(reply_data(re), "preview", people_hidden_reason(rq, form->why, text));
	return roster_show_hide(rq, re);
}

enum result
roster_hide(const struct request *rq, struct reply *re)
{
	const struct hide *form = rq->form;
	struct record_move move = { .scope_id = rq->who->institution_id,
				    .event = EVENT_HIDE,
				    .role = ROLE_INSTITUTION,
				    .version = form->version };
	struct bytes no_session = { NULL, 0 };
	struct worklist_row row;
	enum result done;

	TRY(request_id(rq, "id", &move.record_id));
	TRY(roster_compose(rq, &form->reason, re, &move.note));
	if (str_equal(request_value(&rq->body, "go"), STR("preview")))
		return preview(rq, re, &form->reason, move.note);
	TRY(worklist_find(rq->store, rq->arena, move.record_id, rq->who->institution_id, &row));
	done = record_move(rq->store, rq->arena, site_profile(rq), &move, &rq->who->actor, rq->now);
	if (done == CONFLICT || done == REFUSED)
		return roster_show_conflict(rq, re);
	TRY(done);
	TRY(record_set_hidden(rq->store, move.record_id, rq->who->institution_id, form->reason.why,
			      rq->who->name));
	if (row.account_id != 0)
		TRY(session_end_all(rq->store, row.account_id, no_session, SESSION_DISABLED,
				    rq->now));
	re->flash = "hidden";
	re->flash_detail = row.name;
	return reply_see_other(re, STR("/roster/hidden"));
}

static const struct people_tab hidden_tabs[] = {
	{ "", "hidden", RECORD_HIDDEN, RECORD_HIDDEN, NULL, SITES_MAIN, TAB_ALWAYS },
	{ NULL, NULL, 0, 0, NULL, SITES_MAIN, TAB_ALWAYS },
};

enum result
roster_show_hidden(const struct request *rq, struct reply *re)
{
	const struct worklist_row *row;
	struct view *page = reply_data(re);
	struct people people;
	struct rows rows;

	TRY(people_read(rq, re, "/roster/hidden", hidden_tabs, &people));
	TRY(people_show_filters(&people));
	TRY(worklist_page(rq->store, rq->arena, &people.query, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *v = view_row(page, "row");

		TRY(people_show_row(&people, v, &row[i]));
		view_flag(v, "may_unhide",
			  record_may(site_profile(rq), RECORD_HIDDEN, EVENT_UNHIDE,
				     ROLE_INSTITUTION));
	}
	return reply_page(re, "roster/hidden");
}

enum result
roster_unhide(const struct request *rq, struct reply *re)
{
	const struct people_button *form = rq->form;
	struct record_move move = { .scope_id = rq->who->institution_id,
				    .event = EVENT_UNHIDE,
				    .role = ROLE_INSTITUTION,
				    .version = form->version };
	struct worklist_row row;
	enum result done;

	TRY(request_id(rq, "id", &move.record_id));
	TRY(worklist_find(rq->store, rq->arena, move.record_id, rq->who->institution_id, &row));
	done = record_move(rq->store, rq->arena, site_profile(rq), &move, &rq->who->actor, rq->now);
	if (done == CONFLICT || done == REFUSED)
		return roster_show_conflict(rq, re);
	TRY(done);
	re->flash = "unhidden";
	re->flash_detail = row.name;
	return reply_see_other(re, STR("/roster/hidden"));
}
