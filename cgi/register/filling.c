/* filling.c - who fills in, whether he may, and what stands around each page of the wizard. */
#include <string.h>

#include "domain/cycle/extension.h"
#include "domain/attachment/attachment.h"
#include "domain/application/review_view.h"
#include "domain/application/wizard.h"
#include "domain/codes/codes.h"
#include "domain/record/remark.h"
#include "domain/session/session.h"
#include "lib/base/arena.h"
#include "register.h"
#include "site/site.h"
#include "site/timeline.h"

static bool
is_returned(const struct filling *f)
{
	return f->record.state == RECORD_RETURNED || f->record.state == RECORD_RECHECK_RETURNED;
}

/* Beside the steps: pictures where a step has a place for them and where all steps are checked. */
static enum wizard_want
wanted(const struct request *rq)
{
	struct str code = str_slice(rq->path, sizeof("/register/") - 1, rq->path.len);
	const struct wizard_step *step = find_step(code);

	if (step == NULL)
		return str_empty(code) ? WANT_STEPS : WANT_PICTURES;
	return step->slots[0].name != NULL ? WANT_PICTURES : step->want;
}

static enum result
load(const struct request *rq, struct filling *f)
{
	struct wizard_rows rows;

	f->rq = rq;
	f->profile = site_profile(rq);
	f->want = wanted(rq);
	TRY(codes_ready(rq->store));
	TRY(cycle_running(rq->store, rq->arena, rq->who->province_id, &f->cycle));
	TRY(wizard_record(rq->store, rq->arena, rq->who->physician_id, f->cycle.id, &f->record,
			  &f->registered));
	TRY(cycle_extend(rq->store, rq->arena, &f->cycle, f->record.institution_id,
			 f->record.physician_id));
	TRY(wizard_load(rq->store, rq->arena, &f->record, f->want, &rows));
	f->application = rows.application;
	f->files = rows.pictures;
	f->named = rows.named;
	if (profile_flag(f->profile, "good_record.registry"))
		TRY(conducts_of_record(rq->store, rq->arena, f->record.id, &f->conducts));
	if (is_returned(f))
		TRY(record_remarks(rq->store, rq->arena, f->record.id, &f->remarks));
	f->edit = application_edit(f->profile, &f->cycle, &f->record, rq->now);
	return OK;
}

/* A page of its own for each reason, all with a way on. */
static enum result
say_why(struct reply *re, const struct filling *f, const char *why)
{
	struct view *page = reply_data(re);
	const struct stage *stage = &f->cycle.stages[STAGE_REGISTER];

	view_c(page, "why", why);
	view_str(page, "unit", f->registered.institution);
	view_str(page, "unit_phone", f->registered.institution_phone);
	view_str(page, "contact", f->registered.contact);
	view_str(page, "hidden_reason", f->record.hidden_reason);
	if (!stamp_is_none(stage->opens_at)) {
		view_str(page, "begins", opening_text(re->arena, stage->opens_at));
		view_str(page, "ended", deadline_text(re->arena, stage->closes_at));
	}
	view_flag(page, "kept", f->application.n > 0);
	reply_refusal(re, strcmp(why, "hidden") == 0 || strcmp(why, "outside") == 0 ? 403 : 409,
		      "register/blocked");
	return REFUSED;
}

static const char *
reason_word(enum application_edit edit)
{
	switch (edit) {
	case EDIT_OPEN:
	case EDIT_READ_ONLY:
		break;
	case EDIT_NOTICE:
		return "notice";
	case EDIT_NOT_YET:
		return "not_yet";
	case EDIT_CLOSED:
		return "closed";
	case EDIT_HIDDEN:
		return "hidden";
	case EDIT_OUTSIDE:
		return "outside";
	case EDIT_LEFT:
		return "left";
	}
	return NULL;
}

enum result
filling_load(const struct request *rq, struct reply *re, struct filling *f)
{
	const char *why;
	enum result done;

	memset(f, 0, sizeof(*f));
	done = load(rq, f);
	if (done == NOT_FOUND)
		return say_why(re, f, f->cycle.id == 0 ? "no_cycle" : "outside");
	TRY(done);
	why = reason_word(f->edit);
	return why == NULL ? OK : say_why(re, f, why);
}

enum result
filling_open(const struct request *rq, struct reply *re, struct filling *f)
{
	TRY(filling_load(rq, re, f));
	return f->edit == EDIT_OPEN ? OK : say_why(re, f, "submitted");
}

enum result
filling_departments(const struct filling *f, struct rows *rows_out)
{
	if (f->want == WANT_DEPARTMENTS) {
		*rows_out = f->named;
		return OK;
	}
	return application_departments(f->rq->store, f->rq->arena, f->record.institution_id,
				       rows_out);
}

enum result
filling_begin(struct filling *f)
{
	const struct request *rq = f->rq;
	struct record_move move = { .record_id = f->record.id,
				    .scope_id = rq->who->physician_id,
				    .event = EVENT_SAVE,
				    .role = ROLE_PHYSICIAN };

	if (f->record.state != RECORD_INCLUDED)
		return OK;
	TRY(record_move(rq->store, rq->arena, f->profile, &move, &rq->who->actor, rq->now));
	f->record.state = RECORD_DRAFT;
	f->record.version++;
	return OK;
}

bool
has_step(const struct profile *profile, struct str code)
{
	size_t i;

	if (str_equal(code, STR("research")))
		return profile_flag(profile, "research");
	return profile_list_find(profile, "wizard.step", code, &i) == OK;
}

struct str
next_step(const struct filling *f, const char *code)
{
	size_t n = profile_list_size(f->profile, "wizard.step"), i;

	if (str_equal(str_of(code), STR("research")))
		i = 0;
	else if (profile_list_find(f->profile, "wizard.step", str_of(code), &i) == OK)
		i++;
	else
		return STR("check");
	for (; i < n; i++)
		if (find_step(profile_list(f->profile, "wizard.step", i, 0)) != NULL)
			return profile_list(f->profile, "wizard.step", i, 0);
	return STR("check");
}

/* A step that is only read counts as read once the step after it was saved. */
static bool
is_to_read(const struct filling *f, struct str code)
{
	const struct wizard_step *step = find_step(code);
	struct str next;

	if (step == NULL || step->form != NULL || f->edit == EDIT_READ_ONLY)
		return false;
	next = next_step(f, step->code);
	return application_step(&f->application, str_c(f->rq->arena, next)) == NULL;
}

/* The register has answered some of it already. */
static bool
is_prefilled(const struct filling *f, struct str code)
{
	const struct wizard_step *step = find_step(code);

	return step != NULL && step->form != NULL && step_has_answers(f, step);
}

static void
fill_step_state(const struct filling *f, struct view *row, struct str code, bool all)
{
	const struct step_state *saved =
		application_step(&f->application, str_c(f->rq->arena, code));
	bool is_check = str_equal(code, STR("check")), done = step_is_complete(f, code),
	     to_read = is_to_read(f, code), begun = saved != NULL || is_prefilled(f, code);

	view_c(row, "word",
	       view_word(is_check ? (all ? "step_state.ready" : "step_state.wait") :
			 to_read  ? "step_state.look" :
			 done     ? "step_state.done" :
			 begun    ? "step_state.part" :
				    "step_state.open")
		       .at);
	view_c(row, "kind", is_check ? (all ? "w" : "n") : to_read ? "n" : done ? "k" : "w");
}

static struct str
step_hint(const struct filling *f, struct str code)
{
	bool graded = str_equal(code, STR("merits")) && profile_flag(f->profile, "ethics.grade");

	return view_word(str_format(f->rq->arena, "step_hint.%.*s%s", STR_ARGS(code),
				    graded ? "_graded" : "")
				 .at);
}

/* The steps in the order of the province: rows for the hub and for the side column. */
static void
fill_steps(const struct filling *f, struct view *page, const char *code)
{
	size_t n = profile_list_size(f->profile, "wizard.step");
	bool all = true;

	for (size_t i = 0; i < n; i++) {
		struct str step = profile_list(f->profile, "wizard.step", i, 0);
		struct view *row = view_row(page, "step");
		bool is_check = str_equal(step, STR("check")), done = step_is_complete(f, step);

		view_int(row, "no", (int64_t)i + 1);
		view_str(row, "code", step);
		view_str(row, "label", profile_list(f->profile, "wizard.step", i, 1));
		view_str(row, "hint", step_hint(f, step));
		if (!is_check || all)
			view_str(row, "href",
				 str_format(f->rq->arena, "/register/%.*s", STR_ARGS(step)));
		if (code != NULL && str_equal(step, str_of(code))) {
			view_flag(row, "current", true);
			view_int(page, "at", (int64_t)i + 1);
			view_str(page, "label", profile_list(f->profile, "wizard.step", i, 1));
		}
		fill_step_state(f, row, step, all);
		all = all && (done || is_check);
	}
	view_int(page, "of", (int64_t)n);
	view_flag(page, "all_done", all);
}

/* What the province's manual calls it. */
static struct str
own_label(const struct filling *f, struct str name, const char *otherwise)
{
	size_t i;

	return profile_list_find(f->profile, "label", name, &i) == OK ?
		       profile_list(f->profile, "label", i, 1) :
		       view_word(otherwise);
}

/* All of them above, those of this step also beside their fields. */
static void
fill_remarks(const struct filling *f, struct reply *re, const char *code)
{
	const struct remark *remark = f->remarks.at;
	struct view *notes = view_child(re->view, "Form.note");

	for (size_t i = 0; i < f->remarks.n; i++) {
		const char *label = review_label(remark[i].step, remark[i].item);
		struct view *line;

		if (label == NULL)
			continue; /* of another release */
		line = view_row(reply_data(re), "told");
		view_str(line, "label", view_word(str_format(f->rq->arena, "label.%s", label).at));
		view_str(line, "body", remark[i].body);
		view_str(line, "href",
			 str_format(f->rq->arena, "/register/%.*s#%.*s", STR_ARGS(remark[i].step),
				    STR_ARGS(remark[i].item)));
		if (code == NULL || !str_equal(str_of(code), remark[i].step))
			continue;
		view_str(notes, str_c(f->rq->arena, remark[i].item), remark[i].body);
		view_str(notes, label, remark[i].body); /* some fields are called as their label */
	}
}

void
filling_frame(const struct filling *f, struct reply *re, const char *code)
{
	struct view *page = reply_data(re);
	struct stamp end = f->cycle.stages[STAGE_REGISTER].closes_at;

	fill_steps(f, page, code);
	if (profile_flag(f->profile, "research"))
		view_str(page, "research", profile_text(f->profile, "research.label"));
	if (code != NULL && str_equal(str_of(code), STR("research")))
		view_str(page, "label", profile_text(f->profile, "research.label"));
	view_str(page, "wizard", own_label(f, STR("apply"), "menu.register"));
	view_str(page, "take_back", own_label(f, STR("withdraw"), "withdraw"));
	view_str(page, "cycle", f->cycle.name);
	view_str(page, "unit", f->registered.institution);
	view_str(page, "unit_phone", f->registered.institution_phone);
	view_str(page, "contact", f->registered.contact);
	view_stamp(page, "synced", f->registered.imported_at);
	view_flag(page, "read_only", f->edit == EDIT_READ_ONLY);
	view_c(page, "state", record_state_word((enum record_state)f->record.state));
	if (!stamp_is_none(f->record.submitted_at))
		view_stamp(page, "submitted_at", f->record.submitted_at);
	if (is_returned(f)) {
		int64_t grace = profile_number(f->profile, "return.days") * STAMP_DAY;
		struct stamp last = stamp_add(f->record.state_since, grace);

		if (last.us > end.us)
			end = last;
		view_str(page, "returned", f->record.returned_reason);
		view_stamp(page, "returned_at", f->record.state_since);
		fill_remarks(f, re, code);
	}
	view_str(page, "deadline", deadline_text(re->arena, end));
	view_str(page, "left", deadline_left(re->arena, end, f->rq->now));
	view_flag(page, "may_withdraw",
		  record_may(f->profile, (enum record_state)f->record.state, EVENT_WITHDRAW,
			     ROLE_PHYSICIAN) &&
			  stamp_is_none(f->record.opened_at));
	view_flag(page, "edits_later", profile_is(f->profile, "wizard.edit", "until_opened"));
	view_c(page, "back.href", code == NULL ? "/home" : "/register");
}
