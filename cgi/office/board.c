/* board.c - who has come how far: by city, by district, by institution. */
#include "domain/profile/profile.h"
#include "domain/tally/tally.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "office/office.h"
#include "site/figures.h"

enum { SEARCH_MAX = 60, CITY_DIGITS = 4, DISTRICT_DIGITS = 6 };
#define SORTS "region|all|unsent|wait|returned|recheck|judging|testing|ending|outside|hidden|left"

static const char *const keep[] = { "region", "q", NULL };

static void
read_order(const struct listing *list, struct tally_query *query)
{
	bool falling = str_starts(list->sort, STR("-"));
	struct str word = falling ? str_slice(list->sort, 1, list->sort.len) : list->sort;
	const struct figure *figure;

	query->falling = falling;
	for (size_t i = 0; (figure = figure_at(i)) != NULL; i++)
		if (str_equal(word, str_of(figure->word)))
			query->order = figure->order;
}

static void
show_columns(const struct listing *list)
{
	const struct request *rq = list->rq;
	const struct figure *figure;

	listing_sort_link(list, "region");
	for (size_t i = 0; (figure = figure_at(i)) != NULL; i++) {
		struct view *column;

		if (!figure_is_known(site_profile(rq), figure))
			continue;
		column = view_row(reply_data(list->re), "column");
		view_c(column, "code", figure->word);
		view_str(column, "label", people_word(rq, "phase", figure->word));
		listing_sort_link(list, figure->word);
	}
}

/* Shares of those who take part, as the bars have them. */
static void
show_shares(const struct request *rq, struct view *v, const struct tally_row *t)
{
	view_str(v, "rate", figure_share(rq->arena, figure_handed_in(t), t->expected));
	view_int(v, "institutions", t->institution_id);
}

static enum result
show_places(const struct request *rq, struct view *page, const struct tally_query *query,
	    int64_t *n_out)
{
	const struct tally_row *t;
	struct rows rows;

	TRY(tally_places(rq->store, rq->arena, query->office_id, query->cycle_id,
			 query->region_code, &rows));
	t = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = view_row(page, "place");
		struct str code = t[i].region_code;

		view_str(row, "name", t[i].name);
		view_str(row, "href", str_format(rq->arena, "/office?region=%.*s", STR_ARGS(code)));
		show_shares(rq, row, &t[i]);
		figures_show(row, rq->arena, site_profile(rq), &t[i],
			     str_format(rq->arena, "/office/people?region=%.*s&", STR_ARGS(code)));
	}
	*n_out = (int64_t)rows.n;
	return OK;
}

static enum result
show_institutions(struct listing *list, struct tally_query *query, const struct tally_row *sum)
{
	const struct request *rq = list->rq;
	const struct tally_row *t;
	struct rows rows;

	listing_total(list, sum->institution_id);
	query->from = listing_offset(list);
	query->most = list->size;
	TRY(tally_office(rq->store, rq->arena, query, &rows));
	t = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = view_row(reply_data(list->re), "row");
		struct str path =
			str_format(rq->arena, "/office/units/%lld", (long long)t[i].institution_id);

		view_str(row, "name", t[i].name);
		view_str(row, "region", t[i].region);
		view_str(row, "href", path);
		figures_show(row, rq->arena, site_profile(rq), &t[i],
			     str_join(rq->arena, path, STR("?")));
	}
	return OK;
}

/* Where the visitor is in the tree, from the office's own region down. */
static enum result
show_trail(const struct request *rq, struct view *page, const struct tally_query *query)
{
	const struct tally_row *t;
	struct str region = query->region_code;
	struct rows rows;

	view_str(page, "region", region);
	for (size_t digits = 0; digits < region.len; digits += digits == 0 ? CITY_DIGITS : 2) {
		struct str above = str_slice(region, 0, digits);

		TRY(tally_places(rq->store, rq->arena, query->office_id, query->cycle_id, above,
				 &rows));
		t = rows.at;
		for (size_t i = 0; i < rows.n; i++) {
			struct view *step;

			if (!str_starts(region, t[i].region_code))
				continue;
			step = view_row(page, "trail");
			view_str(step, "name", t[i].name);
			if (t[i].region_code.len < region.len)
				view_str(step, "href",
					 str_format(rq->arena, "/office?region=%.*s",
						    STR_ARGS(t[i].region_code)));
		}
	}
	return OK;
}

enum result
office_show_board(const struct request *rq, struct reply *re)
{
	struct listing list = listing_read(rq, re, STR("/office"), keep, SORTS, "region");
	struct view *page = reply_data(re);
	struct tally_query query = { .office_id = rq->who->office_id };
	struct tally_row sum = { 0 };
	struct str within = STR("");
	struct cycle cycle;
	int64_t n_places = 0;

	TRY(office_cycle(rq, &cycle));
	view_str(page, "cycle", cycle.name);
	if (cycle.id == 0)
		return reply_page(re, "office/board");
	query.cycle_id = cycle.id;
	query.part = str_trim(utf8_first(request_query(rq, "q"), SEARCH_MAX));
	query.region_code = str_slice(request_query_code(rq, "region"), 0, DISTRICT_DIGITS);
	read_order(&list, &query);
	TRY(tally_office_sum(rq->store, rq->arena, &query, &sum));
	if (!str_empty(query.region_code))
		within = str_format(rq->arena, "region=%.*s&", STR_ARGS(query.region_code));
	if (!str_empty(query.part))
		view_flag(page, "searched", true);
	else
		TRY(show_places(rq, page, &query, &n_places));
	TRY(show_trail(rq, page, &query));
	show_shares(rq, page, &sum);
	figures_show(page, rq->arena, site_profile(rq), &sum,
		     str_format(rq->arena, "/office/people?%.*s", STR_ARGS(within)));
	if (n_places == 0)
		TRY(show_institutions(&list, &query, &sum));
	show_columns(&list);
	listing_chip(&list, "q", view_word("label.institution"), query.part);
	view_str(view_child(re->view, "Form.value"), "q", query.part);
	listing_show(&list);
	return reply_page(re, "office/board");
}
