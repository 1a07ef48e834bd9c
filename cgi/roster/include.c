/* include.c - who is not included in the cycle, and taking one out again. */
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "roster/roster.h"

/* Ranges of enum record_state. */
const struct people_tab roster_outside_tabs[] = {
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
	TRY(people_read(rq, re, "/roster/outside", roster_outside_tabs, &people));
	TRY(people_show_filters(&people));
	TRY(people_show_rows(&people));
	view_flag(page, "open", stage_is_open(&people.cycle, STAGE_REGISTER, rq->now));
	people_show_deadline(rq, page, "until", people.cycle.stages[STAGE_REGISTER].closes_at);
	return reply_page(re, "roster/outside");
}

enum result
roster_take_out(const struct request *rq, struct reply *re)
{
	struct record_move move = { .scope_id = rq->who->institution_id,
				    .event = EVENT_TAKE_OUT,
				    .role = ROLE_INSTITUTION };
	struct worklist_row row;
	enum result done;

	TRY(request_id(rq, "id", &move.record_id));
	TRY(worklist_find(rq->store, rq->arena, move.record_id, rq->who->institution_id, &row));
	done = record_move(rq->store, rq->arena, site_profile(rq), &move, &rq->who->actor, rq->now);
	if (done == CONFLICT || done == REFUSED)
		return roster_show_conflict(rq, re);
	TRY(done);
	re->flash = "taken_out";
	re->flash_detail = row.name;
	return reply_see_other(re, STR("/roster"));
}
