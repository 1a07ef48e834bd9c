/* departments.c - the departments that physicians choose from. */
#include "org/org.h"

#include "domain/department/department.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/io/store.h"
#include "lib/web/listing.h"
#include "site/table.h"

struct name_form {
	struct str name;
};

struct export_form {
	struct str format;
};
static const struct field export_fields[] = {
	FIELD(struct export_form, format, .type = FIELD_CHOICE, .required = true, .choices = "csv|xlsx"),
};
const struct form org_export_form = FORM(struct export_form, export_fields);

static const struct field name_fields[] = {
	FIELD(struct name_form, name, .type = FIELD_TEXT, .required = true, .min = 1, .max = DEPARTMENT_NAME_MAX),
};
const struct form org_name_form = FORM(struct name_form, name_fields);

static const char *const keep[] = { "q", "state", NULL };
enum { SEARCH_MAX = 60 };

static void
show_department(struct view *v, const struct department *row)
{
	view_int(v, "id", row->id);
	view_str(v, "name", row->name);
	view_int(v, "n", row->n_records);
	view_flag(v, "in_use", row->state == DEPARTMENT_IN_USE);
}

static int64_t
chosen_state(const struct request *rq)
{
	struct str state = request_query(rq, "state");

	return str_equal(state, STR("on"))  ? DEPARTMENT_IN_USE :
	       str_equal(state, STR("off")) ? DEPARTMENT_OFF :
					      0;
}

static void
show_filters(const struct listing *list, struct str q, int64_t state)
{
	struct view *root = list->re->view;
	struct str on = view_word("department_state.on"), off = view_word("department_state.off");

	view_str(view_child(root, "Form.value"), "q", q);
	view_option(root, "state", STR("on"), on, state == DEPARTMENT_IN_USE);
	view_option(root, "state", STR("off"), off, state == DEPARTMENT_OFF);
	listing_chip(list, "q", view_word("label.name"), q);
	if (state != 0)
		listing_chip(list, "state", view_word("label.state"),
			     state == DEPARTMENT_IN_USE ? on : off);
}

static enum department_sort
sort_of(struct str sort)
{
	return str_equal(sort, STR("name"))  ? DEPARTMENTS_BY_NAME :
	       str_equal(sort, STR("-name")) ? DEPARTMENTS_BY_NAME_DOWN :
	       str_equal(sort, STR("n"))     ? DEPARTMENTS_BY_USE :
	       str_equal(sort, STR("-n"))    ? DEPARTMENTS_BY_USE_DOWN :
					       DEPARTMENTS_BY_STATE;
}

/* Never more than DEPARTMENTS_MAX rows, so a page is cut out of all. */
static enum result
read_list(const struct request *rq, struct reply *re, struct listing *list_out,
	  struct rows *rows_out)
{
	struct str q = str_trim(utf8_first(request_query(rq, "q"), SEARCH_MAX));

	*list_out = listing_read(rq, re, STR("/org/departments"), keep, "state|name|n", "state");
	return department_list(rq->store, rq->arena, rq->who->institution_id, q, chosen_state(rq),
			       sort_of(list_out->sort), rows_out);
}

enum result
org_show_departments(const struct request *rq, struct reply *re)
{
	struct str q = str_trim(utf8_first(request_query(rq, "q"), SEARCH_MAX));
	struct view *page = reply_data(re);
	const struct department *row;
	struct listing list;
	int64_t n_off = 0;
	struct rows rows;

	TRY(read_list(rq, re, &list, &rows));
	row = rows.at;
	listing_total(&list, (int64_t)rows.n);
	for (size_t i = 0; i < rows.n; i++) {
		int64_t place = (int64_t)i - listing_offset(&list);

		n_off += row[i].state == DEPARTMENT_OFF;
		if (place >= 0 && place < list.size)
			show_department(view_row(page, "row"), &row[i]);
	}
	view_int(page, "n_off", n_off);
	show_filters(&list, q, chosen_state(rq));
	listing_sort_link(&list, "state");
	listing_sort_link(&list, "name");
	listing_sort_link(&list, "n");
	listing_show(&list);
	view_str(page, "query", listing_query(&list));
	return reply_page(re, "org/departments");
}

static enum result
fill_row(const struct request *rq, const struct rows *rows, size_t i, struct str *cells)
{
	const struct department *row = (const struct department *)rows->at + i;

	cells[0] = row->name;
	cells[1] = view_word(row->state == DEPARTMENT_IN_USE ? "department_state.on" :
							       "department_state.off");
	cells[2] = str_from_int(rq->arena, row->n_records);
	return OK;
}

enum result
org_export_departments(const struct request *rq, struct reply *re)
{
	static const char *const columns[] = { "department", "state", "n" };
	const struct export_form *form = rq->form;
	struct table table = { .name = "departments",
			       .format = form->format,
			       .columns = columns,
			       .n_columns = 3,
			       .event = { .action = "department.export", .object = "department" },
			       .fill = fill_row };
	struct listing list;
	struct rows rows;

	TRY(read_list(rq, re, &list, &rows));
	return table_send(rq, re, &table, &rows);
}

enum result
org_show_new_department(const struct request *rq, struct reply *re)
{
	(void)rq;
	return reply_page(re, "org/department_new");
}

/* A taken name or a full list, beside the field. */
static enum result
refuse_name(struct reply *re, enum result why)
{
	if (why == CONFLICT)
		return reply_form_error(re, "name", "taken");
	reply_form_note(re, (struct form_error){ .field = STR("name"),
						 .code = "departments_full",
						 .max = DEPARTMENTS_MAX });
	return REFUSED;
}

enum result
org_add_department(const struct request *rq, struct reply *re)
{
	const struct name_form *form = rq->form;
	enum result done =
		department_add(rq->store, rq->arena, form->name, &rq->who->actor, rq->now);

	if (done == CONFLICT || done == REFUSED)
		return refuse_name(re, done);
	TRY(done);
	re->flash = "department_added";
	re->flash_detail = form->name;
	return reply_see_other(re, STR("/org/departments"));
}

static enum result
find(const struct request *rq, struct reply *re, struct department *row_out)
{
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(department_find(rq->store, rq->arena, id, rq->who->institution_id, row_out));
	show_department(reply_data(re), row_out);
	return OK;
}

enum result
org_show_department(const struct request *rq, struct reply *re)
{
	struct department row;

	TRY(find(rq, re, &row));
	view_str(view_child(re->view, "Form.value"), "name", row.name);
	return reply_page(re, "org/department");
}

enum result
org_rename_department(const struct request *rq, struct reply *re)
{
	const struct name_form *form = rq->form;
	enum result done;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	done = department_rename(rq->store, rq->arena, id, form->name, &rq->who->actor, rq->now);
	if (done == CONFLICT)
		return refuse_name(re, done);
	TRY(done);
	re->flash = "saved";
	return reply_see_other(re, STR("/org/departments"));
}

static enum result
switch_to(const struct request *rq, struct reply *re, enum department_state state)
{
	struct department row;
	enum result done;

	TRY(find(rq, re, &row));
	done = department_switch(rq->store, rq->arena, row.id, state, &rq->who->actor, rq->now);
	if (done != CONFLICT) /* in that state already: what was wanted is so */
		TRY(done);
	re->flash = state == DEPARTMENT_OFF ? "department_off" : "department_on";
	re->flash_detail = row.name;
	return reply_see_other(re, STR("/org/departments"));
}

enum result
org_switch_off(const struct request *rq, struct reply *re)
{
	return switch_to(rq, re, DEPARTMENT_OFF);
}

enum result
org_switch_on(const struct request *rq, struct reply *re)
{
	return switch_to(rq, re, DEPARTMENT_IN_USE);
}

enum result
org_show_delete(const struct request *rq, struct reply *re)
{
	struct department row;

	TRY(find(rq, re, &row));
	return reply_page(re, "org/department_delete");
}

/* In use: the same page, which says by how many. */
enum result
org_delete(const struct request *rq, struct reply *re)
{
	struct department row;
	enum result done;

	TRY(find(rq, re, &row));
	done = department_delete(rq->store, rq->arena, row.id, &rq->who->actor, rq->now);
	if (done == REFUSED || done == CONFLICT) {
		reply_refusal(re, 409, "org/department_delete");
		return done;
	}
	TRY(done);
	re->flash = "department_deleted";
	re->flash_detail = row.name;
	return reply_see_other(re, STR("/org/departments"));
}
