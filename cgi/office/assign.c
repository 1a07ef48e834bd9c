/* assign.c - which 考核机构 assesses the institutions of the office's region. */
#include "domain/delegation/delegation_assign.h"
#include "domain/delegation/delegation_list.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "office/office.h"
#include "site/table.h"

enum { SEARCH_MAX = 60, COLUMNS = 6, CHOSEN_MAX = 100, WHY_MAX = 200 };

struct assign_form {
	struct many id;
	int64_t assessor;
	struct str why;
};
struct export_form {
	struct str format;
};
static const struct field assign_fields[] = {
	FIELD(struct assign_form, id, .type = FIELD_MANY, .required = true, .min = 1, .max = CHOSEN_MAX),
	FIELD(struct assign_form, assessor, .type = FIELD_INT, .required = true, .least = 1, .most = INT64_MAX),
	FIELD(struct assign_form, why, .type = FIELD_LINES, .max = WHY_MAX),
};
const struct form office_assign_form = FORM(struct assign_form, assign_fields);

static const char *const keep[] = { "q", "state", NULL };
static const char *const kinds[] = { "any", "none", "other", "own" };
#define PATH STR("/office/assign")
#define SORTS "region|name|assessor"

static int64_t
chosen_kind(struct str word)
{
	for (int64_t kind = ASSIGNMENT_NONE; kind <= ASSIGNMENT_OWN; kind++)
		if (str_equal(word, str_of(kinds[kind])))
			return kind;
	return ASSIGNMENT_ANY;
}

static struct assignment_query
read_query(const struct request *rq, const struct listing *list, const struct cycle *cycle)
{
	bool down = str_starts(list->sort, STR("-"));
	struct assignment_query query = {
		.office_id = rq->who->office_id,
		.cycle_id = cycle->id,
		.kind = chosen_kind(request_query(rq, "state")),
		.part = str_trim(utf8_first(request_query(rq, "q"), SEARCH_MAX)),
		.limit = list->size,
	};

	if (str_ends(list->sort, STR("name")))
		query.sort = down ? ASSIGNMENTS_BY_NAME_DOWN : ASSIGNMENTS_BY_NAME;
	else if (str_ends(list->sort, STR("assessor")))
		query.sort = down ? ASSIGNMENTS_BY_ASSESSOR_DOWN : ASSIGNMENTS_BY_ASSESSOR;
	return query;
}

static void
show_filters(const struct listing *list, const struct assignment_query *query)
{
	struct view *root = list->re->view;

	view_str(view_child(root, "Form.value"), "q", query->part);
	listing_chip(list, "q", view_word("label.institution"), query->part);
	for (int64_t kind = ASSIGNMENT_NONE; kind <= ASSIGNMENT_OWN; kind++) {
		struct str word = people_word(list->rq, "assignment", kinds[kind]);

		view_option(root, "state", str_of(kinds[kind]), word, kind == query->kind);
		if (kind == query->kind)
			listing_chip(list, "state", view_word("label.state"), word);
	}
	listing_sort_link(list, "region");
	listing_sort_link(list, "name");
	listing_sort_link(list, "assessor");
}

static void
show_row(struct view *v, const struct assignment *row)
{
	view_int(v, "id", row->institution_id);
	view_str(v, "name", row->name);
	view_str(v, "number", row->registration_no);
	view_str(v, "region", row->region);
	view_str(v, "assessor", row->assessor);
	view_flag(v, "own", row->assessor_id == row->institution_id);
	view_str(v, "by", row->assigned_by);
	if (!stamp_is_none(row->assigned_at))
		view_stamp(v, "at", row->assigned_at);
}

enum result
office_show_assignments(const struct request *rq, struct reply *re)
{
	struct listing list = listing_read(rq, re, PATH, keep, SORTS, "region");
	struct assignment_query query;
	struct cycle cycle;
	struct rows rows;
	int64_t total;

	TRY(office_cycle(rq, &cycle));
	view_str(reply_data(re), "cycle", cycle.name);
	if (cycle.id == 0)
		return reply_page(re, "office/assign");
	query = read_query(rq, &list, &cycle);
	TRY(assignments_count(rq->store, rq->arena, &query, &total));
	listing_total(&list, total);
	query.offset = listing_offset(&list);
	TRY(assignments_list(rq->store, rq->arena, &query, &rows));
	for (size_t i = 0; i < rows.n; i++)
		show_row(view_row(reply_data(re), "row"), (const struct assignment *)rows.at + i);
	show_filters(&list, &query);
	listing_show(&list);
	view_str(reply_data(re), "query", listing_query(&list));
	view_flag(reply_data(re), "may_assign", rq->who->role != ROLE_REVIEWER);
	return reply_page(re, "office/assign");
}

static enum result
fill_row(const struct request *rq, const struct rows *rows, size_t i, struct str *cells)
{
	const struct assignment *row = (const struct assignment *)rows->at + i;

	cells[0] = row->name;
	cells[1] = row->registration_no;
	cells[2] = row->region;
	cells[3] = row->assessor;
	cells[4] = table_time(rq, row->assigned_at);
	cells[5] = row->assigned_by;
	return OK;
}

enum result
office_export_assignments(const struct request *rq, struct reply *re)
{
	static const char *const columns[COLUMNS] = { "unit",     "number",      "region",
						      "assessor", "assigned_at", "assigned_by" };
	const struct export_form *form = rq->form;
	struct table table = { .name = "assessors",
			       .format = form->format,
			       .columns = columns,
			       .n_columns = COLUMNS,
			       .event = { .action = "delegation.export", .object = "delegation" },
			       .fill = fill_row };
	struct listing list = listing_read(rq, re, PATH, keep, SORTS, "region");
	struct assignment_query query;
	struct cycle cycle;
	struct rows rows;

	TRY(office_cycle(rq, &cycle));
	query = read_query(rq, &list, &cycle);
	query.limit = TABLE_ROWS_MAX;
	TRY(assignments_list(rq->store, rq->arena, &query, &rows));
	return table_send(rq, re, &table, &rows);
}

/* The next of the ids that were ticked: of the form that is shown again, or of the query. */
static bool
next_chosen(const struct request *rq, size_t *i, int64_t *id_out)
{
	const struct pairs *pairs = rq->failed != NULL ? &rq->body : &rq->query;

	for (; *i < pairs->n; (*i)++)
		if (str_equal(pairs->at[*i].name, STR("id")) &&
		    str_to_int(pairs->at[*i].value, id_out) == OK) {
			(*i)++;
			return true;
		}
	return false;
}

static enum result
show_targets(const struct request *rq, struct reply *re, const struct cycle *cycle)
{
	const struct delegation_target *t;
	struct rows rows;

	TRY(delegation_targets(rq->store, rq->arena, cycle->id, &rows));
	t = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct str label = view_fill(rq->arena, view_word("assignment.target"), "name",
					     t[i].name, "region", t[i].region, "n",
					     str_from_int(rq->arena, t[i].n_delegated), NULL);

		view_option(re->view, "assessor", str_from_int(rq->arena, t[i].institution_id),
			    label, false);
	}
	view_int(reply_data(re), "n_targets", (int64_t)rows.n);
	return OK;
}

/* The preview: who will be assigned, and what each has now. */
enum result
office_show_chosen(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	int64_t id, n = 0, n_changed = 0;
	struct assignment row;
	struct cycle cycle;

	TRY(office_cycle(rq, &cycle));
	for (size_t i = 0; n < CHOSEN_MAX && next_chosen(rq, &i, &id);) {
		enum result found = assignment_find(rq->store, rq->arena, rq->who->office_id,
						    cycle.id, id, &row);

		if (found == NOT_FOUND)
			continue;
		TRY(found);
		show_row(view_row(page, "row"), &row);
		n_changed += row.assessor_id != 0;
		n++;
	}
	view_int(page, "n", n);
	view_int(page, "n_changed", n_changed);
	TRY(show_targets(rq, re, &cycle));
	return reply_page(re, "office/assign_chosen");
}

static const char *
outcome(enum result done)
{
	return done == OK       ? "done" :
	       done == CONFLICT ? "same" :
	       done == REFUSED  ? "not_in_force" :
				  "foreign";
}

enum result
office_assign(const struct request *rq, struct reply *re)
{
	const struct assign_form *form = rq->form;
	struct view *page = reply_data(re);
	struct delegation_wish wish = { .version = -1, .assessor_id = form->assessor };
	struct assignment row;
	struct cycle cycle;
	int64_t n_done = 0, n_left = 0;

	TRY(office_cycle(rq, &cycle));
	wish.cycle_id = cycle.id;
	wish.note = form->why;
	for (size_t i = 0; i < form->id.n; i++) {
		enum result done = NOT_FOUND;
		struct view *v;

		if (str_to_int(form->id.at[i], &wish.institution_id) == OK)
			done = delegation_assign(rq->store, rq->arena, &wish, &rq->who->actor,
						 rq->now);
		if (done == FAILED)
			return FAILED;
		if (done == NOT_FOUND)
			continue; /* another region's: as if it did not exist */
		n_done += done == OK;
		n_left += done != OK;
		TRY(assignment_find(rq->store, rq->arena, rq->who->office_id, cycle.id,
				    wish.institution_id, &row));
		v = view_row(page, "row");
		show_row(v, &row);
		view_flag(v, "done", done == OK);
		view_str(v, "outcome", people_word(rq, "assignment", outcome(done)));
	}
	view_int(page, "n_done", n_done);
	view_int(page, "n_left", n_left);
	return reply_page(re, "office/assigned");
}

enum result
office_show_assignment(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	const struct delegation_history *h;
	struct assignment row;
	struct cycle cycle;
	struct rows rows;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(office_cycle(rq, &cycle));
	TRY(assignment_find(rq->store, rq->arena, rq->who->office_id, cycle.id, id, &row));
	show_row(page, &row);
	view_flag(page, "may_assign", rq->who->role != ROLE_REVIEWER);
	TRY(delegation_history_list(rq->store, rq->arena, cycle.id, id, &rows));
	h = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *v = view_row(page, "history");

		view_stamp(v, "at", h[i].at);
		view_str(v, "from", h[i].from);
		view_str(v, "to", h[i].to);
		view_str(v, "actor", h[i].actor);
		view_str(v, "note", h[i].note);
	}
	return reply_page(re, "office/assignment");
}
