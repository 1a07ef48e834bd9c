/* bulk.c - departments in numbers: merged, and brought as a list. */
#include "domain/department/department.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/io/store.h"
#include "org/org.h"

struct merge_form {
	int64_t into;
};
struct import_form {
	struct str names;
	bool sure;
};
enum { NAMES_MAX = 20000, LINES_MAX = DEPARTMENTS_MAX };

static const struct field merge_fields[] = {
	FIELD(struct merge_form, into, .type = FIELD_INT, .required = true, .least = 1, .most = INT64_MAX),
};
static const struct field import_fields[] = {
	FIELD(struct import_form, names, .type = FIELD_LINES, .required = true, .min = 1, .max = NAMES_MAX),
	FIELD(struct import_form, sure, .type = FIELD_CHECK),
};
const struct form org_merge_form = FORM(struct merge_form, merge_fields);
const struct form org_import_form = FORM(struct import_form, import_fields);

enum result
org_show_merge(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	const struct department *row;
	struct department_merge merge;
	struct department from;
	struct rows rows;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(department_find(rq->store, rq->arena, id, rq->who->institution_id, &from));
	TRY(department_merge_look(rq->store, rq->arena, rq->who->institution_id, id, &merge));
	TRY(department_choices(rq->store, rq->arena, rq->who->institution_id, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		if (row[i].id != id)
			view_option(re->view, "into", str_from_int(rq->arena, row[i].id),
				    row[i].name, false);
	view_int(page, "id", id);
	view_str(page, "name", from.name);
	view_int(page, "n", merge.n_moved);
	view_int(page, "n_open", merge.n_open);
	view_flag(page, "others", rows.n > (from.state == DEPARTMENT_IN_USE ? 1U : 0U));
	return reply_page(re, "org/department_merge");
}

enum result
org_merge(const struct request *rq, struct reply *re)
{
	const struct merge_form *form = rq->form;
	struct department_merge merge;
	struct department into;
	enum result done;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	done = department_find(rq->store, rq->arena, form->into, rq->who->institution_id, &into);
	if (done == NOT_FOUND)
		return reply_form_error(re, "into", "choose");
	TRY(done);
	done = department_merge(rq->store, rq->arena, id, form->into, &rq->who->actor, rq->now,
				&merge);
	if (done == REFUSED)
		return reply_form_error(re, "into", "choose");
	TRY(done);
	re->flash = "department_merged";
	re->flash_detail =
		str_format(rq->arena, "%.*s %lld", STR_ARGS(into.name), (long long)merge.n_moved);
	return reply_see_other(re, STR("/org/departments"));
}

enum result
org_show_import(const struct request *rq, struct reply *re)
{
	(void)rq;
	return reply_page(re, "org/departments_import");
}

struct lines {
	struct str at[LINES_MAX];
	size_t n;
};

/* The first cell of a line of text or csv. */
static struct str
first_cell(struct str line)
{
	struct str cell = str_trim(line);

	for (size_t i = 0; i < cell.len; i++)
		if (cell.at[i] == ',' || cell.at[i] == '\t')
			return first_cell(str_slice(cell, 0, i));
	if (cell.len >= 2 && cell.at[0] == '"' && cell.at[cell.len - 1] == '"')
		return str_trim(str_slice(cell, 1, cell.len - 2));
	return cell;
}

static bool
is_among(const struct lines *lines, struct str name)
{
	for (size_t i = 0; i < lines->n; i++)
		if (str_equal(lines->at[i], name))
			return true;
	return false;
}

static bool
is_there(const struct rows *rows, struct str name)
{
	const struct department *row = rows->at;

	for (size_t i = 0; i < rows->n; i++)
		if (str_equal(row[i].name, name))
			return true;
	return false;
}

/* What becomes of a line: a word of Text.import; "new" lines are collected. */
static const char *
judge(const struct rows *there, struct lines *fresh, struct str name)
{
	if (utf8_count(name) > DEPARTMENT_NAME_MAX)
		return "long";
	if (is_there(there, name))
		return "there";
	if (is_among(fresh, name))
		return "twice";
	if (there->n + fresh->n >= DEPARTMENTS_MAX)
		return "full";
	fresh->at[fresh->n++] = name;
	return "new";
}

static void
judge_all(const struct request *rq, struct view *page, struct str names, const struct rows *there,
	  struct lines *fresh)
{
	int64_t n = 0, number = 0;
	struct str line;

	while (str_next(&names, '\n', &line) && n < LINES_MAX) {
		struct str name = first_cell(line);
		const char *word;
		struct view *v;

		number++;
		if (str_empty(name) || (number == 1 && str_equal(name, view_word("label.name"))))
			continue;
		word = judge(there, fresh, name);
		v = view_row(page, "row");
		view_int(v, "number", number);
		view_str(v, "name", name);
		view_flag(v, "fresh", str_equal(str_of(word), STR("new")));
		view_str(v, "word", org_word(rq, "import", word));
		n++;
	}
	view_int(page, "n", n);
	view_int(page, "n_new", (int64_t)fresh->n);
}

/* First what would become of each line; with the word that it is sure, those that are new are added. */
enum result
org_import(const struct request *rq, struct reply *re)
{
	const struct import_form *form = rq->form;
	struct lines *fresh = ARENA_NEW(rq->arena, struct lines);
	struct view *page = reply_data(re);
	struct rows there;

	TRY(department_list(rq->store, rq->arena, rq->who->institution_id, STR(""), 0,
			    DEPARTMENTS_BY_STATE, &there));
	judge_all(rq, page, form->names, &there, fresh);
	if (!form->sure || fresh->n == 0) {
		view_str(page, "names", form->names);
		return reply_page(re, "org/departments_preview");
	}
	for (size_t i = 0; i < fresh->n; i++) {
		enum result done = department_add(rq->store, rq->arena, fresh->at[i],
						  &rq->who->actor, rq->now);

		if (done == CONFLICT) /* the same to the database: another width or case */
			return reply_form_error(re, "names", "taken");
		TRY(done);
	}
	re->flash = "departments_imported";
	re->flash_detail = str_from_int(rq->arena, (int64_t)fresh->n);
	return reply_see_other(re, STR("/org/departments"));
}
