/* people_choice.c - whom an act on many concerns: chosen, shown, confirmed. */
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "site/people_choice.h"

/* Of everybody a filter finds so many are listed; who is chosen one by one is, whatever their number. */
enum { SHOWN_MAX = 100 };

static const struct field button_fields[] = {
	FIELD(struct people_button, version, .type = FIELD_INT, .least = 0, .most = INT32_MAX),
};
const struct form people_button_form = FORM(struct people_button, button_fields);

bool
people_is_for_all(const struct request *rq)
{
	return str_equal(request_query(rq, "all"), STR("1"));
}

bool
people_names_any(const struct request *rq)
{
	return people_is_for_all(rq) || !str_empty(request_query(rq, "id"));
}

struct str
people_same_choice(const struct request *rq, const char *path)
{
	return str_format(rq->arena, "%s%s%.*s", path, str_empty(rq->query_text) ? "" : "?",
			  STR_ARGS(rq->query_text));
}

/* Everybody the filter finds, whatever the page. */
static enum result
find_all(const struct people *people, struct rows *rows_out)
{
	const struct request *rq = people->list.rq;
	struct worklist_query query = people->query;

	if (people->scope != NULL)
		return people->scope->all(people, rows_out);
	query.limit = BATCH_MOST;
	query.offset = 0;
	return worklist_page(rq->store, rq->arena, &query, rows_out);
}

static enum result
find_one(const struct people *people, int64_t record_id, struct worklist_row *row_out)
{
	const struct request *rq = people->list.rq;

	return (people->scope == NULL ? worklist_find : people->scope->find)(
		rq->store, rq->arena, record_id, rq->who->institution_id, row_out);
}

/* Of several thousand numbers at most PEOPLE_CHOSEN_MAX count. */
enum result
people_chosen(const struct people *people, struct rows *rows_out)
{
	const struct request *rq = people->list.rq;
	struct worklist_row *list;
	size_t n = 0;

	if (people_is_for_all(rq))
		return find_all(people, rows_out);
	list = ARENA_LIST(rq->arena, PEOPLE_CHOSEN_MAX, struct worklist_row);
	for (size_t i = 0; i < rq->query.n && n < PEOPLE_CHOSEN_MAX; i++) {
		enum result found;
		int64_t id;

		if (!str_equal(rq->query.at[i].name, STR("id")) ||
		    str_to_int(rq->query.at[i].value, &id) != OK)
			continue;
		found = find_one(people, id, &list[n]);
		if (found == NOT_FOUND)
			continue;
		TRY(found);
		n++;
	}
	*rows_out = (struct rows){ list, n };
	return OK;
}

static enum batch_cause
cause_of(const struct people *people, enum batch_kind kind, const struct worklist_row *row)
{
	const struct request *rq = people->list.rq;
	enum batch_cause cause = batch_may(kind, site_profile(rq), row, false, rq->now);

	if (cause == CAUSE_NONE && people->scope != NULL && people->scope->cause != NULL)
		return people->scope->cause(people, kind, row);
	return cause;
}

static enum result
show_chosen(const struct people *people, const struct worklist_row *row, enum batch_cause cause)
{
	struct view *v =
		view_row(reply_data(people->list.re), cause == CAUSE_NONE ? "ready" : "left");

	TRY(people_show_row(people, v, row));
	if (cause != CAUSE_NONE)
		view_str(v, "cause",
			 people_word(people->list.rq, "cause", batch_cause_word(cause)));
	return OK;
}

enum result
people_show_choice(const struct people *people, enum batch_kind kind, const char *path)
{
	const struct request *rq = people->list.rq;
	struct view *page = reply_data(people->list.re);
	struct str query = listing_query(&people->list);
	bool all = people_is_for_all(rq);
	const struct worklist_row *row;
	int64_t n[2] = { 0, 0 };
	struct rows rows;

	TRY(people_chosen(people, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		enum batch_cause cause = cause_of(people, kind, &row[i]);

		if (n[cause != CAUSE_NONE]++ < SHOWN_MAX || !all)
			TRY(show_chosen(people, &row[i], cause));
	}
	view_int(page, "n", (int64_t)rows.n);
	view_int(page, "n_ready", n[0]);
	view_int(page, "n_left", n[1]);
	view_int(page, "most", SHOWN_MAX);
	view_int(page, "shown_at", rq->now.us);
	view_flag(page, "all", all);
	view_str(page, "query", query);
	view_str(page, "to", people_same_choice(rq, path));
	view_str(page, "back.href", str_join(rq->arena, people->list.path, query));
	return OK;
}

/* Who changed since the page was shown has another version than any. */
static enum result
take_all(const struct people *people, const struct people_choice *choice, struct batch_order *order)
{
	const struct worklist_row *row;
	struct batch_item *items;
	struct rows rows;

	TRY(find_all(people, &rows));
	if ((int64_t)rows.n != choice->expected)
		return reply_form_error(people->list.re, "", "number_changed");
	row = rows.at;
	items = ARENA_LIST(people->list.rq->arena, rows.n + 1, struct batch_item);
	for (size_t i = 0; i < rows.n; i++)
		items[i] = (struct batch_item){
			.record_id = row[i].id,
			.version = row[i].state_since.us > choice->shown_at ? -1 : row[i].version,
		};
	order->items = items;
	order->n = rows.n;
	return OK;
}

/* Of others nothing is written down. */
static enum result
take_chosen(const struct people *people, const struct people_choice *choice,
	    struct batch_order *order)
{
	const struct request *rq = people->list.rq;
	struct batch_item *items = ARENA_LIST(rq->arena, choice->id.n + 1, struct batch_item);
	size_t n = 0;

	for (size_t i = 0; i < choice->id.n; i++) {
		struct str rest = choice->id.at[i], id, version;
		struct worklist_row row;
		enum result found;

		if (!str_next(&rest, '-', &id) || !str_next(&rest, '-', &version) ||
		    str_to_int(id, &items[n].record_id) != OK ||
		    str_to_int(version, &items[n].version) != OK)
			continue;
		found = find_one(people, items[n].record_id, &row);
		if (found == OK)
			n++;
		else if (found != NOT_FOUND)
			return found;
	}
	order->items = items;
	order->n = n;
	return OK;
}

enum result
people_choose(const struct people *people, const struct people_choice *choice,
	      struct batch_order *order)
{
	TRY(choice->all ? take_all(people, choice, order) : take_chosen(people, choice, order));
	if (order->n == 0)
		return reply_form_error(people->list.re, "id", "none_chosen");
	order->province_id = people->list.rq->who->province_id;
	order->cycle_id = people->cycle.id;
	return OK;
}
