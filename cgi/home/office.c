/* office.c - the home of an office: its region in numbers, by district and by institution. */
#include "domain/profile/profile.h"
#include "domain/session/session.h"
#include "domain/tally/tally.h"
#include "home/home.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/io/store.h"
#include "lib/web/listing.h"
#include "site/site.h"
#include "site/timeline.h"

enum { WAITING_MOST = 5, SEARCH_MAX = 60 };

/* A column of the table, also a number above it: where `stage` is set, its end stands under the number. */
struct figure {
	const char *word, *tab; /* Text.phase.<word>; tab of the list behind it */
	enum tally_order order;
	size_t at; /* in struct tally_row */
	enum stage_kind stage;
	enum { EVERYWHERE, WHERE_OPT_IN, WHERE_OPT_OUT, WHERE_RECHECK } where;
};

#define AT(member) offsetof(struct tally_row, member)
static const struct figure figures[] = {
	/* clang-format off */
	{ "all",      "",         TALLY_BY_EXPECTED, AT(expected), 0,              EVERYWHERE },
	{ "unsent",   "unsent",   TALLY_BY_UNSENT,   AT(unsent),   STAGE_REGISTER, EVERYWHERE },
	{ "wait",     "wait",     TALLY_BY_WAIT,     AT(wait),     STAGE_REVIEW,   EVERYWHERE },
	{ "returned", "returned", TALLY_BY_RETURNED, AT(returned), 0,              EVERYWHERE },
	{ "recheck",  "recheck",  TALLY_BY_RECHECK,  AT(recheck),  0,              WHERE_RECHECK },
	{ "judging",  "judging",  TALLY_BY_JUDGING,  AT(judging),  STAGE_EVALUATE, EVERYWHERE },
	{ "testing",  "testing",  TALLY_BY_TESTING,  AT(testing),  STAGE_TEST,     EVERYWHERE },
	{ "ending",   "ending",   TALLY_BY_ENDING,   AT(ending),   STAGE_CONCLUDE, EVERYWHERE },
	{ "outside",  "outside",  TALLY_BY_OUTSIDE,  AT(outside),  0,              WHERE_OPT_IN },
	{ "hidden",   "hidden",   TALLY_BY_HIDDEN,   AT(hidden),   0,              WHERE_OPT_OUT },
	/* clang-format on */
};
enum { N_FIGURES = sizeof(figures) / sizeof(figures[0]) };
#define SORTS "region|all|unsent|wait|returned|recheck|judging|testing|ending|outside|hidden"

static const char *const keep[] = { "region", "q", NULL };

static int64_t
number(const struct tally_row *row, const struct figure *figure)
{
	const char *base = (const char *)row;

	return *(const int64_t *)(const void *)(base + figure->at);
}

static bool
is_known(const struct profile *profile, const struct figure *figure)
{
	switch (figure->where) {
	case EVERYWHERE:
		return true;
	case WHERE_OPT_IN:
		return profile_is(profile, "inclusion", "opt_in");
	case WHERE_OPT_OUT:
		return profile_is(profile, "inclusion", "opt_out");
	case WHERE_RECHECK:
		break;
	}
	return profile_flag(profile, "recheck");
}

static void
fill_row(const struct request *rq, struct view *row, const struct tally_row *t)
{
	view_str(row, "name", t->name);
	view_str(row, "region", t->region);
	for (size_t i = 0; i < N_FIGURES; i++) {
		struct view *cell;

		if (!is_known(site_profile(rq), &figures[i]))
			continue;
		cell = view_row(row, "cell");
		view_int(cell, "n", number(t, &figures[i]));
		view_str(cell, "label",
			 view_word(str_format(rq->arena, "phase.%s", figures[i].word).at));
		view_str(cell, "href",
			 str_format(rq->arena, "/roster/units/%lld%s%s",
				    (long long)t->institution_id,
				    *figures[i].tab == '\0' ? "" : "?tab=", figures[i].tab));
	}
}

/* Whose registration is with a reviewer, or past him. */
static int64_t
handed_in(const struct tally_row *t)
{
	return t->expected - t->unsent - t->returned;
}

static void
fill_numbers(const struct request *rq, const struct listing *list, const struct cycle *cycle,
	     const struct tally_row *sum)
{
	struct view *page = reply_data(list->re);

	for (size_t i = 0; i < N_FIGURES; i++) {
		struct str to = str_format(rq->arena, "-%s", figures[i].word);
		struct stamp end = cycle->stages[figures[i].stage].closes_at;
		struct view *row;

		if (figures[i].stage == 0)
			continue;
		row = view_row(page, "counter");
		view_str(row, "label",
			 view_word(str_format(rq->arena, "phase.%s", figures[i].word).at));
		view_int(row, "n", number(sum, &figures[i]));
		view_str(row, "href", listing_href(list, "sort", to));
		if (stamp_is_none(end))
			continue;
		view_str(row, "due", day_text(rq->arena, stamp_add(end, -1)));
		view_str(row, "left", deadline_left(rq->arena, end, rq->now));
	}
}

/* ---- the bars: one for each district, or for each institution of a single district ---- */

static struct str
share(struct arena *arena, int64_t n, int64_t of)
{
	int64_t tenths = of <= 0 ? 0 : n * 1000 / of;

	return str_format(arena, "%lld.%lld%%", (long long)tenths / 10, (long long)tenths % 10);
}

static void
fill_bar(const struct request *rq, struct view *row, const struct tally_row *t)
{
	int64_t all = t->expected, through = t->recheck + t->judging + t->testing + t->ending;

	view_str(row, "name", t->name);
	view_int(row, "open", t->unsent);
	view_str(row, "rate", share(rq->arena, handed_in(t), all));
	view_str(row, "through", share(rq->arena, through, all));
	view_str(row, "waiting", share(rq->arena, t->wait, all));
	view_str(row, "waiting_at", share(rq->arena, through, all));
	view_str(row, "back", share(rq->arena, t->returned, all));
	view_str(row, "back_at", share(rq->arena, through + t->wait, all));
}

static enum result
fill_districts(const struct request *rq, const struct listing *list, struct str chosen,
	       int64_t cycle_id)
{
	struct view *page = reply_data(list->re);
	const struct tally_row *slowest = NULL, *t;
	struct rows rows;

	TRY(tally_districts(rq->store, rq->arena, rq->who->office_id, cycle_id, &rows));
	t = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = view_row(page, "bar");

		fill_bar(rq, row, &t[i]);
		view_str(row, "href", listing_href(list, "region", t[i].region_code));
		view_option(list->re->view, "region", t[i].region_code, t[i].name,
			    str_equal(chosen, t[i].region_code));
		if (str_equal(chosen, t[i].region_code))
			listing_chip(list, "region", view_word("tally.region"), t[i].name);
		if (slowest == NULL ||
		    handed_in(&t[i]) * slowest->expected < handed_in(slowest) * t[i].expected)
			slowest = &t[i];
	}
	view_int(page, "n_bars", (int64_t)rows.n);
	if (slowest == NULL || slowest->expected <= 0)
		return OK;
	view_str(page, "slowest.name", slowest->name);
	view_str(page, "slowest.rate", share(rq->arena, handed_in(slowest), slowest->expected));
	return OK;
}

/* Where most wait for their institution. */
static enum result
fill_waiting(const struct request *rq, struct view *page, struct tally_query query)
{
	const struct tally_row *t;
	struct rows rows;

	query.part = query.region_code = STR("");
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
		view_str(row, "rate", share(rq->arena, t[i].wait, t[0].wait));
	}
	return OK;
}

/* ---- the table ---- */

static void
read_order(const struct listing *list, struct tally_query *query)
{
	bool falling = str_starts(list->sort, STR("-"));
	struct str word = falling ? str_slice(list->sort, 1, list->sort.len) : list->sort;

	query->falling = falling;
	for (size_t i = 0; i < N_FIGURES; i++)
		if (str_equal(word, str_of(figures[i].word)))
			query->order = figures[i].order;
}

static void
show_column(const struct listing *list, const struct figure *figure)
{
	struct view *column = view_row(reply_data(list->re), "column");

	view_c(column, "code", figure->word);
	view_str(column, "label",
		 view_word(str_format(list->rq->arena, "phase.%s", figure->word).at));
	listing_sort_link(list, figure->word);
}

static enum result
fill_table(const struct request *rq, struct listing *list, struct tally_query *query)
{
	struct view *page = reply_data(list->re);
	struct tally_row found = { 0 };
	const struct tally_row *row;
	struct rows rows;

	TRY(tally_office_sum(rq->store, rq->arena, query, &found));
	listing_total(list, found.institution_id);
	query->from = listing_offset(list);
	query->most = list->size;
	TRY(tally_office(rq->store, rq->arena, query, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		fill_row(rq, view_row(page, "row"), &row[i]);
	listing_chip(list, "q", view_word("tally.name"), query->part);
	view_str(view_child(list->re->view, "Form.value"), "q", query->part);
	listing_sort_link(list, "region");
	for (size_t i = 0; i < N_FIGURES; i++)
		if (is_known(site_profile(rq), &figures[i]))
			show_column(list, &figures[i]);
	listing_show(list);
	return OK;
}

enum result
show_office(const struct request *rq, struct reply *re)
{
	struct listing list = listing_read(rq, re, STR("/home"), keep, SORTS, "region");
	struct view *page = reply_data(re);
	struct tally_query query = { .office_id = rq->who->office_id,
				     .part = STR(""),
				     .region_code = STR("") };
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
	view_int(page, "handed_in", handed_in(&sum));
	view_str(page, "rate", share(rq->arena, handed_in(&sum), sum.expected));
	fill_numbers(rq, &list, &cycle, &sum);
	query.part = str_trim(utf8_first(request_query(rq, "q"), SEARCH_MAX));
	query.region_code = str_slice(request_query_code(rq, "region"), 0, 6);
	read_order(&list, &query);
	TRY(fill_districts(rq, &list, query.region_code, cycle.id));
	TRY(fill_waiting(rq, page, query));
	TRY(fill_table(rq, &list, &query));
	return reply_page(re, "home/office");
}
