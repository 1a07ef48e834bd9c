/* office.c - the home of an office: its region in numbers, and where it stands worst. */
#include "domain/profile/profile.h"
#include "domain/session/session.h"
#include "domain/tally/tally.h"
#include "home/home.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "site/figures.h"
#include "site/site.h"
#include "site/timeline.h"

enum { WAITING_MOST = 5 };

/* Everybody is in one of these numbers, each with the list behind it. */
static void
fill_numbers(const struct request *rq, struct view *page, const struct cycle *cycle,
	     const struct tally_row *sum)
{
	const struct figure *figure;

	for (size_t i = 0; (figure = figure_at(i)) != NULL; i++) {
		struct stamp end = cycle->stages[figure->stage].closes_at;
		int64_t n = figure_number(sum, figure);
		struct view *row;

		if (!figure_is_known(site_profile(rq), figure) || *figure->tab == '\0' ||
		    (figure->beside && n == 0))
			continue;
		row = view_row(page, "counter");
		view_str(row, "label",
			 view_word(str_format(rq->arena, "phase.%s", figure->word).at));
		view_int(row, "n", n);
		view_flag(row, "beside", figure->beside);
		view_str(row, "href", str_format(rq->arena, "/office/people?tab=%s", figure->tab));
		if (figure->stage == 0 || stamp_is_none(end))
			continue;
		view_str(row, "due", day_text(rq->arena, stamp_add(end, -1)));
		view_str(row, "left", deadline_left(rq->arena, end, rq->now));
	}
}

/* ---- the bars: one for each district, or for each institution of a single district ---- */

static void
fill_bar(const struct request *rq, struct view *row, const struct tally_row *t)
{
	int64_t all = t->expected, through = t->recheck + t->judging + t->testing + t->ending;

	view_str(row, "name", t->name);
	view_int(row, "open", t->unsent);
	view_str(row, "rate", figure_share(rq->arena, figure_handed_in(t), all));
	view_str(row, "through", figure_share(rq->arena, through, all));
	view_str(row, "waiting", figure_share(rq->arena, t->wait, all));
	view_str(row, "waiting_at", figure_share(rq->arena, through, all));
	view_str(row, "back", figure_share(rq->arena, t->returned, all));
	view_str(row, "back_at", figure_share(rq->arena, through + t->wait, all));
}

static enum result
fill_places(const struct request *rq, struct view *page, const struct tally_query *query)
{
	const struct tally_row *slowest = NULL, *t;
	struct rows rows;

	TRY(tally_places(rq->store, rq->arena, query->office_id, query->cycle_id, STR(""), &rows));
	t = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = view_row(page, "bar");

		fill_bar(rq, row, &t[i]);
		view_str(row, "href",
			 str_format(rq->arena, "/office?region=%.*s", STR_ARGS(t[i].region_code)));
		if (slowest == NULL || figure_handed_in(&t[i]) * slowest->expected <
					       figure_handed_in(slowest) * t[i].expected)
			slowest = &t[i];
	}
	if (slowest == NULL || slowest->expected <= 0)
		return OK;
	view_str(page, "slowest.name", slowest->name);
	view_str(page, "slowest.rate",
		 figure_share(rq->arena, figure_handed_in(slowest), slowest->expected));
	return OK;
}

/* Where most wait for their institution. */
static enum result
fill_waiting(const struct request *rq, struct view *page, struct tally_query query)
{
	const struct tally_row *t;
	struct rows rows;

	query.order = TALLY_BY_WAIT;
	query.falling = true;
	query.from = 0;
	query.most = WAITING_MOST;
	TRY(tally_office(rq->store, rq->arena, &query, &rows));
	t = rows.at;
	for (size_t i = 0; i < rows.n && t[i].wait > 0; i++) {
		struct view *row = view_row(page, "waiting");

		view_str(row, "name", t[i].name);
		view_int(row, "n", t[i].wait);
		view_str(row, "href",
			 str_format(rq->arena, "/office/units/%lld?tab=wait",
				    (long long)t[i].institution_id));
		view_str(row, "rate", figure_share(rq->arena, t[i].wait, t[0].wait));
	}
	return OK;
}

enum result
show_office(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct tally_query query = { .office_id = rq->who->office_id };
	struct tally_row sum = { 0 };
	struct cycle cycle;

	TRY(find_cycle(rq, &cycle));
	fill_cycle(rq, page, &cycle);
	if (cycle.id == 0)
		return reply_page(re, "home/office");
	query.cycle_id = cycle.id;
	TRY(tally_office_sum(rq->store, rq->arena, &query, &sum));
	view_int(page, "institutions", sum.institution_id);
	view_int(page, "expected", sum.expected);
	view_int(page, "handed_in", figure_handed_in(&sum));
	view_str(page, "rate", figure_share(rq->arena, figure_handed_in(&sum), sum.expected));
	fill_numbers(rq, page, &cycle, &sum);
	TRY(fill_places(rq, page, &query));
	TRY(fill_waiting(rq, page, query));
	return reply_page(re, "home/office");
}
