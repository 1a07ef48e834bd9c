/* check.c - the last step: read everything, declare, submit; and what comes after. */
#include "domain/application/told.h"
#include "domain/application/review_view.h"
#include "domain/evaluation/evaluation.h"
#include "domain/session/session.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "register.h"
#include "site/timeline.h"

struct check {
	bool agree;
	int64_t version;
};

static const struct field fields[] = {
	FIELD(struct check, agree, .type = FIELD_CHECK, .required = true),
	FIELD(struct check, version, .type = FIELD_INT, .most = 1000000000),
};
const struct form check_form = FORM(struct check, fields);

static void
add_missing(struct view *page, struct arena *arena, struct str step, const struct form_error *error)
{
	struct view *row = view_row(page, "missing");
	const char *label = str_format(arena, "label.%.*s", STR_ARGS(error->field)).at;
	const char *code = str_format(arena, "error.%s", error->code).at;

	view_str(row, "href",
		 str_format(arena, "/register/%.*s#%.*s", STR_ARGS(step), STR_ARGS(error->field)));
	view_str(row, "text",
		 view_fill(arena, view_word(code), "label", view_word(label), "min",
			   str_from_int(arena, error->min), "max", str_from_int(arena, error->max),
			   "detail", error->detail, NULL));
}

/* The whole validation, from what is stored. */
static enum result
find_missing(const struct filling *f, struct view *page, size_t *n_out)
{
	size_t n = profile_list_size(f->profile, "wizard.step"), missing = 0;

	for (size_t i = 0; i < n; i++) {
		struct str code = profile_list(f->profile, "wizard.step", i, 0);
		const struct wizard_step *step = find_step(code);
		struct form_errors *errors = ARENA_NEW(f->rq->arena, struct form_errors);
		void *data;

		if (step == NULL || step->form == NULL)
			continue;
		if (application_step(&f->application, step->code) == NULL)
			form_error_add(errors, (struct form_error){
						       .code = "step_missing",
						       .detail = profile_list(f->profile,
									      "wizard.step", i, 1),
					       });
		else
			TRY(step_read(f, step, &data, errors));
		for (size_t k = 0; k < errors->n; k++)
			add_missing(page, f->rq->arena, code, &errors->at[k]);
		missing += errors->n;
	}
	view_int(page, "n_missing", (int64_t)missing);
	*n_out = missing;
	return OK;
}

static enum result
fill(const struct filling *f, struct reply *re, size_t *missing_out)
{
	struct view *page = reply_data(re);
	struct review_view view;

	filling_frame(f, re, "check");
	TRY(application_preview(f->rq->store, re->arena, f->profile, f->record.id, &view));
	for (size_t i = 0; i < view.n_steps; i++) {
		struct view *section = view_row(page, "section");

		view_str(section, "code", view.steps[i].code);
		view_str(section, "label", view.steps[i].label);
		show_rows(re->arena, section, &view.steps[i]);
	}
	if (f->record.submissions > 0)
		view_int(page, "n_changed", (int64_t)view.n_changed);
	view_flag(page, "differs", view.n_differs > 0);
	view_int(page, "version", f->record.version);
	*missing_out = 0;
	return f->edit == EDIT_OPEN ? find_missing(f, page, missing_out) : OK;
}

enum result
show_check(const struct request *rq, struct reply *re)
{
	struct filling f;
	size_t missing;

	TRY(filling_load(rq, re, &f));
	TRY(fill(&f, re, &missing));
	return reply_page(re, "register/check");
}

enum result
submit_all(const struct request *rq, struct reply *re)
{
	const struct check *check = rq->form;
	struct application_submission submission;
	struct filling f;
	size_t missing;

	TRY(filling_open(rq, re, &f));
	/* Sent back or withdrawn in between: what was read on the page is not what would be submitted. */
	if (check->version != f.record.version)
		return CONFLICT;
	TRY(fill(&f, re, &missing));
	if (missing > 0) {
		view_c(reply_data(re), "error", "1");
		reply_refusal(re, 422, "register/check");
		return REFUSED;
	}
	submission = (struct application_submission){ f.profile, &f.record };
	TRY(application_submit(rq->store, rq->arena, &submission, &rq->who->actor, rq->now));
	return reply_see_other(re, STR("/register/done"));
}

static struct str
receipt(const struct filling *f, struct arena *arena)
{
	return str_format(arena, "%lld-%02lld-%06lld-%lld", (long long)f->cycle.year,
			  (long long)(f->record.province_id / 10000), (long long)f->record.id,
			  (long long)f->record.submissions);
}

/* What is still to come before the tests, in the words of the home page. */
static enum result
fill_gate(const struct filling *f, struct reply *re)
{
	struct rows owed = { 0 };

	if (f->record.state > RECORD_ACCEPTED)
		return OK;
	if (f->record.state == RECORD_ACCEPTED)
		TRY(evaluation_missing_sites(f->rq->store, re->arena, f->record.id, &owed));
	view_str(reply_data(re), "gate",
		 gate_to_tests(re->arena, f->profile, f->record.state, owed.n > 0));
	return OK;
}

/* Which step of the way has the record now: 1 review, 2 recheck, 3 judgement, 4 test, 5 result, 6 told; 0 none. */
static int
step_of(enum record_state state)
{
	switch (state) {
	case RECORD_SUBMITTED:
	case RECORD_RETURNED:
		return 1;
	case RECORD_RECHECK:
	case RECORD_RECHECK_RETURNED:
		return 2;
	case RECORD_ACCEPTED:
		return 3;
	case RECORD_READY:
	case RECORD_SITTING:
	case RECORD_TEST_FAILED:
	case RECORD_ABSENT:
	case RECORD_MAKE_UP:
	case RECORD_REASSESSED: /* the way again, from the test on */
		return 4;
	case RECORD_TESTED:
	case RECORD_CONCLUDING:
	case RECORD_QUALIFIED:
	case RECORD_UNQUALIFIED:
		return 5;
	case RECORD_PUBLISHED:
	case RECORD_OBJECTED:
	case RECORD_SUSPENDED:
	case RECORD_DEREGISTERED:
		return 6;
	case RECORD_NONE:
	case RECORD_OUTSIDE:
	case RECORD_HIDDEN:
	case RECORD_INCLUDED:
	case RECORD_DRAFT:
	case RECORD_LEFT:
	case RECORD_DEFERRED:
	case N_RECORD_STATES:
		break;
	}
	return 0;
}

/* He chose 简易程序 and the institution took it as 一般程序: why. */
static enum result
fill_switch(const struct filling *f, struct reply *re)
{
	const struct step_state *procedure = application_step(&f->application, "procedure");
	const struct record_history *row;
	struct rows rows;

	if (f->record.procedure_kind != PROCEDURE_GENERAL || procedure == NULL ||
	    !str_equal(answers_get(&procedure->answers, "simple"), STR("1")))
		return OK;
	TRY(record_history_list(f->rq->store, re->arena, f->record.id, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		if (row[i].event == EVENT_SWITCH) {
			view_str(reply_data(re), "switched", row[i].note);
			view_str(reply_data(re), "switched_by", row[i].actor);
			return OK;
		}
	return OK;
}

/* Records of behaviour that the institution did not accept, and why. */
static enum result
fill_rejected(const struct filling *f, struct reply *re)
{
	struct tolds *tolds = ARENA_NEW(re->arena, struct tolds);

	TRY(application_told(f->rq->store, re->arena, f->profile, f->record.id, tolds));
	for (size_t i = 0; i < tolds->n; i++) {
		const struct told *told = &tolds->at[i];
		struct view *line;

		if (told->verdict != TOLD_REJECTED)
			continue;
		line = view_row(reply_data(re), "rejected");
		view_str(line, "label", told->label);
		view_str(line, "text", told->conduct.content);
		view_str(line, "reason", told->reason);
		view_str(line, "actor", told->actor);
	}
	return OK;
}

enum result
show_done(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct filling f;

	TRY(filling_load(rq, re, &f));
	if (f.edit != EDIT_READ_ONLY || f.record.submissions == 0)
		return reply_see_other(re, STR("/register"));
	filling_frame(&f, re, "check");
	view_str(page, "receipt", receipt(&f, re->arena));
	view_flag(page, "recheck", profile_flag(f.profile, "recheck"));
	view_flag(page, "evaluates", profile_is(f.profile, "evaluation.when", "after"));
	view_flag(page, "all_sites", profile_is(f.profile, "evaluation.sites", "all"));
	view_str(page, "judged", profile_text(f.profile, "evaluation.label"));
	TRY(fill_gate(&f, re));
	TRY(fill_switch(&f, re));
	TRY(fill_rejected(&f, re));
	view_flag(page, "simple", f.record.procedure_kind == PROCEDURE_SIMPLE);
	view_flag(page, "waiting", f.record.state == RECORD_SUBMITTED);
	view_int(page, "step", step_of((enum record_state)f.record.state));
	if (!stamp_is_none(f.cycle.stages[STAGE_REVIEW].closes_at))
		view_str(page, "review_ends",
			 deadline_text(re->arena, f.cycle.stages[STAGE_REVIEW].closes_at));
	return reply_page(re, "register/done");
}

enum result
withdraw(const struct request *rq, struct reply *re)
{
	struct record_move move = { .scope_id = rq->who->physician_id,
				    .event = EVENT_WITHDRAW,
				    .role = ROLE_PHYSICIAN };
	struct filling f;
	enum result done;

	TRY(filling_load(rq, re, &f));
	move.record_id = f.record.id;
	done = record_move(rq->store, rq->arena, f.profile, &move, &rq->who->actor, rq->now);
	if (done == REFUSED) {
		view_c(reply_data(re), "why", "opened");
		view_str(reply_data(re), "unit", f.registered.institution);
		view_str(reply_data(re), "unit_phone", f.registered.institution_phone);
		reply_refusal(re, 409, "register/blocked");
	}
	TRY(done);
	re->flash = "withdrawn";
	return reply_see_other(re, STR("/register"));
}
