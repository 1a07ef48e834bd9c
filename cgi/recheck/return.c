/* return.c - sending a registration back: to the physician, or to the institution that approved it. */
#include "domain/profile/profile.h"
#include "domain/sms/sms.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "recheck/recheck.h"

struct send_back {
	struct many why;
	struct str to, note;
	int64_t version;
};
static const struct field return_fields[] = {
	FIELD(struct send_back, to, .type = FIELD_CHOICE, .required = true, .choices = "physician|institution"),
	FIELD(struct send_back, why, .type = FIELD_MANY, .required = true, .max = 20),
	FIELD(struct send_back, note, .type = FIELD_LINES, .required = true, .min = 5, .max = 200),
	FIELD(struct send_back, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX),
};
const struct form recheck_return_form = FORM(struct send_back, return_fields);

static enum recheck_to
to_whom(struct str word)
{
	return str_equal(word, STR("institution")) ? RECHECK_TO_INSTITUTION : RECHECK_TO_PHYSICIAN;
}

void
recheck_show_whom(const struct request *rq, struct reply *re, bool both)
{
	static const char *const words[] = { "physician", "institution" };
	struct str sent = request_value(&rq->body, "to");

	for (size_t i = 0; i < 2; i++)
		if (i == 0 || both)
			view_option(re->view, "to", str_of(words[i]),
				    people_word(rq, "to", words[i]),
				    !both || str_equal(sent, str_of(words[i])));
	view_flag(reply_data(re), "both", both);
}

enum result
recheck_show_return(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct recheck_list own;
	struct worklist_row row;

	TRY(recheck_find(rq, re, &own, &row));
	if (recheck_event(site_profile(rq), row.state, RECHECK_TO_PHYSICIAN) == EVENT_NONE)
		return recheck_show_conflict(rq, re);
	recheck_show_whom(rq, re,
			  recheck_event(site_profile(rq), row.state, RECHECK_TO_INSTITUTION) !=
				  EVENT_NONE);
	people_show_return_reasons(rq, re);
	view_flag(page, "confirmed", row.state != RECORD_RECHECK);
	view_int(page, "days", profile_number(site_profile(rq), "return.days"));
	view_str(page, "back.href", recheck_address(&own, row.id, ""));
	return reply_page(re, "recheck/return");
}

struct str
recheck_returned_text(const struct request *rq)
{
	return view_fill(rq->arena, view_word("sms.returned"), "unit", rq->who->name, NULL);
}

static enum result
tell_physician(const struct request *rq, int64_t record_id)
{
	struct record record;
	struct str mobile;

	TRY(record_of_assessor(rq->store, rq->arena, record_id, rq->who->institution_id, &record));
	TRY(worklist_mobile(rq->store, rq->arena, record_id, record.institution_id, &mobile));
	if (str_empty(mobile))
		return OK;
	return sms_send(rq->store, rq->arena, mobile, recheck_returned_text(rq), rq->now);
}

enum result
recheck_return(const struct request *rq, struct reply *re)
{
	const struct send_back *form = rq->form;
	struct worklist_place place;
	struct recheck_list own;
	struct worklist_row row;
	enum result done;
	struct str note;

	TRY(recheck_find(rq, re, &own, &row));
	if (people_return_text(rq, &form->why, form->note, &note) != OK)
		return reply_form_error(re, "why", "choose");
	TRY(delegated_place(rq->store, rq->arena, &own.query, row.id, &place));
	done = recheck_send_back(rq->store, rq->arena, site_profile(rq),
				 &(struct recheck){ row.id, form->version }, to_whom(form->to),
				 note, &rq->who->actor, rq->now);
	if (done == CONFLICT || done == REFUSED)
		return recheck_show_conflict(rq, re);
	TRY(done);
	if (to_whom(form->to) == RECHECK_TO_PHYSICIAN)
		TRY(tell_physician(rq, row.id));
	re->flash = "sent_back";
	re->flash_detail = row.name;
	return people_go_on(&own.people, "/recheck", recheck_query(&own), row.id, &place);
}
