/* staff.c - the home of an institution: how many stand where, and until when. */
#include "domain/profile/profile.h"
#include "domain/tally/tally.h"
#include "home/home.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "site/site.h"
#include "site/timeline.h"

struct counter {
	const char *word, *href;
	enum stage_kind stage;    /* whose end is the deadline */
	enum record_state from, to;
};

static const struct counter counters[] = {
	/* clang-format off */
	{ "submitted",   "/review",                  STAGE_REVIEW,   RECORD_SUBMITTED, RECORD_SUBMITTED },
	{ "to_judge",    "/evaluate",                STAGE_EVALUATE, RECORD_NONE, RECORD_NONE },
	{ "unsubmitted", "/roster?tab=unsent",       STAGE_REGISTER, RECORD_INCLUDED, RECORD_DRAFT },
	{ "returned",    "/roster?tab=returned",     STAGE_REGISTER, RECORD_RETURNED, RECORD_RETURNED },
	{ "testing",     "/roster?tab=testing",      STAGE_TEST,     RECORD_READY, RECORD_MAKE_UP },
	{ "hidden",      "/roster/hidden",           0,              RECORD_HIDDEN, RECORD_HIDDEN },
	/* clang-format on */
};

static int64_t
count(const struct tally *tally, const struct counter *counter)
{
	int64_t n = 0;

	if (counter->from == RECORD_NONE)
		return tally->to_judge;
	for (int state = (int)counter->from; state <= (int)counter->to; state++)
		n += tally->state[state];
	return n;
}

static void
fill_counter(const struct request *rq, struct view *page, const struct cycle *cycle,
	     const struct tally *tally, const struct counter *counter)
{
	struct view *row = view_row(page, "counter");
	struct stamp end = cycle->stages[counter->stage].closes_at;

	view_str(row, "label", view_word(str_format(rq->arena, "counter.%s", counter->word).at));
	view_c(row, "href", counter->href);
	view_int(row, "n", count(tally, counter));
	if (counter->stage == 0 || stamp_is_none(end))
		return;
	view_str(row, "due", day_text(rq->arena, stamp_add(end, -1)));
	view_str(row, "left", deadline_left(rq->arena, end, rq->now));
}

void
fill_cycle(const struct request *rq, struct view *page, const struct cycle *cycle)
{
	struct reached by_dates = { 0 };

	view_str(page, "cycle", cycle->name);
	view_date(page, "from", cycle->assess_from);
	view_date(page, "to", cycle->assess_to);
	if (cycle->id != 0)
		timeline_fill(page, site_profile(rq), cycle, by_dates, rq->arena, rq->now);
}

enum result
show_institution(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct tally tally = { 0 };
	struct cycle cycle;

	TRY(find_cycle(rq, &cycle));
	fill_cycle(rq, page, &cycle);
	if (cycle.id != 0)
		TRY(tally_institution(rq->store, rq->arena, rq->who->institution_id, cycle.id,
				      &tally));
	view_int(page, "total", tally.total);
	for (size_t i = 0; cycle.id != 0 && i < sizeof(counters) / sizeof(counters[0]); i++)
		fill_counter(rq, page, &cycle, &tally, &counters[i]);
	return reply_page(re, "home/institution");
}
