/* remind.c - a message to everybody who has not submitted. */
#include "domain/sms/sms.h"
#include "lib/base/arena.h"
#include "roster/roster.h"
#include "site/timeline.h"

struct remind {
	int64_t expected;
};
static const struct field remind_fields[] = {
	FIELD(struct remind, expected, .type = FIELD_INT, .required = true, .least = 1, .most = WORKLIST_UNSENT_MAX),
};
const struct form roster_remind_form = FORM(struct remind, remind_fields);

static struct str
text_for(const struct request *rq, const struct people *people, struct str name)
{
	struct stamp closes_at = people->cycle.stages[STAGE_REGISTER].closes_at;
	struct str until =
		stamp_is_none(closes_at) ? STR("") : deadline_short(rq->arena, closes_at);

	return view_fill(rq->arena, view_word(until.len == 0 ? "word.remind" : "word.remind_until"),
			 "name", name, "until", until, "unit", rq->who->name, NULL);
}

/* Who would get one. */
static int64_t
count(const struct rows *rows)
{
	const struct worklist_unsent *row = rows->at;
	int64_t n = 0;

	for (size_t i = 0; i < rows->n; i++)
		n += !str_empty(row[i].mobile);
	return n;
}

enum result
roster_show_remind(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	const struct worklist_unsent *row;
	struct people people;
	struct rows rows;
	int64_t n;

	TRY(people_read(rq, re, "/roster", roster_tabs, &people));
	TRY(worklist_unsent(rq->store, rq->arena, rq->who->institution_id, people.cycle.id, &rows));
	row = rows.at;
	n = count(&rows);
	view_int(page, "n", n);
	view_int(page, "n_without", (int64_t)rows.n - n);
	for (size_t i = 0; i < rows.n; i++)
		if (str_empty(row[i].mobile))
			view_str(view_row(page, "without"), "name", row[i].name);
	if (rows.n > 0)
		view_str(page, "text", text_for(rq, &people, row[0].name));
	return reply_page(re, "roster/remind");
}

enum result
roster_remind(const struct request *rq, struct reply *re)
{
	const struct remind *form = rq->form;
	struct audit_event event = { .action = "roster.remind", .object = "institution" };
	const struct worklist_unsent *row;
	struct people people;
	struct rows rows;

	TRY(people_read(rq, re, "/roster", roster_tabs, &people));
	TRY(worklist_unsent(rq->store, rq->arena, rq->who->institution_id, people.cycle.id, &rows));
	if (count(&rows) != form->expected)
		return reply_form_error(re, "expected", "number_changed");
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		if (!str_empty(row[i].mobile))
			TRY(sms_send(rq->store, rq->arena, row[i].mobile,
				     text_for(rq, &people, row[i].name), rq->now));
	event.object_id = rq->who->institution_id;
	event.detail = str_format(rq->arena, "%lld messages", (long long)form->expected);
	TRY(audit_note(rq->store, &rq->who->actor, rq->now, event));
	re->flash = "done";
	re->flash_detail = view_fill(rq->arena, view_word("word.reminded"), "n",
				     str_from_int(rq->arena, form->expected), NULL);
	return reply_see_other(re, STR("/roster?tab=unsent"));
}
