/* return.c - sending a registration back: reasons, a text, and what the physician will read. */
#include "review/review.h"

#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"

struct send_back {
	struct many why;
	struct str note;
	int64_t version;
};

static const struct field return_fields[] = {
	FIELD(struct send_back, why, .type = FIELD_MANY, .required = true, .max = 20),
	FIELD(struct send_back, note, .type = FIELD_LINES, .required = true, .min = 5, .max = 200),
	FIELD(struct send_back, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX),
};
const struct form review_return_form = FORM(struct send_back, return_fields);

enum { REASON_CODE = 0, REASON_TEXT = 1, REASON_MAX = 390 };

static bool
is_chosen(const struct request *rq, struct str code)
{
	for (size_t i = 0; i < rq->body.n; i++)
		if (str_equal(rq->body.at[i].name, STR("why")) &&
		    str_equal(rq->body.at[i].value, code))
			return true;
	return false;
}

static void
show_reasons(const struct request *rq, struct reply *re)
{
	const struct profile *profile = site_profile(rq);

	for (size_t i = 0; i < profile_list_size(profile, "return.reason"); i++) {
		struct str code = profile_list(profile, "return.reason", i, REASON_CODE);

		view_option(re->view, "why", code,
			    profile_list(profile, "return.reason", i, REASON_TEXT),
			    is_chosen(rq, code));
	}
}

/* The reasons' words and the text, as the physician will read them. REFUSED: an unknown reason. */
static enum result
compose(const struct request *rq, const struct send_back *form, struct str *text_out)
{
	const struct profile *profile = site_profile(rq);
	struct str text = { NULL, 0 };

	for (size_t i = 0; i < form->why.n; i++) {
		struct str word;
		size_t at;

		if (profile_list_find(profile, "return.reason", form->why.at[i], &at) != OK)
			return REFUSED;
		word = profile_list(profile, "return.reason", at, REASON_TEXT);
		if (text.at != NULL)
			text = str_join(rq->arena, text, view_word("word.and"));
		text = str_join(rq->arena, text, word);
	}
	text = str_format(rq->arena, "%.*s：%.*s", STR_ARGS(text), STR_ARGS(form->note));
	*text_out = utf8_first(text, REASON_MAX);
	return OK;
}

static struct str
own_address(const struct request *rq, int64_t id, struct str tail)
{
	bool roster = str_equal(request_query(rq, "from"), STR("roster"));

	if (roster)
		return str_format(rq->arena, "/roster/%lld", (long long)id);
	return str_format(rq->arena, "/review/%lld%.*s", (long long)id, STR_ARGS(tail));
}

enum result
review_show_return(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct worklist_row row;
	struct people people;
	struct stamp grace;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(people_read(rq, re, "/review", review_tabs, false, &people));
	TRY(worklist_find(rq->store, rq->arena, id, rq->who->institution_id, &row));
	if (!row.is_main)
		return NOT_FOUND;
	if (!record_may(site_profile(rq), (enum record_state)row.state, EVENT_RETURN,
			ROLE_INSTITUTION))
		return review_show_conflict(rq, re, id);
	TRY(people_show_row(&people, page, &row));
	show_reasons(rq, re);
	grace = stamp_add(rq->now, profile_number(site_profile(rq), "return.days") * STAMP_DAY);
	if (grace.us < people.cycle.stages[STAGE_REGISTER].closes_at.us)
		grace = people.cycle.stages[STAGE_REGISTER].closes_at;
	people_show_deadline(rq, page, "until", grace);
	view_str(page, "unit", rq->who->name);
	view_str(page, "back.href", own_address(rq, id, listing_query(&people.list)));
	view_flag(page, "from_roster", str_equal(request_query(rq, "from"), STR("roster")));
	view_str(page, "query", rq->query_text);
	view_flag(page, "judged", row.state > RECORD_SUBMITTED);
	view_int(view_child(re->view, "Form"), "version", row.version);
	return reply_page(re, "review/return");
}

/* The page once more, with what the physician would read; nothing is done. */
static enum result
preview(const struct request *rq, struct reply *re, const struct send_back *form, struct str text)
{
	struct view *values = view_child(re->view, "Form.value");

	view_str(values, "note", form->note);
	view_str(reply_data(re), "preview", text);
	return review_show_return(rq, re);
}

enum result
review_send_back(const struct request *rq, struct reply *re)
{
	const struct send_back *form = rq->form;
	struct record_move move = { .scope_id = rq->who->institution_id,
				    .event = EVENT_RETURN,
				    .role = ROLE_INSTITUTION,
				    .version = form->version };
	struct worklist_row row;
	enum result done;

	TRY(request_id(rq, "id", &move.record_id));
	if (compose(rq, form, &move.note) != OK)
		return reply_form_error(re, "why", "choose");
	if (str_equal(request_value(&rq->body, "go"), STR("preview")))
		return preview(rq, re, form, move.note);
	TRY(worklist_find(rq->store, rq->arena, move.record_id, rq->who->institution_id, &row));
	done = record_move(rq->store, rq->arena, site_profile(rq), &move, &rq->who->actor, rq->now);
	if (done == CONFLICT || done == REFUSED)
		return review_show_conflict(rq, re, move.record_id);
	TRY(done);
	re->flash = "returned";
	re->flash_detail = row.name;
	if (str_equal(request_query(rq, "from"), STR("roster")))
		return reply_see_other(re, own_address(rq, move.record_id, STR("")));
	return reply_see_other(re, STR("/review"));
}
