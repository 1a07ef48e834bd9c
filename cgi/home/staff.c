/* staff.c - the home of institutions and offices: how many stand where, and until when. */
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

static void
fill_cycle(const struct request *rq, struct view *page, const struct cycle *cycle)
{
	struct reached by_dates = { 0 };

	view_str(page, "cycle", cycle->name);
	view_date(page, "from", cycle->assess_from);
	view_date(page, "to", cycle->assess_to);
	if (cycle->id != 0)
		timeline_fill(page, rq->arena, cycle, by_dates, rq->now);
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

static void
fill_row(struct view *row, const struct tally_row *t)
{
	view_str(row, "name", t->name);
	view_str(row, "region", t->region);
	view_int(row, "total", t->total);
	view_int(row, "unsubmitted", t->unsubmitted);
	view_int(row, "submitted", t->submitted);
	view_int(row, "returned", t->returned);
	view_int(row, "accepted", t->accepted);
	view_int(row, "testing", t->testing);
	view_int(row, "done", t->done);
	view_int(row, "hidden", t->hidden);
}

static void
fill_pages(const struct request *rq, struct view *page, int64_t at, int64_t total)
{
	int64_t pages = (total + TALLY_PAGE - 1) / TALLY_PAGE;
	struct view *list = view_child(page, "list");

	view_int(list, "total", total);
	view_int(list, "size", TALLY_PAGE);
	view_int(list, "page", at);
	view_int(list, "pages", pages);
	view_c(list, "action", "/home");
	if (at > 1)
		view_str(list, "prev", str_format(rq->arena, "/home?page=%lld", (long long)at - 1));
	if (at < pages)
		view_str(list, "next", str_format(rq->arena, "/home?page=%lld", (long long)at + 1));
}

enum result
show_office(const struct request *rq, struct reply *re)
{
	int64_t at = request_query_number(rq, "page", 1);
	struct view *page = reply_data(re);
	struct tally_row sum = { 0 };
	const struct tally_row *row;
	struct cycle cycle;
	struct rows rows;

	at = at < 1 || at > 10000 ? 1 : at;
	TRY(find_cycle(rq, &cycle));
	fill_cycle(rq, page, &cycle);
	view_flag(page, "admin", rq->who->kind == ACCOUNT_ADMIN);
	if (cycle.id == 0 || rq->who->office_id == 0)
		return reply_page(re, "home/office");
	TRY(tally_office_sum(rq->store, rq->arena, rq->who->office_id, cycle.id, &sum));
	TRY(tally_office(rq->store, rq->arena, rq->who->office_id, cycle.id, (at - 1) * TALLY_PAGE,
			 &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		fill_row(view_row(page, "row"), &row[i]);
	fill_row(view_child(page, "sum"), &sum);
	view_flag(page, "office", true);
	fill_pages(rq, page, at, sum.institution_id);
	return reply_page(re, "home/office");
}
