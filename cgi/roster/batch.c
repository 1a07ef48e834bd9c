/* batch.c - hiding, including or exporting several that were chosen. */
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "roster/roster.h"

struct hide_all {
	struct people_choice choice;
	struct roster_reason reason;
};
static const struct field hide_all_fields[] = {
	PEOPLE_CHOICE_FIELDS(struct hide_all, choice),
	ROSTER_REASON_FIELDS(struct hide_all, reason),
};
const struct form roster_hide_all_form = FORM(struct hide_all, hide_all_fields);

struct include_all {
	struct people_choice choice;
};
static const struct field include_all_fields[] = {
	PEOPLE_CHOICE_FIELDS(struct include_all, choice),
};
const struct form roster_include_all_form = FORM(struct include_all, include_all_fields);

enum result
roster_show_hide_all(const struct request *rq, struct reply *re)
{
	struct people people;

	if (!profile_is(site_profile(rq), "inclusion", "opt_out"))
		return NOT_FOUND;
	TRY(people_read(rq, re, "/roster", roster_tabs, &people));
	TRY(people_show_choice(&people, BATCH_HIDE, "/roster/batch/hide"));
	roster_show_reasons(rq, re);
	view_str(reply_data(re), "unit", rq->who->name);
	return reply_page(re, "roster/hide_all");
}

enum result
roster_hide_all(const struct request *rq, struct reply *re)
{
	const struct hide_all *form = rq->form;
	struct batch_order order = { .kind = BATCH_HIDE, .code = form->reason.why };
	struct people people;

	TRY(roster_compose(rq, &form->reason, re, &order.note));
	TRY(people_read(rq, re, "/roster", roster_tabs, &people));
	TRY(people_choose(&people, &form->choice, &order));
	return people_begin_batch(rq, re, "/roster/batch/hide", &order);
}

enum result
roster_show_hidden_all(const struct request *rq, struct reply *re)
{
	TRY(people_show_batch(rq, re, "/roster/batch/hide", BATCH_HIDE));
	view_flag(reply_data(re), "hides", true);
	return reply_page(re, "roster/done");
}

enum result
roster_undo_hide(const struct request *rq, struct reply *re)
{
	return people_undo_batch(rq, re, "/roster/batch/hide", BATCH_HIDE, (struct str){ NULL, 0 });
}

enum result
roster_show_include_all(const struct request *rq, struct reply *re)
{
	struct people people;

	if (!profile_is(site_profile(rq), "inclusion", "opt_in"))
		return NOT_FOUND;
	TRY(people_read(rq, re, "/roster/outside", roster_outside_tabs, &people));
	TRY(people_show_choice(&people, BATCH_INCLUDE, "/roster/batch/include"));
	view_flag(reply_data(re), "open", stage_is_open(&people.cycle, STAGE_REGISTER, rq->now));
	return reply_page(re, "roster/include_all");
}

enum result
roster_include_all(const struct request *rq, struct reply *re)
{
	const struct include_all *form = rq->form;
	struct batch_order order = { .kind = BATCH_INCLUDE };
	struct people people;

	TRY(people_read(rq, re, "/roster/outside", roster_outside_tabs, &people));
	TRY(people_choose(&people, &form->choice, &order));
	return people_begin_batch(rq, re, "/roster/batch/include", &order);
}

enum result
roster_show_included(const struct request *rq, struct reply *re)
{
	TRY(people_show_batch(rq, re, "/roster/batch/include", BATCH_INCLUDE));
	return reply_page(re, "roster/done");
}

enum result
roster_undo_include(const struct request *rq, struct reply *re)
{
	return people_undo_batch(rq, re, "/roster/batch/include", BATCH_INCLUDE,
				 (struct str){ NULL, 0 });
}

/* Whom the file will have; the buttons are the export's. */
enum result
roster_show_export(const struct request *rq, struct reply *re)
{
	const struct worklist_row *row;
	struct view *page = reply_data(re);
	struct people people;
	struct rows rows;

	TRY(people_read(rq, re, "/roster", roster_tabs, &people));
	TRY(people_chosen(&people, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		TRY(people_show_row(&people, view_row(page, "ready"), &row[i]));
	view_int(page, "n", (int64_t)rows.n);
	view_str(page, "to", people_same_choice(rq, "/roster/export"));
	view_str(page, "back.href",
		 str_join(rq->arena, STR("/roster"), listing_query(&people.list)));
	return reply_page(re, "roster/export");
}
