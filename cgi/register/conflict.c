/* conflict.c - the same step was saved in another window: both versions, and a choice. */
#include <string.h>

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
	TRY(filling_departments(f, &rows));
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

/* One of the two versions, and how it reads. */
struct reading {
	const struct answers *answers;
	struct review_view view;
};

static const struct review_step *
step_of(const struct reading *reading, const char *code)
{
	for (size_t i = 0; i < reading->view.n_steps; i++)
		if (str_equal(reading->view.steps[i].code, str_of(code)))
			return &reading->view.steps[i];
	return NULL;
}

static bool
has_row(const struct review_step *step, const struct review_row *like)
{
	for (size_t i = 0; step != NULL && i < step->n_rows; i++)
		if (strcmp(step->rows[i].name, like->name) == 0 &&
		    str_equal(step->rows[i].title, like->title))
			return true;
	return false;
}

/* Numbers of which only a part is shown may differ in the rest: these are his own, and he has to choose. */
static struct str
told(const struct filling *f, const char *code, const struct review_row *row, struct str shown,
     const struct answers *answers)
{
	const char *name = str_format(f->rq->arena, "%s.%s", code, row->name).at;

	return str_equal(row->value, row->former) ? answers_get(answers, name) : shown;
}

/* What differs among the rows of one version; rows that the other one has, too, are told there. */
static void
add_fields(const struct filling *f, struct view *page, const char *code, const struct reading *mine,
	   const struct reading *theirs, bool swapped)
{
	const struct reading *from = swapped ? theirs : mine;
	const struct reading *other = swapped ? mine : theirs;
	const struct review_step *step = step_of(from, code);

	for (size_t i = 0; step != NULL && i < step->n_rows; i++) {
		const struct review_row *r = &step->rows[i];
		struct str own, against;
		struct view *row;

		if (!r->changed || (swapped && has_row(step_of(mine, code), r)))
			continue;
		own = told(f, code, r, r->value, from->answers);
		against = told(f, code, r, r->former, other->answers);
		row = view_row(page, "field");
		view_str(row, "label", row_title(f->rq->arena, r));
		view_str(row, "mine", swapped ? against : own);
		view_str(row, "theirs", swapped ? own : against);
	}
}

static enum result
read_both(const struct filling *f, const struct wizard_step *step, const struct answers *sent,
	  struct reading *mine, struct reading *theirs)
{
	const struct step_state *stored = application_step(&f->application, step->code);
	struct answer_list *own = ARENA_NEW(f->rq->arena, struct answer_list);
	struct answer_list *kept = ARENA_NEW(f->rq->arena, struct answer_list);

	TRY(add_named(f, own, step->code, sent));
	if (stored != NULL)
		TRY(add_named(f, kept, step->code, &stored->answers));
	mine->answers = &own->answers;
	theirs->answers = &kept->answers;
	content_show(f->rq->arena, f->profile, mine->answers, theirs->answers, true, &mine->view);
	content_show(f->rq->arena, f->profile, theirs->answers, mine->answers, true, &theirs->view);
	return OK;
}

enum result
show_conflict(const struct filling *f, struct reply *re, const struct wizard_step *step,
	      const struct answers *sent)
{
	const struct step_state *stored = application_step(&f->application, step->code);
	int64_t version = stored == NULL ? 0 : stored->version;
	struct view *page = reply_data(re);
	struct reading mine, theirs;

	if (f->rq->is_autosave) {
		TRY(reply_json(re, 409, STR("{\"ok\":0,\"why\":\"changed\"}")));
		return CONFLICT;
	}
	TRY(read_both(f, step, sent, &mine, &theirs));
	add_fields(f, page, step->code, &mine, &theirs, false);
	add_fields(f, page, step->code, &mine, &theirs, true);
	for (size_t i = 0; i < f->rq->body.n; i++)
		if (goes_on(f->rq->body.at[i].name))
			add_keep(page, f->rq->body.at[i].name, f->rq->body.at[i].value);
	add_keep(page, STR("version"), str_from_int(re->arena, version));
	view_str(view_child(re->view, "Form"), "action", f->rq->path);
	view_str(page, "reload", f->rq->path);
	if (stored != NULL)
		view_str(page, "at", str_slice(stamp_clock(re->arena, stored->saved_at), 0, 5));
	/* Pictures that came along are stored: neither version goes without them. */
	re->status = 409;
	return reply_page(re, "error/conflict");
}
