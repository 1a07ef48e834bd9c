/* widgets.c - choices, pictures and days as several steps show and check them. */
#include <string.h>

#include "domain/application/review_view.h"
#include "domain/attachment/attachment.h"
#include "domain/codes/codes.h"
#include "lib/base/arena.h"
#include "lib/web/premade.h"
#include "register.h"
#include "site/site.h"
#include "site/size.h"

static void
add_code(struct view *root, const char *field, const struct code *code)
{
	struct view *row = view_row(view_child(root, "Form.option"), field);

	view_str(row, "value", code->code);
	view_str(row, "label", code->label);
	if (!str_equal(code->kind, STR("scope")))
		return;
	view_str(row, "for", code->parent);
	view_str(row, "group", codes_label("category", code->parent));
}

/* A stored code that is not offered any more stays choosable for whoever has it. */
void
offer_codes(struct reply *re, const char *field, const char *kind, struct str kept)
{
	struct code_list list = codes_list(kind);

	for (size_t i = 0; i < list.n; i++)
		if (list.at[i].active != 0 ||
		    (!str_empty(kept) && str_equal(list.at[i].code, kept)))
			add_code(re->view, field, &list.at[i]);
}

const struct premade *
premade_codes(struct arena *arena, const char *manner, const char *kind, struct str parent)
{
	const char *name = str_format(arena, "%s.%.*s", kind, STR_ARGS(parent)).at;
	const struct premade *made = premade_find(name);
	struct code_list list = codes_list(kind);
	struct view *rows;

	if (made != NULL)
		return made;
	rows = view_new(arena);
	view_c(rows, "Page.field", kind);
	for (size_t i = 0; i < list.n; i++)
		if (list.at[i].active != 0 &&
		    (str_empty(parent) || str_equal(list.at[i].parent, parent)))
			add_code(rows, "premade", &list.at[i]);
	return premade_make(name, manner, rows, &made) == OK ? made : NULL;
}

void
offer_code_options(struct reply *re, const char *field, const char *kind, struct str kept)
{
	const struct code *own = codes_find(kind, kept);
	struct arena *arena = re->arena;
	struct premade_use use = { .value = str_format(arena, "Form.value.%s", field).at };

	if (own == NULL || own->active != 0)
		use.what = premade_codes(arena, "options", kind, STR(""));
	if (use.what == NULL ||
	    !view_premade(re->view, str_format(arena, "Form.premade.%s", field).at, use))
		offer_codes(re, field, kind, kept);
}

void
offer_yes_no(struct reply *re, const char *field)
{
	offer_codes(re, field, "yes_no", STR(""));
}

void
show_files(const struct filling *f, struct reply *re, const char *slot)
{
	const struct attachment *file = f->files.at;
	struct arena *arena = re->arena;
	struct view *form = view_child(re->view, "Form");
	const char *list = str_format(arena, "file.%s", slot).at;
	int64_t n = 0;

	for (size_t i = 0; i < f->files.n; i++) {
		struct view *row;

		if (!str_equal(file[i].slot, str_of(slot)))
			continue;
		row = view_row(form, list);
		view_int(row, "id", file[i].id);
		view_str(row, "name", file[i].name);
		view_str(row, "size", size_text(arena, file[i].bytes));
		view_c(row, "state", "ok");
		view_str(row, "href", str_format(arena, "/file/%lld", (long long)file[i].id));
		view_str(row, "thumb",
			 str_format(arena, "/file/%lld/small", (long long)file[i].id));
		n++;
	}
	if (n >= profile_number(f->profile, "upload.max_files"))
		view_flag(form, str_format(arena, "full.%s", slot).at, true);
}

struct str
row_title(struct arena *arena, const struct review_row *row)
{
	if (str_empty(row->title))
		return view_word(str_format(arena, "label.%s", row->label).at);
	if (row->n_files > 0)
		return view_fill(arena, view_word("label.proof_of"), "detail", row->title, NULL);
	return row->title;
}

void
show_rows(struct arena *arena, struct view *v, const struct review_step *step)
{
	for (size_t i = 0; i < step->n_rows; i++) {
		const struct review_row *from = &step->rows[i];
		struct view *row = view_row(v, "row");

		view_str(row, "label", row_title(arena, from));
		view_str(row, "value", site_amount(arena, from->label, from->value));
		view_flag(row, "changed", from->changed);
		view_flag(row, "differs", from->differs);
		view_flag(row, "long", from->is_long);
		view_flag(row, "locked", from->locked);
		view_flag(row, "missing", from->missing);
		if (from->changed)
			view_str(row, "former", from->former);
		if (from->differs)
			view_str(row, "registered", from->registered);
		for (size_t k = 0; k < from->n_files; k++) {
			struct view *file = view_row(row, "file");

			view_str(file, "name", from->files[k].name);
			view_str(file, "href",
				 str_format(arena, "/file/%lld", (long long)from->files[k].id));
			view_flag(file, "photo", strcmp(from->label, SLOT_PHOTO) == 0);
		}
	}
}

bool
has_file(const struct filling *f, const char *slot)
{
	const struct attachment *file = f->files.at;

	for (size_t i = 0; i < f->files.n; i++)
		if (str_equal(file[i].slot, str_of(slot)))
			return true;
	return false;
}

void
complain(struct form_errors *errors, const char *field, const char *code)
{
	if (!form_has_error(errors, field))
		form_error_add(errors, (struct form_error){ .field = str_of(field), .code = code });
}

void
check_day(const struct filling *f, const char *field, struct date day, struct form_errors *errors)
{
	struct date born = f->registered.born_on;

	if (date_is_none(day))
		return;
	if (date_compare(day, date_from_stamp(f->rq->now)) > 0)
		complain(errors, field, "future");
	else if (day.year < 1940 || (!date_is_none(born) && date_compare(day, born) <= 0))
		complain(errors, field, "too_early");
}

void
check_code(const char *field, const char *kind, struct str code, struct form_errors *errors)
{
	if (codes_find(kind, code) == NULL)
		complain(errors, field, "choose");
}
