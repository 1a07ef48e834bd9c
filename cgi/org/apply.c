/* apply.c - the application to be 考核机构 in the running cycle. */
#include "domain/appointment/appointment.h"
#include "domain/delegation/delegation.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "org/org.h"
#include "site/timeline.h"

struct apply_form {
	struct str statement;
	bool is_true;
	int64_t version;
};
struct withdraw_form {
	int64_t version;
};
static const struct field apply_fields[] = {
	FIELD(struct apply_form, statement, .type = FIELD_LINES, .max = APPOINTMENT_NOTE_MAX),
	FIELD(struct apply_form, is_true, .type = FIELD_CHECK, .required = true),
	FIELD(struct apply_form, version, .type = FIELD_INT, .least = 0, .most = INT32_MAX),
};
static const struct field withdraw_fields[] = {
	FIELD(struct withdraw_form, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX),
};
const struct form org_apply_form = FORM(struct apply_form, apply_fields);
const struct form org_withdraw_form = FORM(struct withdraw_form, withdraw_fields);

static void
show_state(const struct request *rq, struct view *page, const struct appointment_facts *f)
{
	enum appointment_state state = (enum appointment_state)f->state;
	struct view *v = view_child(page, "appointment");

	view_c(v, "state", appointment_state_word(state));
	view_str(v, "word", org_word(rq, "appointment_state", appointment_state_word(state)));
	view_flag(v, "may_apply",
		  appointment_may(state, APPOINTMENT_APPLY, APPOINTMENT_BY_INSTITUTION));
	view_flag(v, "may_withdraw",
		  appointment_may(state, APPOINTMENT_WITHDRAW, APPOINTMENT_BY_INSTITUTION));
}

enum result
org_show_standing(const struct request *rq, struct view *page)
{
	struct appointment_facts f;
	struct delegation d;
	struct cycle cycle;
	enum result found;

	TRY(org_cycle(rq, &cycle));
	if (cycle.id == 0)
		return OK;
	view_int(page, "year", cycle.year);
	TRY(appointment_look(rq->store, rq->arena, cycle.id, rq->who->institution_id, &f));
	show_state(rq, page, &f);
	found = delegation_of(rq->store, rq->arena, cycle.id, rq->who->institution_id, &d);
	if (found == NOT_FOUND)
		return OK;
	TRY(found);
	view_str(view_child(page, "assessor"), "name", d.assessor);
	view_str(view_child(page, "assessor"), "phone", d.assessor_phone);
	view_flag(view_child(page, "assessor"), "own", d.assessor_id == d.institution_id);
	view_date(view_child(page, "assessor"), "since", date_from_stamp(d.assigned_at));
	return OK;
}

/* ✓ and ✗: the conditions of article 7, which the office decides on; and what must be there before. */
static void
show_checks(struct view *page, const struct appointment_facts *f)
{
	struct view *v = view_child(page, "check");

	view_c(v, "basis", appointment_basis_word(appointment_basis(f)));
	view_int(v, "beds", f->beds);
	view_int(v, "physicians", f->n_physicians);
	view_flag(v, "confirmed", !stamp_is_none(f->confirmed_at));
	view_int(v, "committee", f->committee);
	view_int(v, "junior", f->committee_junior);
	view_int(v, "least", COMMITTEE_LEAST);
	view_flag(v, "committee_fits", f->committee >= COMMITTEE_LEAST && f->committee_junior == 0);
	view_int(v, "office", f->office);
}

static enum result
show_history(const struct request *rq, struct view *page, int64_t appointment_id)
{
	const struct appointment_history *h;
	struct rows rows;

	TRY(appointment_history_list(rq->store, rq->arena, appointment_id, &rows));
	h = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = view_row(page, "history");
		const char *event = appointment_event_word((enum appointment_event)h[i].event);

		view_stamp(row, "at", h[i].at);
		view_str(row, "actor", h[i].actor);
		view_str(row, "event", org_word(rq, "appointment_event", event));
		view_str(row, "note", h[i].note);
	}
	if (rows.n > 0) {
		view_str(page, "last.note", h[0].note);
		view_str(page, "last.actor", h[0].actor);
		view_stamp(page, "last.at", h[0].at);
	}
	return OK;
}

enum result
org_show_apply(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct appointment_facts f;
	struct cycle cycle;
	enum result may;

	TRY(org_cycle(rq, &cycle));
	if (cycle.id == 0)
		return reply_page(re, "org/apply");
	view_int(page, "year", cycle.year);
	TRY(appointment_look(rq->store, rq->arena, cycle.id, rq->who->institution_id, &f));
	show_state(rq, page, &f);
	show_checks(page, &f);
	may = appointment_may_apply(&f, rq->now);
	view_flag(page, "ready", may == OK);
	view_flag(page, "late", may == EXPIRED);
	view_flag(page, "barred", f.barred != 0);
	if (!stamp_is_none(f.closes_at))
		view_str(page, "until", deadline_text(rq->arena, f.closes_at));
	view_flag(page, "may_sign", rq->who->role == ROLE_ADMINISTRATOR);
	view_int(view_child(re->view, "Form"), "version", f.version);
	if (f.id != 0)
		TRY(show_history(rq, page, f.id));
	return reply_page(re, "org/apply");
}

static enum result
move(const struct request *rq, struct reply *re, struct appointment_move wish)
{
	struct cycle cycle;
	enum result done;

	TRY(org_cycle(rq, &cycle));
	if (cycle.id == 0)
		return NOT_FOUND;
	wish.cycle_id = cycle.id;
	wish.institution_id = wish.scope_id = rq->who->institution_id;
	wish.role = APPOINTMENT_BY_INSTITUTION;
	done = appointment_move(rq->store, rq->arena, &wish, &rq->who->actor, rq->now);
	if (done == REFUSED) {
		reply_form_note(
			re, (struct form_error){
				    .code = "guard",
				    .detail = org_word(rq, "guard", appointment_guard_word()) });
		return REFUSED;
	}
	if (done == CONFLICT)
		return reply_form_error(re, "", "changed_meanwhile");
	if (done == EXPIRED)
		return reply_form_error(re, "", "applications_closed");
	return done;
}

enum result
org_apply(const struct request *rq, struct reply *re)
{
	const struct apply_form *form = rq->form;

	TRY(move(rq, re,
		 (struct appointment_move){ .event = APPOINTMENT_APPLY,
					    .version = form->version,
					    .note = form->statement }));
	re->flash = "appointment_applied";
	return reply_see_other(re, STR("/org/apply"));
}

enum result
org_withdraw(const struct request *rq, struct reply *re)
{
	const struct withdraw_form *form = rq->form;

	TRY(move(rq, re,
		 (struct appointment_move){ .event = APPOINTMENT_WITHDRAW,
					    .version = form->version,
					    .note = STR("") }));
	re->flash = "appointment_withdrawn";
	return reply_see_other(re, STR("/org/apply"));
}
