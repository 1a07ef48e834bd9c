/* list.c - the list of accounts, and the same as a table for office programs. */
#include "domain/person/phone.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "site/table.h"
#include "staff/staff.h"

static const struct field export_fields[] = {
	FIELD(struct staff_export, format, .type = FIELD_CHOICE, .required = true, .choices = "csv|xlsx"),
};
const struct form staff_export_form = FORM(struct staff_export, export_fields);

enum { SEARCH_MAX = 60, COLUMNS = 7 };

static const char *const keep[] = { "q", "role", "state", NULL };
static const char *const states[] = { "any", "on", "off" };

static int64_t
state_of(struct str word)
{
	return str_equal(word, STR("on"))  ? STAFF_ON :
	       str_equal(word, STR("off")) ? STAFF_OFF :
					     STAFF_ANY;
}

static int64_t
sort_of(struct str sort)
{
	bool down = str_starts(sort, STR("-"));
	struct str column = down ? str_slice(sort, 1, sort.len) : sort;

	if (str_equal(column, STR("role")))
		return down ? STAFF_BY_ROLE_DOWN : STAFF_BY_ROLE;
	if (str_equal(column, STR("at")))
		return down ? STAFF_BY_TIME_DOWN : STAFF_BY_TIME;
	return down ? STAFF_BY_NAME_DOWN : STAFF_BY_NAME;
}

static struct staff_query
read_query(const struct request *rq, const struct listing *list)
{
	return (struct staff_query){
		.part = str_trim(utf8_first(request_query(rq, "q"), SEARCH_MAX)),
		.role = staff_role_of(request_query(rq, "role")),
		.state = state_of(request_query(rq, "state")),
		.sort = sort_of(list->sort),
		.limit = list->size,
	};
}

static void
show_filters(const struct listing *list, const struct staff_query *query, bool below)
{
	const struct request *rq = list->rq;
	struct view *root = list->re->view;

	view_str(view_child(root, "Form.value"), "q", query->part);
	listing_chip(list, "q", view_word(below ? "label.unit" : "label.name"), query->part);
	for (int64_t role = ROLE_ADMINISTRATOR; role <= ROLE_REVIEWER; role++) {
		struct str word = staff_word(rq, "staff_role", staff_role_word(role));

		view_option(root, "role", str_of(staff_role_word(role)), word, role == query->role);
		if (role == query->role)
			listing_chip(list, "role", view_word("label.role"), word);
	}
	for (int64_t state = STAFF_ON; state <= STAFF_OFF; state++) {
		struct str word = staff_word(rq, "account_state", states[state]);

		view_option(root, "state", str_of(states[state]), word, state == query->state);
		if (state == query->state)
			listing_chip(list, "state", view_word("label.state"), word);
	}
	listing_sort_link(list, "name");
	listing_sort_link(list, "role");
	listing_sort_link(list, "at");
}

enum result
staff_show_list(const struct request *rq, struct reply *re)
{
	struct staff_place place;
	struct staff_query query;
	struct listing list;
	struct rows rows;
	int64_t total;

	TRY(staff_place(rq, re, &place));
	list = listing_read(rq, re, str_of(place.path), keep, "name|role|at", "name");
	query = read_query(rq, &list);
	TRY(staff_count(rq->store, rq->arena, &place.scope, &query, &total));
	listing_total(&list, total);
	query.offset = listing_offset(&list);
	TRY(staff_list(rq->store, rq->arena, &place.scope, &query, &rows));
	for (size_t i = 0; i < rows.n; i++)
		TRY(staff_show_row(rq, &place, view_row(reply_data(re), "row"),
				   (const struct staff_row *)rows.at + i));
	show_filters(&list, &query, place.scope.below);
	listing_show(&list);
	view_str(reply_data(re), "query", listing_query(&list));
	return reply_page(re, "staff/list");
}

static enum result
fill_row(const struct request *rq, const struct rows *rows, size_t i, struct str *cells)
{
	const struct staff_row *row = (const struct staff_row *)rows->at + i;
	const char *state = stamp_is_none(row->disabled_at) ? "on" : "off";

	cells[0] = row->name;
	cells[1] = row->number;
	cells[2] = staff_word(rq, "staff_role", staff_role_word(row->role));
	TRY(staff_mobile(rq->arena, row, &cells[3]));
	if (!str_empty(cells[3]))
		cells[3] = phone_masked(rq->arena, cells[3]);
	cells[4] = table_time(rq, row->second_at);
	cells[5] = table_time(rq, row->signed_in_at);
	cells[6] = staff_word(rq, "account_state", state);
	return OK;
}

enum result
staff_export(const struct request *rq, struct reply *re)
{
	static const char *const columns[COLUMNS] = { "name",   "number",    "role", "mobile",
						      "factor", "signed_in", "state" };
	const struct staff_export *form = rq->form;
	struct table table = { .name = "staff",
			       .format = form->format,
			       .columns = columns,
			       .n_columns = COLUMNS,
			       .event = { .action = "staff.export", .object = "account" },
			       .fill = fill_row };
	struct staff_place place;
	struct staff_query query;
	struct listing list;
	struct rows rows;

	TRY(staff_place(rq, re, &place));
	list = listing_read(rq, re, str_of(place.path), keep, "name|role|at", "name");
	query = read_query(rq, &list);
	query.limit = TABLE_ROWS_MAX;
	TRY(staff_list(rq->store, rq->arena, &place.scope, &query, &rows));
	return table_send(rq, re, &table, &rows);
}
