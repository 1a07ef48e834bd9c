/* person.c - one physician of the region: where he stands, whom to call, and what the office may do. */
#include "domain/evaluation/evaluation.h"
#include "domain/roster/transfer.h"
#include "domain/worklist/region.h"
#include "lib/base/arena.h"
#include "office/office.h"
#include "site/exemption.h"
#include "site/people_penalty.h"

enum { REASON_MIN = 2, REASON_MAX = 200, NUMBER_MAX = 22 };

struct leave_form {
	struct str reason;
	int64_t version;
};
struct transfer_form {
	struct str number, reason;
	int64_t version;
};
#define VERSION(input) FIELD(input, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX)
#define REASON(input) FIELD(input, reason, .type = FIELD_LINES, .required = true, .min = REASON_MIN, .max = REASON_MAX)
static const struct field leave_fields[] = { REASON(struct leave_form), VERSION(struct leave_form) };
static const struct field button_fields[] = { VERSION(struct office_button) };
static const struct field transfer_fields[] = {
	FIELD(struct transfer_form, number, .required = true, .max = NUMBER_MAX),
	REASON(struct transfer_form),
	VERSION(struct transfer_form),
};
const struct form office_leave_form = FORM(struct leave_form, leave_fields);
const struct form office_button_form = FORM(struct office_button, button_fields);
const struct form office_transfer_form = FORM(struct transfer_form, transfer_fields);

/* The physician that the address names, shown below Page. */
static enum result
find(const struct request *rq, struct reply *re, struct people *people_out,
     struct worklist_row *row_out)
{
	struct view *page = reply_data(re);
	struct region_place place;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	*people_out = (struct people){ .list = { .rq = rq, .re = re } };
	TRY(office_cycle(rq, &people_out->cycle));
	TRY(region_find(rq->store, rq->arena, rq->who->office_id, id, &place, row_out));
	if (place.cycle_id != people_out->cycle.id)
		return NOT_FOUND; /* an earlier cycle is over, its results are read elsewhere */
	TRY(people_show_row(people_out, page, row_out));
	people_show_turn(people_out, page, row_out);
	view_str(page, "institution", place.institution);
	view_str(page, "institution_phone", place.institution_phone);
	view_str(page, "institution_href",
		 str_format(rq->arena, "/office/units/%lld", (long long)place.institution_id));
	view_str(page, "self", str_format(rq->arena, "/office/people/%lld", (long long)id));
	view_int(view_child(re->view, "Form"), "version", row_out->version);
	return OK;
}

static void
show_actions(const struct request *rq, struct view *page, const struct worklist_row *row)
{
	const struct profile *profile = site_profile(rq);
	enum record_state state = (enum record_state)row->state;

	if (!access_allows(OFFICE | CLERK, rq->who))
		return;
	view_flag(page, "may_leave", record_may(profile, state, EVENT_LEAVE, ROLE_OFFICE));
	view_flag(page, "may_come_back", record_may(profile, state, EVENT_COME_BACK, ROLE_OFFICE));
	view_flag(page, "may_transfer", record_may(profile, state, EVENT_TRANSFER, ROLE_OFFICE));
}

enum result
office_show_person(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct worklist_row row;
	struct people people;
	int64_t n_differs;
	struct rows sites;

	TRY(find(rq, re, &people, &row));
	TRY(people_show_register(rq, page, row.physician_id));
	TRY(people_show_application(rq, page, row.id, STR(""), &n_differs));
	TRY(people_show_history(rq, page, row.id));
	TRY(people_show_penalties(rq, page, row.id));
	TRY(evaluation_sites(rq->store, rq->arena, row.id, &sites));
	people_show_sites(rq, page, &sites);
	TRY(exemption_show_of(rq, page, row.id));
	show_actions(rq, page, &row);
	return reply_page(re, "office/person");
}

/* The whole number, once, on the answer to this request; who looked stands in the audit. */
enum result
office_show_document(const struct request *rq, struct reply *re)
{
	struct str number;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(region_document_whole(rq->store, rq->arena, id, &rq->who->actor, rq->now, &number));
	view_str(reply_data(re), "whole", number);
	return office_show_person(rq, re);
}

static enum result
show_conflict(const struct request *rq, struct reply *re)
{
	struct worklist_row row;
	struct people people;

	TRY(find(rq, re, &people, &row));
	TRY(people_show_history(rq, reply_data(re), row.id));
	if (record_guard_word()[0] != '\0')
		view_str(reply_data(re), "why",
			 people_word(rq, "office_guard", record_guard_word()));
	reply_refusal(re, 409, "office/conflict");
	return CONFLICT;
}

/* A page that asks before something is done. */
static enum result
ask(const struct request *rq, struct reply *re, enum record_event event, const char *template)
{
	struct worklist_row row;
	struct people people;

	TRY(find(rq, re, &people, &row));
	if (!record_may(site_profile(rq), (enum record_state)row.state, event, ROLE_OFFICE))
		return show_conflict(rq, re);
	return reply_page(re, template);
}

static enum result
move(const struct request *rq, struct reply *re, struct record_move wish, const char *flash)
{
	struct worklist_row row;
	struct people people;
	enum result done;

	TRY(find(rq, re, &people, &row));
	wish.record_id = row.id;
	wish.scope_id = rq->who->office_id;
	wish.role = ROLE_OFFICE;
	done = record_move(rq->store, rq->arena, site_profile(rq), &wish, &rq->who->actor, rq->now);
	if (done == CONFLICT || done == REFUSED || done == EXPIRED)
		return show_conflict(rq, re);
	TRY(done);
	re->flash = flash;
	re->flash_detail = row.name;
	return reply_see_other(re, str_format(rq->arena, "/office/people/%lld", (long long)row.id));
}

enum result
office_show_leave(const struct request *rq, struct reply *re)
{
	return ask(rq, re, EVENT_LEAVE, "office/leave");
}

enum result
office_leave(const struct request *rq, struct reply *re)
{
	const struct leave_form *form = rq->form;

	return move(rq, re,
		    (struct record_move){
			    .event = EVENT_LEAVE, .version = form->version, .note = form->reason },
		    "left_cycle");
}

enum result
office_come_back(const struct request *rq, struct reply *re)
{
	const struct office_button *form = rq->form;

	return move(rq, re,
		    (struct record_move){ .event = EVENT_COME_BACK, .version = form->version },
		    "came_back");
}

enum result
office_show_transfer(const struct request *rq, struct reply *re)
{
	return ask(rq, re, EVENT_TRANSFER, "office/transfer");
}

enum result
office_transfer(const struct request *rq, struct reply *re)
{
	const struct transfer_form *form = rq->form;
	struct transfer wish = { .office_id = rq->who->office_id,
				 .version = form->version,
				 .registration_no = str_upper(rq->arena, form->number),
				 .reason = form->reason };
	enum transfer_end end = TRANSFER_MADE;
	struct worklist_row row;
	struct people people;

	TRY(find(rq, re, &people, &row));
	wish.record_id = row.id;
	TRY(roster_transfer(rq->store, rq->arena, site_profile(rq), &wish, &rq->who->actor, rq->now,
			    &end));
	switch (end) {
	case TRANSFER_NO_UNIT:
		return reply_form_error(re, "number", "no_unit");
	case TRANSFER_SAME:
		return reply_form_error(re, "number", "same_unit");
	case TRANSFER_MOVED_ON:
		return show_conflict(rq, re);
	case TRANSFER_MADE:
		break;
	}
	re->flash = "transferred";
	re->flash_detail = row.name;
	return reply_see_other(re, STR("/office/people"));
}
