/*
 * exemption.c - 免考: the physician's application, its check page, and how it stands.
 *
 * It stands in this program, though the way to it leads from the tests: here are the pictures and the key of what was
 * filled in, neither of which the program of the tests has.
 */
#include "register/exemption.h"

#include <string.h>

#include "domain/attachment/attachment.h"
#include "domain/cycle/extension.h"
#include "domain/paper/paper.h"
#include "lib/base/arena.h"
#include "site/exemption.h"
#include "site/size.h"
#include "site/timeline.h"

struct application_form {
	STEP_MARKS;
	struct str reason;
	struct date on;
};
static const struct field application_fields[] = {
	STEP_MARK_FIELDS(struct application_form),
	FIELD(struct application_form, reason, .max = 8),
	FIELD(struct application_form, on, .type = FIELD_DATE),
};
const struct form exemption_form = FORM(struct application_form, application_fields);

struct go_form {
	int64_t version;
};
static const struct field go_fields[] = {
	FIELD(struct go_form, version, .type = FIELD_INT, .required = true, .least = 1,
	      .most = INT32_MAX),
};
const struct form exemption_go_form = FORM(struct go_form, go_fields);

/* As far as take_files() and answer_autosave() know steps. */
static const struct wizard_step step = {
	.code = "exemption",
	.page = "register/exemption",
	.form = &exemption_form,
	.slots = { { SLOT_EXEMPTION, "on" } },
};
#define HERE STR("/register/exemption")

struct own {
	struct filling filling;
	struct exemption_facts f;
};

/* NOT_FOUND: the province has no exemption, or no cycle runs that he is in. */
static enum result
load(const struct request *rq, struct own *own)
{
	struct filling *f = &own->filling;

	memset(own, 0, sizeof(*own));
	f->rq = rq;
	f->profile = site_profile(rq);
	if (!exemption_exists(f->profile))
		return NOT_FOUND;
	TRY(cycle_running(rq->store, rq->arena, rq->who->province_id, &f->cycle));
	TRY(record_of_physician(rq->store, rq->arena, rq->who->physician_id, f->cycle.id,
				&f->record));
	TRY(attachment_list(rq->store, rq->arena, f->record.id, &f->files));
	return exemption_look(rq->store, rq->arena, f->profile, f->record.id,
			      EXEMPTION_BY_PHYSICIAN, rq->who->physician_id, &own->f);
}

static enum result
may(const struct own *own, enum exemption_event event)
{
	return exemption_may(own->filling.profile, &own->f, event, EXEMPTION_BY_PHYSICIAN,
			     own->filling.rq->now);
}

static struct str
guard_text(struct arena *arena)
{
	return view_word(str_format(arena, "guard.%s", exemption_guard_word()).at);
}

/* The reasons, what each asks for, and what the system knows about it. */
static void
offer_reasons(const struct own *own, struct reply *re)
{
	const struct profile *profile = own->filling.profile;
	struct str asks = STR("");

	for (size_t i = 0; i < profile_list_size(profile, "exemption"); i++) {
		struct view *row = view_row(view_child(re->view, "Form.option"), "reason");
		struct str code = profile_list(profile, "exemption", i, 0);
		struct str proof = profile_list(profile, "exemption", i, 3);

		view_str(row, "value", code);
		view_str(row, "label", profile_list(profile, "exemption", i, 1));
		if (!str_empty(proof))
			view_str(row, "hint",
				 view_fill(re->arena, view_word("exempt.needs"), "proof", proof,
					   NULL));
		exemption_show_checks(own->filling.rq, row, &own->f, code, false);
		view_str(row, "word", view_value(row, "check.0.text"));
		view_str(row, "kind", view_value(row, "check.0.look"));
		if (exemption_asks_day(profile, code))
			asks = str_format(re->arena, "%.*s%s%.*s", STR_ARGS(asks),
					  str_empty(asks) ? "reason=" : "|", STR_ARGS(code));
	}
	view_str(reply_data(re), "asks", asks);
}

static void
show_form(const struct own *own, struct reply *re)
{
	const struct request *rq = own->filling.rq;
	struct application_form kept = { .reason = own->f.reason_code, .on = own->f.happened_on };
	struct view *page = reply_data(re);

	view_flag(page, "may_apply", true);
	view_flag(page, "wizard", true);
	offer_reasons(own, re);
	if (rq->failed == NULL)
		view_form(re->view, re->arena, &exemption_form, &kept);
	show_files(&own->filling, re, SLOT_EXEMPTION);
	view_int(page, "version", own->f.version);
	view_c(view_child(re->view, "Form"), "autosave", "/register/exemption");
	view_date(page, "from", own->f.assess_from);
	view_date(page, "to", own->f.assess_to);
	view_str(page, "max_size", size_words(re->arena, own->filling.profile));
	view_int(page, "max_files", profile_number(own->filling.profile, "upload.max_files"));
}

/* What was typed for a form that is not there any more, to be copied. */
static void
show_typed(const struct own *own, struct view *page)
{
	const struct request *rq = own->filling.rq;
	const struct application_form *form = rq->form;

	if (rq->failed == NULL || rq->action->form != &exemption_form)
		return;
	view_flag(page, "typed", true);
	view_str(page, "typed.reason", exemption_reason_text(own->filling.profile, form->reason));
	if (!date_is_none(form->on))
		view_date(page, "typed.day", form->on);
}

/* Why nothing can be applied for now, as a page of its own if nothing was. */
static void
show_why(const struct own *own, struct reply *re, enum result why)
{
	struct view *page = reply_data(re);

	show_typed(own, page);
	if (why == REFUSED)
		view_str(page, "why", guard_text(re->arena));
	else if (why == EXPIRED)
		view_str(page, "why", view_word("exempt.closed"));
	if (why != CONFLICT && own->f.applications == 0)
		reply_refusal(re, 409, "register/exemption");
}

static enum result
show(const struct own *own, struct reply *re)
{
	struct view *page = reply_data(re);
	enum result may_save = may(own, EXEMPTION_SAVE);

	exemption_show_papers(own->filling.rq, page);
	TRY(exemption_show(own->filling.rq, view_child(page, "exemption"), &own->f));
	if (may_save == OK)
		show_form(own, re);
	else
		show_why(own, re, may_save);
	view_flag(page, "rechecked", profile_flag(own->filling.profile, "exemption.recheck"));
	view_flag(page, "may_withdraw", may(own, EXEMPTION_WITHDRAW) == OK);
	if (may_save != OK)
		view_int(view_child(re->view, "Form"), "version", own->f.version);
	if (!stamp_is_none(own->f.closes_at))
		view_str(page, "until", deadline_text(re->arena, own->f.closes_at));
	view_str(page, "back.href", STR("/exam"));
	if (re->status >= 400 && re->status != 422)
		return may_save;
	return reply_page(re, "register/exemption");
}

enum result
show_exemption(const struct request *rq, struct reply *re)
{
	struct own *own = ARENA_NEW(rq->arena, struct own);

	TRY(load(rq, own));
	return show(own, re);
}

/* What is still to be done before it can be handed in. */
static void
look_over(const struct own *own, struct form_errors *errors)
{
	const struct exemption_facts *f = &own->f;
	const struct profile *profile = own->filling.profile;

	if (str_empty(exemption_reason_text(profile, f->reason_code)))
		complain(errors, "reason", "choose");
	else if (exemption_asks_day(profile, f->reason_code) && date_is_none(f->happened_on) &&
		 !form_has_error(errors, "on"))
		complain(errors, "on", "missing");
	else if (exemption_asks_day(profile, f->reason_code) && !date_is_none(f->happened_on) &&
		 (date_compare(f->happened_on, f->assess_from) < 0 ||
		  date_compare(f->happened_on, f->assess_to) > 0))
		complain(errors, "on", "outside_period");
	if (f->n_proofs == 0)
		complain(errors, SLOT_EXEMPTION, "exempt_proof");
}

static enum result
keep(struct own *own)
{
	const struct request *rq = own->filling.rq;
	const struct application_form *form = rq->form;
	struct exemption_move move = { .record_id = own->f.record_id,
				       .scope_id = rq->who->physician_id,
				       .event = EXEMPTION_SAVE,
				       .role = EXEMPTION_BY_PHYSICIAN,
				       .version = own->f.version,
				       .note = STR(""),
				       .reason_code = form->reason,
				       .happened_on = form->on };

	TRY(exemption_move(rq->store, rq->arena, own->filling.profile, &move, &rq->who->actor,
			   rq->now));
	return exemption_look(rq->store, rq->arena, own->filling.profile, own->f.record_id,
			      EXEMPTION_BY_PHYSICIAN, rq->who->physician_id, &own->f);
}

static enum result
show_errors(struct own *own, struct reply *re, const struct form_errors *errors)
{
	TRY(show(own, re));
	view_form_again(re->view, own->filling.rq, &exemption_form, errors);
	re->status = 422;
	return reply_page(re, "register/exemption");
}

static enum result
answer(struct own *own, struct reply *re, const struct files_taken *taken,
       const struct form_errors *errors)
{
	bool on = str_equal(request_value(&own->filling.rq->body, "go"), STR("next"));

	if (taken->errors.n > 0)
		return show_errors(own, re, &taken->errors);
	if (on && errors->n > 0)
		return show_errors(own, re, errors);
	if (on)
		return reply_see_other(re, STR("/register/exemption/check"));
	re->flash = taken->flash == NULL ? "saved" : taken->flash;
	return reply_see_other(
		re, taken->flash == NULL ? HERE : STR("/register/exemption#" SLOT_EXEMPTION));
}

/* Whatever was typed is kept; only the way on insists. */
enum result
save_exemption(const struct request *rq, struct reply *re)
{
	struct form_errors *errors = ARENA_NEW(rq->arena, struct form_errors);
	struct files_taken *taken = ARENA_NEW(rq->arena, struct files_taken);
	const struct application_form *form = rq->form;
	struct own *own = ARENA_NEW(rq->arena, struct own);
	void *read;

	TRY(load(rq, own));
	if (may(own, EXEMPTION_SAVE) != OK)
		return rq->is_autosave ? CONFLICT : reply_form_error(re, "", "changed_meanwhile");
	if (form->version != own->f.version)
		return rq->is_autosave ? CONFLICT : reply_form_error(re, "", "changed_meanwhile");
	TRY(take_files(&own->filling, &step, taken));
	TRY(keep(own));
	TRY(form_read(&exemption_form, rq, true, &read, errors));
	look_over(own, errors);
	if (rq->is_autosave)
		return answer_autosave(&own->filling, re, &step, taken,
				       &(struct step_kept){ own->f.version, errors });
	return answer(own, re, taken, errors);
}

enum result
show_exemption_check(const struct request *rq, struct reply *re)
{
	struct own *own = ARENA_NEW(rq->arena, struct own);
	struct view *page = reply_data(re);

	TRY(load(rq, own));
	if (own->f.state != EXEMPTION_DRAFT)
		return reply_see_other(re, HERE);
	exemption_show_papers(rq, page);
	TRY(exemption_show(rq, view_child(page, "exemption"), &own->f));
	view_flag(page, "may_submit", may(own, EXEMPTION_SUBMIT) == OK);
	view_int(view_child(re->view, "Form"), "version", own->f.version);
	view_str(page, "back.href", HERE);
	return reply_page(re, "register/exemption_check");
}

static enum result
go(const struct request *rq, struct reply *re, enum exemption_event event, const char *flash)
{
	struct exemption_move move = { .scope_id = rq->who->physician_id,
				       .event = event,
				       .role = EXEMPTION_BY_PHYSICIAN,
				       .version = ((const struct go_form *)rq->form)->version,
				       .note = STR("") };
	struct own *own = ARENA_NEW(rq->arena, struct own);
	enum result done;

	TRY(load(rq, own));
	move.record_id = own->f.record_id;
	done = exemption_move(rq->store, rq->arena, own->filling.profile, &move, &rq->who->actor,
			      rq->now);
	if (done == REFUSED) {
		reply_form_note(re, (struct form_error){ .field = STR(""),
							 .code = "guard",
							 .detail = guard_text(rq->arena) });
		return REFUSED;
	}
	if (done == CONFLICT)
		return reply_form_error(re, "", "changed_meanwhile");
	if (done == EXPIRED)
		return reply_form_error(re, "", "cycle_over");
	TRY(done);
	re->flash = flash;
	return reply_see_other(re, HERE);
}

enum result
submit_exemption(const struct request *rq, struct reply *re)
{
	return go(rq, re, EXEMPTION_SUBMIT, "exemption_sent");
}

enum result
withdraw_exemption(const struct request *rq, struct reply *re)
{
	return go(rq, re, EXEMPTION_WITHDRAW, "exemption_withdrawn");
}
