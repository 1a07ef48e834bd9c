/* people.c - the physicians of the office's region: list and table for office programs. */
#include "domain/codes/codes.h"
#include "domain/profile/profile.h"
#include "domain/tally/tally.h"
#include "domain/worklist/region.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "office/office.h"
#include "site/table.h"

enum { SEARCH_MAX = 60, REGION_DIGITS = 6, PURPOSE_MIN = 4, PURPOSE_MAX = 60, COLUMNS = 11 };

static const char *const keep[] = { "tab", "region", "unit", "q", "procedure", NULL };

static const struct field export_fields[] = {
	FIELD(struct office_export, format, .type = FIELD_CHOICE, .required = true, .choices = "csv|xlsx"),
	FIELD(struct office_export, purpose, .required = true, .min = PURPOSE_MIN, .max = PURPOSE_MAX),
};
const struct form office_export_form = FORM(struct office_export, export_fields);

/* A list of a region: as struct people, but for what it asks the database. */
struct list {
	struct people people;
	struct region_query query;
	struct rows counts;
};

static enum result
read_list(const struct request *rq, struct reply *re, struct list *list_out)
{
	struct people p = { .tabs = office_tabs, .tab = office_tab(request_query(rq, "tab")) };
	struct str procedure = request_query(rq, "procedure");

	TRY(office_cycle(rq, &p.cycle));
	p.list = listing_read(rq, re, STR("/office/people"), keep, "name|state|at",
			      p.tab->sort == NULL ? "name" : p.tab->sort);
	list_out->query = (struct region_query){
		.office_id = rq->who->office_id,
		.cycle_id = p.cycle.id,
		.region = str_slice(request_query_code(rq, "region"), 0, REGION_DIGITS),
		.institution = str_trim(utf8_first(request_query(rq, "unit"), SEARCH_MAX)),
		.state_from = p.tab->state_from,
		.state_to = p.tab->state_to,
		.procedure_kind = str_equal(procedure, STR("general")) ? PROCEDURE_GENERAL :
				  str_equal(procedure, STR("simple"))  ? PROCEDURE_SIMPLE :
									 PROCEDURE_NONE,
		.sort = worklist_sort_of(p.list.sort),
		.limit = p.list.size,
	};
	list_out->people = p;
	TRY(worklist_search(rq->arena, utf8_first(request_query(rq, "q"), SEARCH_MAX),
			    &list_out->query.name, &list_out->query.document_index));
	TRY(region_counts(rq->store, rq->arena, &list_out->query, &list_out->counts));
	listing_total(&list_out->people.list,
		      region_total(&list_out->counts, p.tab->state_from, p.tab->state_to));
	list_out->query.offset = listing_offset(&list_out->people.list);
	return OK;
}

static void
show_tabs(const struct list *list)
{
	const struct people *p = &list->people;

	for (const struct people_tab *tab = p->tabs; tab->word != NULL; tab++) {
		int64_t n = region_total(&list->counts, tab->state_from, tab->state_to);

		if (people_tab_is_shown(p, tab, n))
			listing_tab(&p->list, "tab", str_of(tab->code),
				    people_word(p->list.rq, "phase", tab->word), n);
	}
}

static void
show_region(const struct listing *list, struct str chosen, const struct tally_row *t)
{
	bool is_it = str_equal(t->region_code, chosen);

	view_option(list->re->view, "region", t->region_code, t->name, is_it);
	if (is_it)
		listing_chip(list, "region", view_word("label.region"), t->name);
}

enum result
office_show_regions(const struct request *rq, struct reply *re, int64_t cycle_id)
{
	const struct tally_row *t;
	struct rows rows;

	TRY(tally_places(rq->store, rq->arena, rq->who->office_id, cycle_id, STR(""), &rows));
	t = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		view_option(re->view, "region", t[i].region_code, t[i].name, false);
	return OK;
}

/* What may be chosen below the office's own region: its cities, or its districts; of a city, its districts too. */
static enum result
show_regions(const struct list *list)
{
	const struct request *rq = list->people.list.rq;
	const struct region_query *q = &list->query;
	const struct tally_row *t;
	struct rows rows;

	TRY(tally_places(rq->store, rq->arena, q->office_id, q->cycle_id, STR(""), &rows));
	t = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		bool within = !str_empty(q->region) && str_starts(q->region, t[i].region_code);
		const struct tally_row *d;
		struct rows below;

		show_region(&list->people.list, q->region, &t[i]);
		if (!within)
			continue;
		TRY(tally_places(rq->store, rq->arena, q->office_id, q->cycle_id, t[i].region_code,
				 &below));
		d = below.at;
		for (size_t k = 0; k < below.n; k++)
			show_region(&list->people.list, q->region, &d[k]);
	}
	return OK;
}

static void
show_inputs(const struct list *list)
{
	static const char *const kinds[] = { "general", "simple" };
	const struct listing *l = &list->people.list;
	struct view *values = view_child(l->re->view, "Form.value");
	struct str q = request_query(l->rq, "q"), now = request_query(l->rq, "procedure");

	view_str(values, "q", q);
	view_str(values, "unit", list->query.institution);
	listing_chip(l, "unit", view_word("label.institution"), list->query.institution);
	listing_chip(l, "q", view_word("label.q"), q);
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		struct str word = people_word(l->rq, "procedure", kinds[i]);
		bool chosen = str_equal(now, str_of(kinds[i]));

		view_option(l->re->view, "procedure", str_of(kinds[i]), word, chosen);
		if (chosen)
			listing_chip(l, "procedure", view_word("label.procedure"), word);
	}
	listing_sort_link(l, "name");
	listing_sort_link(l, "state");
	listing_sort_link(l, "at");
}

enum result
office_show_people(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	const struct worklist_row *row;
	struct list list = { 0 };
	struct rows rows;

	TRY(read_list(rq, re, &list));
	view_str(page, "cycle", list.people.cycle.name);
	view_int(page, "everyone", region_total(&list.counts, RECORD_INCLUDED, RECORD_OBJECTED));
	view_str(page, "tab_now", people_word(rq, "phase", list.people.tab->word));
	view_c(page, "tab_code", list.people.tab->code);
	view_flag(page, "by_name", !str_empty(list.query.name));
	show_tabs(&list);
	TRY(show_regions(&list));
	show_inputs(&list);
	TRY(region_page(rq->store, rq->arena, &list.query, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		TRY(people_show_row(&list.people, view_row(page, "row"), &row[i]));
	view_int(page, "rows_max", TABLE_ROWS_MAX);
	listing_show(&list.people.list);
	return reply_page(re, "office/people");
}

/* ---- the table ---- */

static enum result
fill_cells(const struct request *rq, const struct rows *rows, size_t i, struct str *cells)
{
	const struct worklist_row *row = (const struct worklist_row *)rows->at + i;

	cells[0] = row->main_institution;
	cells[1] = row->name;
	TRY(worklist_document(rq->arena, row, &cells[2]));
	cells[3] = codes_label("title", row->title_code);
	cells[4] = row->department;
	cells[5] = people_word(rq, "procedure", people_procedure(row->procedure_kind));
	cells[6] = people_word(rq, "state", record_state_word((enum record_state)row->state));
	cells[7] = table_time(rq, row->state_since);
	cells[8] = table_time(rq, row->submitted_at);
	cells[9] = row->state == RECORD_HIDDEN ?
			   people_hidden_reason(rq, row->hidden_code, row->hidden_reason) :
		   row->state == RECORD_RETURNED ? row->returned_reason :
						   STR("");
	cells[10] = row->state == RECORD_HIDDEN ? row->hidden_by : STR("");
	return OK;
}

enum result
office_export_people(const struct request *rq, struct reply *re)
{
	static const char *const columns[COLUMNS] = { "institution", "name",       "document",
						      "title",       "department", "procedure",
						      "state",       "since",      "submitted",
						      "reason",      "hidden_by" };
	const struct office_export *form = rq->form;
	struct list list = { 0 };
	struct table table = { .name = "physicians",
			       .format = form->format,
			       .columns = columns,
			       .n_columns = COLUMNS,
			       .purpose = form->purpose,
			       .event = { .action = "region.export",
					  .object = "office",
					  .object_id = rq->who->office_id },
			       .fill = fill_cells };
	struct rows rows;

	TRY(read_list(rq, re, &list));
	TRY(codes_ready(rq->store));
	list.query.offset = 0;
	list.query.limit = TABLE_ROWS_MAX;
	TRY(region_page(rq->store, rq->arena, &list.query, &rows));
	return table_send(rq, re, &table, &rows);
}
