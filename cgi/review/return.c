/* return.c - sending a registration back: reasons, a text, remarks, and what the physician will read. */
#include "review/review.h"

#include "domain/application/review_view.h"
#include "domain/conduct/conduct.h"
#include "domain/profile/profile.h"
#include "domain/record/remark.h"
#include "domain/sms/sms.h"
#include "lib/base/arena.h"
#include "site/timeline.h"

struct send_back {
	struct many why;
	struct str note;
	struct str item[REMARKS_MAX], remark[REMARKS_MAX]; /* item: step.name */
	int64_t version;
};

#define REMARK(n_)                                                                                 \
	{ .name = "item_" #n_, .offset = offsetof(struct send_back, item[n_ - 1]), .max = 42 },    \
	{ .name = "remark_" #n_, .offset = offsetof(struct send_back, remark[n_ - 1]),             \
	  .max = REMARK_LENGTH_MAX }

static const struct field return_fields[] = {
	FIELD(struct send_back, why, .type = FIELD_MANY, .required = true, .max = 20),
	FIELD(struct send_back, note, .type = FIELD_LINES, .required = true, .min = 5, .max = 200),
	REMARK(1), REMARK(2), REMARK(3), REMARK(4), REMARK(5),
	FIELD(struct send_back, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX),
};
const struct form review_return_form = FORM(struct send_back, return_fields);

/* The answers that may be remarked on, as they were submitted. */
static enum result
show_items(const struct request *rq, struct reply *re, int64_t record_id)
{
	struct review_view *seen = ARENA_NEW(rq->arena, struct review_view);
	enum result found =
		application_for_review(rq->store, rq->arena, site_profile(rq), record_id, seen);

	if (found != OK)
		return found == NOT_FOUND ? OK : found;
	for (size_t n = 1; n <= REMARKS_MAX; n++) {
		const char *field = str_format(rq->arena, "item_%zu", n).at;
		struct view *line = view_row(reply_data(re), "remark");

		view_str(line, "item", str_of(field));
		view_str(line, "body", str_format(rq->arena, "remark_%zu", n));
		view_int(line, "n", (int64_t)n);
		view_flag(line, "open", n <= 2 || !str_empty(request_value(&rq->body, field)));
		for (size_t i = 0; i < seen->n_steps; i++)
			for (size_t k = 0; k < seen->steps[i].n_rows; k++) {
				const struct review_row *row = &seen->steps[i].rows[k];

				if (row->locked)
					continue;
				view_option(re->view, field,
					    str_format(rq->arena, "%.*s.%s",
						       STR_ARGS(seen->steps[i].code), row->name),
					    people_word(rq, "label", row->label), false);
			}
	}
	return OK;
}

static bool
read_item(struct str item, struct remark *remark)
{
	ptrdiff_t dot = str_find(item, STR("."));

	if (dot < 0)
		return false;
	remark->step = str_slice(item, 0, (size_t)dot);
	remark->item = str_slice(item, (size_t)dot + 1, item.len);
	return review_label(remark->step, remark->item) != NULL;
}

static bool
is_named(const struct remark *list, size_t n, const struct remark *remark)
{
	for (size_t i = 0; i < n; i++)
		if (str_equal(list[i].step, remark->step) && str_equal(list[i].item, remark->item))
			return true;
	return false;
}

/* REFUSED: an answer without a remark, a remark without an answer, or one answer twice. */
static enum result
read_remarks(const struct request *rq, struct reply *re, const struct send_back *form,
	     struct remark *list, size_t *n_out)
{
	enum result done = OK;

	*n_out = 0;
	for (size_t i = 0; i < REMARKS_MAX; i++) {
		struct remark *own = &list[*n_out];

		own->body = form->remark[i];
		if (str_empty(form->item[i]) && str_empty(own->body))
			continue;
		if (!read_item(form->item[i], own) || is_named(list, *n_out, own))
			done = reply_form_error(re, str_format(rq->arena, "item_%zu", i + 1).at,
						"choose");
		else if (str_empty(own->body))
			done = reply_form_error(re, str_format(rq->arena, "remark_%zu", i + 1).at,
						"missing");
		else
			(*n_out)++;
	}
	return done;
}

/* As the physician will see them. */
static void
show_remarks(const struct request *rq, struct view *page, const struct remark *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct view *line = view_row(page, "told");

		view_str(line, "label",
			 people_word(rq, "label", review_label(list[i].step, list[i].item)));
		view_str(line, "body", list[i].body);
	}
}

/* No reasons in it: a telephone lies about. */
struct str
review_returned_text(const struct request *rq, struct stamp until)
{
	return view_fill(rq->arena, view_word("sms.returned"), "unit", rq->who->name, "until",
			 deadline_text(rq->arena, until), NULL);
}

static enum result
tell_physician(const struct request *rq, int64_t record_id, struct stamp until)
{
	struct str mobile, text;

	TRY(worklist_mobile(rq->store, rq->arena, record_id, rq->who->institution_id, &mobile));
	if (str_empty(mobile))
		return OK;
	text = review_returned_text(rq, until);
	return sms_send(rq->store, rq->arena, mobile, text, rq->now);
}

struct stamp
review_time_left(const struct request *rq, const struct cycle *cycle)
{
	struct stamp grace =
		stamp_add(rq->now, profile_number(site_profile(rq), "return.days") * STAMP_DAY);
	struct stamp end = cycle->stages[STAGE_REGISTER].closes_at;

	return grace.us < end.us ? end : grace;
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
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(people_read(rq, re, "/review", review_tabs, &people));
	TRY(worklist_find(rq->store, rq->arena, id, rq->who->institution_id, &row));
	if (!row.is_main)
		return NOT_FOUND;
	if (!record_may(site_profile(rq), (enum record_state)row.state, EVENT_RETURN,
			ROLE_INSTITUTION))
		return review_show_conflict(rq, re, id);
	TRY(people_show_row(&people, page, &row));
	people_show_return_reasons(rq, re);
	TRY(show_items(rq, re, id));
	people_show_deadline(rq, page, "until", review_time_left(rq, &people.cycle));
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
	for (size_t i = 0; i < REMARKS_MAX; i++) {
		view_str(values, str_format(rq->arena, "item_%zu", i + 1).at, form->item[i]);
		view_str(values, str_format(rq->arena, "remark_%zu", i + 1).at, form->remark[i]);
	}
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
	struct remark remarks[REMARKS_MAX];
	struct worklist_place place;
	struct worklist_row row;
	struct people people;
	enum result done;
	size_t n;

	TRY(request_id(rq, "id", &move.record_id));
	if (people_return_text(rq, &form->why, form->note, &move.note) != OK)
		return reply_form_error(re, "why", "choose");
	TRY(read_remarks(rq, re, form, remarks, &n));
	if (str_equal(request_value(&rq->body, "go"), STR("preview"))) {
		show_remarks(rq, reply_data(re), remarks, n);
		return preview(rq, re, form, move.note);
	}
	TRY(people_read(rq, re, "/review", review_tabs, &people));
	TRY(worklist_find(rq->store, rq->arena, move.record_id, rq->who->institution_id, &row));
	TRY(worklist_place(rq->store, rq->arena, &people.query, move.record_id, &place));
	done = record_move(rq->store, rq->arena, site_profile(rq), &move, &rq->who->actor, rq->now);
	if (done == CONFLICT || done == REFUSED)
		return review_show_conflict(rq, re, move.record_id);
	TRY(done);
	if (row.state != RECORD_SUBMITTED)
		TRY(conduct_take_back(rq->store, move.record_id, &rq->who->actor, rq->now));
	TRY(record_set_remarks(rq->store, move.record_id, remarks, n));
	TRY(tell_physician(rq, move.record_id, review_time_left(rq, &people.cycle)));
	re->flash = "returned";
	re->flash_detail = row.name;
	if (str_equal(request_query(rq, "from"), STR("roster")))
		return reply_see_other(re, own_address(rq, move.record_id, STR("")));
	return people_go_on(&people, "/review", listing_query(&people.list), move.record_id,
			    &place);
}
