/* steps.c - the table of steps; showing one, saving one. */
#include "domain/application/content.h"
#include "domain/attachment/attachment.h"
#include "domain/session/session.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "register.h"

enum { RAW_CHARACTERS_MAX = 20000 };

const struct wizard_step wizard_steps[] = {
	/* clang-format off */
	{ "research",  "register/research",  &history_form,   .show = research_show },
	{ "person",    "register/person",    &person_form,    person_preset,   person_check,    person_show,
	  .slots = { { SLOT_PHOTO, NULL } } },
	{ "practice",  "register/practice",  &practice_form,  practice_preset, practice_check,  practice_show,
	  .want = WANT_DEPARTMENTS },
	{ "sites",     "register/sites",     .show = sites_show, .want = WANT_SITES },
	{ "history",   "register/history",   &history_form,   .show = history_show },
	{ "merits",    "register/merits",    &merits_form,    merits_preset,   merits_check,    merits_show,
	  .slots = { { "good_1", "good_1_text" }, { "good_2", "good_2_text" }, { "good_3", "good_3_text" },
	    { "good_4", "good_4_text" }, { "good_5", "good_5_text" }, { "good_6", "good_6_text" },
	    { "bad_proof", "bad_detail" } } },
	{ "procedure", "register/procedure", &procedure_form, .check = procedure_check, .show = procedure_show,
	  .slots = { { SLOT_YEARS, "condition" } } },
	{ NULL },
	/* clang-format on */
};

const struct wizard_step *
find_step(struct str code)
{
	for (const struct wizard_step *step = wizard_steps; step->code != NULL; step++)
		if (str_equal(str_of(step->code), code))
			return step;
	return NULL;
}

/* The step of this address, if the province has it. */
static enum result
step_of(const struct filling *f, const struct wizard_step **step_out)
{
	struct str code = str_slice(f->rq->path, sizeof("/register/") - 1, f->rq->path.len);

	*step_out = find_step(code);
	return *step_out != NULL && has_step(f->profile, code) ? OK : NOT_FOUND;
}

bool
step_is_complete(const struct filling *f, struct str code)
{
	const struct wizard_step *step = find_step(code);
	const struct step_state *state;

	if (step == NULL || step->form == NULL)
		return !str_equal(code, STR("check"));
	state = application_step(&f->application, step->code);
	return state != NULL && state->is_complete;
}

static struct pairs
as_pairs(struct arena *arena, const struct answers *answers)
{
	struct pairs pairs = { ARENA_LIST(arena, answers->n + 1, struct pair), answers->n };

	for (size_t i = 0; i < answers->n; i++)
		pairs.at[i] = (struct pair){ answers->at[i].name, answers->at[i].value };
	return pairs;
}

static struct pairs
stored_pairs(const struct filling *f, const struct wizard_step *step)
{
	const struct step_state *state = application_step(&f->application, step->code);
	void *data;

	if (state != NULL)
		return as_pairs(f->rq->arena, &state->answers);
	data = arena_new(f->rq->arena, step->form->size);
	if (step->preset != NULL)
		step->preset(f, data);
	return form_pairs(f->rq->arena, step->form, data);
}

bool
step_has_answers(const struct filling *f, const struct wizard_step *step)
{
	return stored_pairs(f, step).n > 0;
}

/* Twice the place of an input on its page, pictures in between. */
static size_t
place_of(const struct wizard_step *step, struct str field)
{
	for (size_t i = 0; i < step->form->n; i++)
		if (str_equal(str_of(step->form->fields[i].name), field))
			return 2 * i;
	for (size_t i = 0; i < SLOTS_MAX && step->slots[i].name != NULL; i++)
		if (str_equal(str_of(step->slots[i].name), field) && step->slots[i].after != NULL)
			return place_of(step, str_of(step->slots[i].after)) + 1;
	return 0;
}

/* Errors read in the order of the page. */
static void
put_in_order(const struct wizard_step *step, struct form_errors *errors)
{
	for (size_t i = 1; i < errors->n; i++) {
		struct form_error own = errors->at[i];
		size_t k = i;

		for (; k > 0 && place_of(step, errors->at[k - 1].field) > place_of(step, own.field);
		     k--)
			errors->at[k] = errors->at[k - 1];
		errors->at[k] = own;
	}
}

enum result
step_read(const struct filling *f, const struct wizard_step *step, void **data_out,
	  struct form_errors *errors)
{
	struct pairs pairs = stored_pairs(f, step);

	TRY(form_read_pairs(step->form, f->rq->arena, &pairs, false, data_out, errors));
	if (step->check != NULL)
		TRY(step->check(f, *data_out, errors));
	put_in_order(step, errors);
	return OK;
}

/* Values that no struct could take are shown as they were typed. */
static void
show_raw(struct reply *re, const struct wizard_step *step, const struct pairs *pairs,
	 const struct form_errors *errors)
{
	struct view *values = view_child(re->view, "Form.value");

	for (size_t i = 0; i < pairs->n; i++)
		for (size_t f = 0; f < step->form->n; f++)
			if (form_has_error(errors, step->form->fields[f].name) &&
			    form_pair_is_of(&pairs->at[i], &step->form->fields[f]))
				view_str(values, str_c(re->arena, pairs->at[i].name),
					 pairs->at[i].value);
}

static enum result
show_form(const struct filling *f, struct reply *re, const struct wizard_step *step)
{
	const struct step_state *state = application_step(&f->application, step->code);
	struct form_errors *bad = ARENA_NEW(re->arena, struct form_errors);
	struct pairs pairs = stored_pairs(f, step);
	struct view *page = reply_data(re), *form = view_child(re->view, "Form");
	void *data;

	TRY(form_read_pairs(step->form, re->arena, &pairs, true, &data, bad));
	view_form(re->view, re->arena, step->form, data);
	show_raw(re, step, &pairs, bad);
	view_int(page, "version", state == NULL ? 0 : state->version);
	if (state != NULL)
		view_str(form, "saved_at",
			 str_slice(stamp_clock(re->arena, state->saved_at), 0, 5));
	view_str(form, "autosave", str_format(re->arena, "/register/%s", step->code));
	return step->show(f, re, data);
}

static enum result
show_read_only(const struct filling *f, struct reply *re, const struct wizard_step *step)
{
	struct review_view view;

	TRY(application_preview(f->rq->store, re->arena, f->profile, f->record.id, &view));
	for (size_t i = 0; i < view.n_steps; i++)
		if (str_equal(view.steps[i].code, str_of(step->code)))
			show_rows(re->arena, reply_data(re), &view.steps[i]);
	return reply_page(re, "register/read");
}

enum result
show_step(const struct request *rq, struct reply *re)
{
	const struct wizard_step *step;
	struct filling f;

	TRY(filling_load(rq, re, &f));
	TRY(step_of(&f, &step));
	filling_frame(&f, re, step->code);
	if (f.edit == EDIT_READ_ONLY)
		return show_read_only(&f, re, step);
	if (step->form == NULL)
		TRY(step->show(&f, re, NULL));
	else
		TRY(show_form(&f, re, step));
	return reply_page(re, step->page);
}

/* What was typed: in its plain form where it fits, else as it is. Marks of the frame are no answers. */
static enum result
collect(const struct request *rq, const struct wizard_step *step, struct answers *answers_out)
{
	static const char *const frame[] = { "version", "upload", "remove", "overwrite" };
	struct form_errors *bad = ARENA_NEW(rq->arena, struct form_errors);
	struct answer_list list = { { NULL, 0 }, 0 };
	struct pairs pairs;
	void *data;

	TRY(form_read(step->form, rq, true, &data, bad));
	pairs = form_pairs(rq->arena, step->form, data);
	for (size_t i = 0; i < pairs.n; i++) {
		bool skip = form_has_error(bad, str_c(rq->arena, pairs.at[i].name));

		for (size_t k = 0; k < sizeof(frame) / sizeof(frame[0]); k++)
			skip = skip || str_equal(pairs.at[i].name, str_of(frame[k]));
		if (!skip)
			answers_add(rq->arena, &list, pairs.at[i].name, pairs.at[i].value);
	}
	for (size_t i = 0; i < rq->body.n; i++)
		for (size_t k = 0; k < step->form->n; k++)
			if (form_has_error(bad, step->form->fields[k].name) &&
			    form_pair_is_of(&rq->body.at[i], &step->form->fields[k]))
				answers_add(rq->arena, &list, rq->body.at[i].name,
					    utf8_first(rq->body.at[i].value, RAW_CHARACTERS_MAX));
	*answers_out = list.answers;
	return OK;
}

/* From here on the filling holds what was sent, as if it had been stored. */
static void
take_over(struct filling *f, const struct step_state *sent)
{
	struct step_state *at = ARENA_LIST(f->rq->arena, f->application.n + 1, struct step_state);
	size_t n = 0;

	for (size_t i = 0; i < f->application.n; i++)
		if (!str_equal(f->application.at[i].step, sent->step))
			at[n++] = f->application.at[i];
	at[n++] = *sent;
	f->application = (struct application){ at, n };
}

/* Kept, and shown again with what is missing or wrong. */
static enum result
show_errors(const struct filling *f, struct reply *re, const struct wizard_step *step,
	    const struct form_errors *errors)
{
	filling_frame(f, re, step->code);
	TRY(show_form(f, re, step));
	view_form_again(re->view, f->rq, step->form, errors);
	re->status = 422;
	return reply_page(re, step->page);
}

static enum result
answer_saved(const struct filling *f, struct reply *re, const struct wizard_step *step,
	     const struct files_taken *taken)
{
	struct str go = request_value(&f->rq->body, "go");

	if (str_equal(go, STR("next")))
		return reply_see_other(re, str_format(re->arena, "/register/%.*s",
						      STR_ARGS(next_step(f, step->code))));
	re->flash = taken->flash == NULL ? "saved" : taken->flash;
	if (taken->flash != NULL && !str_equal(go, STR("exit")))
		return reply_see_other(re, str_format(re->arena, "/register/%s#%s", step->code,
						      taken->slot == NULL ? "main" : taken->slot));
	return reply_see_other(re, STR("/register"));
}

static enum result
keep(struct filling *f, const struct wizard_step *step, struct step_state *sent,
     struct form_errors *errors)
{
	const struct request *rq = f->rq;
	struct step_save save = { .record_id = f->record.id,
				  .physician_id = rq->who->physician_id,
				  .step = step->code,
				  .answers = sent->answers,
				  .by_itself = rq->is_autosave,
				  .version = sent->version };
	void *data;

	take_over(f, sent);
	TRY(step_read(f, step, &data, errors));
	save.is_complete = errors->n == 0;
	sent->is_complete = save.is_complete;
	sent->version++;
	sent->saved_at = rq->now;
	take_over(f, sent);
	return application_save(rq->store, rq->arena, &save, &rq->who->actor, rq->now);
}

/* The version the page saw is the stored one; or an autosave under way stored the very same. */
static bool
fits(const struct filling *f, const struct step_state *stored, struct step_state *sent)
{
	struct str version = request_value(&f->rq->body, "version");

	if (str_to_int(version, &sent->version) != OK)
		sent->version = 0;
	if (stored == NULL || sent->version == stored->version)
		return stored != NULL || sent->version == 0;
	if (!str_equal(answers_write(f->rq->arena, &stored->answers),
		       answers_write(f->rq->arena, &sent->answers)))
		return false;
	sent->version = stored->version;
	return true;
}

enum result
save_step(const struct request *rq, struct reply *re)
{
	struct form_errors *errors = ARENA_NEW(rq->arena, struct form_errors);
	struct files_taken *taken = ARENA_NEW(rq->arena, struct files_taken);
	const struct step_state *stored;
	struct step_state sent = { .version = 0 };
	const struct wizard_step *step;
	struct filling f;
	bool fitting;

	TRY(filling_open(rq, re, &f));
	TRY(step_of(&f, &step));
	sent.step = str_of(step->code);
	TRY(collect(rq, step, &sent.answers));
	stored = application_step(&f.application, step->code);
	fitting = fits(&f, stored, &sent);
	TRY(filling_begin(&f));
	if (fitting || !rq->is_autosave)
		TRY(take_files(&f, step, taken));
	if (!fitting)
		return show_conflict(&f, re, step, &sent.answers);
	TRY(keep(&f, step, &sent, errors));
	if (rq->is_autosave)
		return answer_autosave(&f, re, step, taken,
				       &(struct step_kept){ sent.version, errors });
	if (taken->errors.n > 0)
		return show_errors(&f, re, step, &taken->errors);
	if (str_equal(request_value(&rq->body, "go"), STR("next")) && errors->n > 0)
		return show_errors(&f, re, step, errors);
	return answer_saved(&f, re, step, taken);
}
