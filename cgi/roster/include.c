/* include.c - who is not included in the cycle: taking several in at once, and one out again. */
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "roster/roster.h"

enum { INCLUDE_MAX = 500 };

struct include {
	struct many id;
};

static const struct field include_fields[] = {
	FIELD(struct include, id, .type = FIELD_MANY, .max = INCLUDE_MAX),
};
const struct form roster_include_form = FORM(struct include, include_fields);

/* Ranges of enum record_state. */
static const struct people_tab outside_tabs[] = {
	{ "", "outside", RECORD_OUTSIDE, RECORD_OUTSIDE, NULL, SITES_MAIN, TAB_ALWAYS },
	{ NULL, NULL, 0, 0, NULL, SITES_MAIN, TAB_ALWAYS },
};

enum result
roster_show_outside(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct people people;

	if (!profile_is(site_profile(rq), "inclusion", "opt_in"))
		return NOT_FOUND;
	TRY(people_read(rq, re, "/roster/outside", outside_tabs, &people));
	TRY(people_show_filters(&people));
	TRY(people_show_rows(&people));
	view_flag(page, "open", stage_is_open(&people.cycle, STAGE_REGISTER, rq->now));
	people_show_deadline(rq, page, "until", people.cycle.stages[STAGE_REGISTER].closes_at);
	return reply_page(re, "roster/outside");
}

static enum result
move_one(const struct request *rq, int64_t id, enum record_event event)
{
	struct record_move move = { .record_id = id,
				    .scope_id = rq->who->institution_id,
				    .event = event,
				    .role = ROLE_INSTITUTION };

	return record_move(rq->store, rq->arena, site_profile(rq), &move, &rq->who->actor, rq->now);
}

/* Who is in already, or is no longer ours, is left as he is. */
enum result
roster_include(const struct request *rq, struct reply *re)
{
	const struct include *form = rq->form;
	int64_t n = 0, id;

	for (size_t i = 0; i < form->id.n; i++) {
		enum result done;

		if (str_to_int(form->id.at[i], &id) != OK)
			return reply_form_error(re, "id", "choose");
		done = move_one(rq, id, EVENT_INCLUDE);
		if (done == CONFLICT || done == NOT_FOUND)
			continue;
		TRY(done);
		n++;
	}
	if (form->id.n == 0)
		return reply_form_error(re, "id", "none_chosen");
	re->flash = n == 0 ? "none_included" : "included";
	re->flash_detail = view_fill(rq->arena, people_word(rq, "word", "people"), "n",
				     str_from_int(rq->arena, n), NULL);
	return reply_see_other(re, STR("/roster/outside"));
}

enum result
roster_take_out(const struct request *rq, struct reply *re)
{
	struct worklist_row row;
	enum result done;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(worklist_find(rq->store, rq->arena, id, rq->who->institution_id, &row));
	done = move_one(rq, id, EVENT_TAKE_OUT);
	if (done == CONFLICT || done == REFUSED)
		return roster_show_conflict(rq, re);
	TRY(done);
	re->flash = "taken_out";
	re->flash_detail = row.name;
	return reply_see_other(re, STR("/roster"));
}
