/* conflict.c - the same step was saved in another window: both versions, and a choice. */
#include "domain/application/content.h"
#include "lib/base/arena.h"
#include "register.h"

static enum result
add_named(const struct filling *f, struct answer_list *list, const char *step,
	  const struct answers *answers)
{
	struct arena *arena = f->rq->arena;
	struct str department = answers_get(answers, "department");
	const struct named *row;
	struct rows rows;

	for (size_t i = 0; i < answers->n; i++)
		answers_add(arena, list,
			    str_format(arena, "%s.%.*s", step, STR_ARGS(answers->at[i].name)),
			    answers->at[i].value);
	if (str_empty(department))
		return OK;
	TRY(application_departments(f->rq->store, arena, f->record.institution_id, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		if (str_equal(str_from_int(arena, row[i].id), department))
			answers_add(arena, list, STR("practice.department_name"), row[i].name);
	return OK;
}

/* The form goes on as it was sent, but for what belongs to the frame and the version. */
static bool
goes_on(struct str name)
{
	static const char *const not [] = { "csrf",   "token",  "version",
					    "upload", "remove", "overwrite" };

	for (size_t i = 0; i < sizeof(not ) / sizeof(not [0]); i++)
		if (str_equal(name, str_of(not [i])))
			return false;
	return true;
}

static void
add_keep(struct view *page, struct str name, struct str value)
{
	struct view *row = view_row(page, "keep");

	view_str(row, "name", name);
	view_str(row, "value", value);
}

static void
add_fields(const struct filling *f, struct view *page, const struct review_step *step)
{
	for (size_t i = 0; i < step->n_rows; i++) {
		struct view *row;

		if (!step->rows[i].changed)
			continue;
		row = view_row(page, "field");
		view_str(row, "label", row_title(f->rq->arena, &step->rows[i]));
		view_str(row, "theirs", step->rows[i].former);
		view_str(row, "mine", step->rows[i].value);
	}
}

enum result
show_conflict(const struct filling *f, struct reply *re, const struct wizard_step *step,
	      const struct answers *sent)
{
	const struct step_state *stored = application_step(&f->application, step->code);
	struct answer_list own = { { NULL, 0 }, 0 }, kept = { { NULL, 0 }, 0 };
	int64_t version = stored == NULL ? 0 : stored->version;
	struct view *page = reply_data(re);
	struct review_view view;

	if (f->rq->is_autosave) {
		TRY(reply_json(re, 409, STR("{\"ok\":0,\"why\":\"changed\"}")));
		return CONFLICT;
	}
	TRY(add_named(f, &own, step->code, sent));
	if (stored != NULL)
		TRY(add_named(f, &kept, step->code, &stored->answers));
	content_show(re->arena, f->profile, &own.answers, &kept.answers, &view);
	for (size_t i = 0; i < view.n_steps; i++)
		if (str_equal(view.steps[i].code, str_of(step->code)))
			add_fields(f, page, &view.steps[i]);
	for (size_t i = 0; i < f->rq->body.n; i++)
		if (goes_on(f->rq->body.at[i].name))
			add_keep(page, f->rq->body.at[i].name, f->rq->body.at[i].value);
	add_keep(page, STR("version"), str_from_int(re->arena, version));
	view_str(view_child(re->view, "Form"), "action", f->rq->path);
	view_str(page, "reload", f->rq->path);
	if (stored != NULL)
		view_str(page, "at", str_slice(stamp_clock(re->arena, stored->saved_at), 0, 5));
	reply_refusal(re, 409, "error/conflict");
	return CONFLICT;
}
