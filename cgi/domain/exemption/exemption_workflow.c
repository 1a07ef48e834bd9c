/* exemption_workflow.c - the moves of an application for exemption, and the one function that applies them. */
#include <stdio.h>

#include "domain/cycle/cycle.h"
#include "domain/exemption/exemption_sql.h"
#include "domain/paper/paper.h"
#include "domain/profile/profile.h"
#include "domain/record/record_exempt.h"
#include "lib/base/arena.h"

/* Whether a row of the table is there for this application at all. */
typedef bool applies(const struct profile *profile, const struct exemption_facts *f);
/* Whether it may happen now: OK, EXPIRED (dates) or REFUSED with a word. */
typedef enum result guard(const struct profile *profile, const struct exemption_facts *f, struct stamp now);

struct move {
	enum exemption_state from;
	enum exemption_event event;
	enum exemption_state to;
	enum exemption_role role;
	applies *applies; /* NULL: always */
	guard *guard;     /* NULL: always */
	bool needs_note;
};

static const char *guard_word = "";

const char *
exemption_guard_word(void)
{
	return guard_word;
}

static enum result
refuse(const char *word)
{
	guard_word = word;
	return REFUSED;
}

/* The 考核机构 has a word where the province wants it and there is one. */
static bool
is_rechecked(const struct profile *profile, const struct exemption_facts *f)
{
	return profile_flag(profile, "exemption.recheck") && f->delegated;
}

static bool
is_final(const struct profile *profile, const struct exemption_facts *f)
{
	return !is_rechecked(profile, f);
}

static bool
has_exemptible(const struct profile *profile)
{
	for (size_t i = 0; i < plan_size(profile); i++)
		if (plan_at(profile, i).exemptible && plan_at(profile, i).general)
			return true;
	return false;
}

/* Once the registration has passed, before a paper that it concerns is begun. */
static enum result
may_apply(const struct profile *profile, const struct exemption_facts *f, struct stamp now)
{
	if (!exemption_exists(profile) || !has_exemptible(profile))
		return refuse("no_exemption");
	if (f->cycle_state != CYCLE_RUNNING)
		return EXPIRED;
	if (f->procedure_kind == PROCEDURE_SIMPLE)
		return refuse("exempt_simple");
	if (f->n_started > 0)
		return refuse("exempt_started");
	if (f->record_state != RECORD_READY)
		return refuse("exempt_not_ready");
	return !stamp_is_none(f->closes_at) && f->closes_at.us <= now.us ? EXPIRED : OK;
}

static enum result
is_complete(const struct profile *profile, const struct exemption_facts *f, struct stamp now)
{
	bool asks = exemption_asks_day(profile, f->reason_code);

	TRY(may_apply(profile, f, now));
	if (f->submission != f->submissions)
		return refuse("exempt_stale");
	if (str_empty(exemption_reason_text(profile, f->reason_code)))
		return refuse("exempt_reason");
	if (asks &&
	    (date_is_none(f->happened_on) || date_compare(f->happened_on, f->assess_from) < 0 ||
	     date_compare(f->happened_on, f->assess_to) > 0))
		return refuse("exempt_day");
	return f->n_proofs == 0 ? refuse("exempt_proof") : OK;
}

static enum result
is_fresh(const struct profile *profile, const struct exemption_facts *f, struct stamp now)
{
	(void)profile;
	(void)now;
	if (f->cycle_state != CYCLE_RUNNING)
		return EXPIRED;
	return exemption_is_stale(f) ? refuse("exempt_stale") : OK;
}

/* Who has begun the paper sits it to its end. Late decisions count as long as the record waits for the test. */
static enum result
may_approve(const struct profile *profile, const struct exemption_facts *f, struct stamp now)
{
	TRY(is_fresh(profile, f, now));
	if (f->n_started > 0)
		return refuse("exempt_started");
	return f->record_state == RECORD_READY || f->record_state == RECORD_SITTING ?
		       OK :
		       refuse("exempt_not_ready");
}

/* What was concluded on it is not taken away from below. */
static enum result
not_concluded(const struct profile *profile, const struct exemption_facts *f, struct stamp now)
{
	TRY(is_fresh(profile, f, now));
	return f->record_state >= RECORD_CONCLUDING ? refuse("exempt_concluded") : OK;
}

static enum result
is_stale(const struct profile *profile, const struct exemption_facts *f, struct stamp now)
{
	(void)profile;
	(void)now;
	return exemption_is_stale(f) ? OK : refuse("exempt_fresh");
}

static const struct move moves[] = {
	/* clang-format off */
	{ EXEMPTION_NONE,      EXEMPTION_SAVE,     EXEMPTION_DRAFT,     EXEMPTION_BY_PHYSICIAN,   NULL,         may_apply },
	{ EXEMPTION_DRAFT,     EXEMPTION_SAVE,     EXEMPTION_DRAFT,     EXEMPTION_BY_PHYSICIAN,   NULL,         may_apply },
	{ EXEMPTION_DRAFT,     EXEMPTION_SUBMIT,   EXEMPTION_PENDING,   EXEMPTION_BY_PHYSICIAN,   NULL,         is_complete },
	{ EXEMPTION_PENDING,   EXEMPTION_WITHDRAW, EXEMPTION_WITHDRAWN, EXEMPTION_BY_PHYSICIAN,   NULL,         is_fresh },
	{ EXEMPTION_RECHECK,   EXEMPTION_WITHDRAW, EXEMPTION_WITHDRAWN, EXEMPTION_BY_PHYSICIAN,   NULL,         is_fresh },
	{ EXEMPTION_PENDING,   EXEMPTION_APPROVE,  EXEMPTION_RECHECK,   EXEMPTION_BY_INSTITUTION, is_rechecked, may_approve },
	{ EXEMPTION_PENDING,   EXEMPTION_APPROVE,  EXEMPTION_APPROVED,  EXEMPTION_BY_INSTITUTION, is_final,     may_approve },
	{ EXEMPTION_PENDING,   EXEMPTION_REJECT,   EXEMPTION_REJECTED,  EXEMPTION_BY_INSTITUTION, NULL,         is_fresh, true },
	{ EXEMPTION_RECHECK,   EXEMPTION_APPROVE,  EXEMPTION_APPROVED,  EXEMPTION_BY_ASSESSOR,    NULL,         may_approve },
	{ EXEMPTION_RECHECK,   EXEMPTION_REJECT,   EXEMPTION_REJECTED,  EXEMPTION_BY_ASSESSOR,    NULL,         is_fresh, true },
	{ EXEMPTION_RECHECK,   EXEMPTION_APPROVE,  EXEMPTION_APPROVED,  EXEMPTION_BY_INSTITUTION, is_final,     may_approve }, /* nobody is left who would */
	{ EXEMPTION_RECHECK,   EXEMPTION_REJECT,   EXEMPTION_REJECTED,  EXEMPTION_BY_INSTITUTION, is_final,     is_fresh, true },
	{ EXEMPTION_REJECTED,  EXEMPTION_SAVE,     EXEMPTION_DRAFT,     EXEMPTION_BY_PHYSICIAN,   NULL,         may_apply },
	{ EXEMPTION_WITHDRAWN, EXEMPTION_SAVE,     EXEMPTION_DRAFT,     EXEMPTION_BY_PHYSICIAN,   NULL,         may_apply },
	{ EXEMPTION_REVOKED,   EXEMPTION_SAVE,     EXEMPTION_DRAFT,     EXEMPTION_BY_PHYSICIAN,   NULL,         may_apply },
	{ EXEMPTION_LAPSED,    EXEMPTION_SAVE,     EXEMPTION_DRAFT,     EXEMPTION_BY_PHYSICIAN,   NULL,         may_apply },
	{ EXEMPTION_APPROVED,  EXEMPTION_REVOKE,   EXEMPTION_REVOKED,   EXEMPTION_BY_ASSESSOR,    is_rechecked, not_concluded, true },
	{ EXEMPTION_APPROVED,  EXEMPTION_REVOKE,   EXEMPTION_REVOKED,   EXEMPTION_BY_INSTITUTION, is_final,     not_concluded, true },
	{ EXEMPTION_PENDING,   EXEMPTION_LAPSE,    EXEMPTION_LAPSED,    EXEMPTION_BY_SYSTEM,      NULL,         is_stale },
	{ EXEMPTION_RECHECK,   EXEMPTION_LAPSE,    EXEMPTION_LAPSED,    EXEMPTION_BY_SYSTEM,      NULL,         is_stale },
	{ EXEMPTION_APPROVED,  EXEMPTION_LAPSE,    EXEMPTION_LAPSED,    EXEMPTION_BY_SYSTEM,      NULL,         is_stale },
	/* clang-format on */
};

enum { N_MOVES = sizeof(moves) / sizeof(moves[0]) };

static const struct move *
find_move(const struct profile *profile, const struct exemption_facts *f,
	  enum exemption_event event, enum exemption_role role)
{
	for (size_t i = 0; i < N_MOVES; i++)
		if ((int64_t)moves[i].from == f->state && moves[i].event == event &&
		    moves[i].role == role &&
		    (moves[i].applies == NULL || moves[i].applies(profile, f)))
			return &moves[i];
	return NULL;
}

enum result
exemption_may(const struct profile *profile, const struct exemption_facts *f,
	      enum exemption_event event, enum exemption_role role, struct stamp now)
{
	struct exemption_facts now_f = *f;
	const struct move *row;

	guard_word = "";
	if (role == EXEMPTION_BY_PHYSICIAN)
		now_f.state = exemption_state_now(f);
	row = find_move(profile, &now_f, event, role);
	if (row == NULL)
		return CONFLICT;
	return row->guard == NULL ? OK : row->guard(profile, f, now);
}

/* A first application has no row yet. What is saved belongs to the submission that stands now. */
static enum result
put_state(struct store *db, const struct move *row, struct exemption_facts *f,
	  const struct exemption_move *wish, struct stamp now)
{
	bool saves = row->event == EXEMPTION_SAVE, submits = row->event == EXEMPTION_SUBMIT;
	struct value on = date_is_none(wish->happened_on) ? V_NULL : V(wish->happened_on);

	if (f->id == 0)
		TRY(store_insert(db, &exemption_insert, &f->id,
				 WITH(V(f->record_id), V(f->cycle_id), V((int)row->to), V(now),
				      V(f->submissions))));
	else
		TRY(store_change(db, &exemption_update_state,
				 WITH(V((int)row->to), V(now),
				      V(saves ? f->submissions : f->submission), V(row->needs_note),
				      V(wish->note), V(submits), V(submits ? 1 : 0), V(f->id),
				      V((int)row->from), V(f->version))));
	if (!saves)
		return OK;
	return store_run(db, &exemption_update_answers, NULL,
			 WITH(V(wish->reason_code), on, V(f->id)));
}

static enum result
write_move(struct store *db, struct arena *arena, const struct move *row, struct exemption_facts *f,
	   const struct exemption_move *wish, const struct actor *by, struct stamp now)
{
	struct str name = by->name.at == NULL ? STR("系统") : by->name;
	struct audit_event event = { .object = "record", .object_id = f->record_id };

	TRY(put_state(db, row, f, wish, now));
	if (row->from == row->to) /* typing is no step of its course */
		return OK;
	TRY(store_insert(db, &exemption_history_add, NULL,
			 WITH(V(f->id), V(now), by->account_id == 0 ? V_NULL : V(by->account_id),
			      V(name), V((int)row->event), V((int)row->from), V((int)row->to),
			      V(wish->note))));
	event.action =
		str_c(arena, str_format(arena, "exemption.%s", exemption_event_word(row->event)));
	event.detail = str_format(arena, "%s > %s %.*s", exemption_state_word(row->from),
				  exemption_state_word(row->to), STR_ARGS(wish->note));
	TRY(audit_note(db, by, now, event));
	/* What only the applicant sees is no news to those who have the record before them. */
	return record_set_exemption(db, f->record_id,
				    row->event == EXEMPTION_LAPSE || row->event == EXEMPTION_SAVE ?
					    0 :
					    f->record_version,
				    (int64_t)row->to);
}

/* Whoever applies anew need not wait for dk-jobs. */
static enum result
let_lapse(struct store *db, struct arena *arena, const struct profile *profile,
	  const struct exemption_move *wish, struct exemption_facts *f, struct stamp now)
{
	static const struct actor system;
	struct exemption_move lapse = { .record_id = wish->record_id,
					.event = EXEMPTION_LAPSE,
					.role = EXEMPTION_BY_SYSTEM,
					.note = STR("") };

	if (wish->event != EXEMPTION_SAVE || exemption_state_now(f) == f->state)
		return OK;
	TRY(exemption_move(db, arena, profile, &lapse, &system, now));
	return exemption_look(db, arena, profile, wish->record_id, wish->role, wish->scope_id, f);
}

enum result
exemption_move(struct store *db, struct arena *arena, const struct profile *profile,
	       const struct exemption_move *wish, const struct actor *by, struct stamp now)
{
	struct exemption_facts f;
	const struct move *row;

	guard_word = "";
	TRY(exemption_look(db, arena, profile, wish->record_id, wish->role, wish->scope_id, &f));
	if (wish->version != 0 && wish->version != f.version)
		return CONFLICT;
	TRY(let_lapse(db, arena, profile, wish, &f, now));
	row = find_move(profile, &f, wish->event, wish->role);
	if (row == NULL)
		return CONFLICT;
	if (row->needs_note && str_empty(str_trim(wish->note)))
		return refuse("note");
	if (row->guard != NULL)
		TRY(row->guard(profile, &f, now));
	return write_move(db, arena, row, &f, wish, by, now);
}

static const char *
role_word(enum exemption_role role)
{
	static const char *const words[] = { "", "system", "physician", "institution", "assessor" };

	return words[role];
}

void
exemption_print_moves(void)
{
	for (size_t i = 0; i < N_MOVES; i++)
		(void)printf("| %s | %s | %s | %s | %s |\n", exemption_state_word(moves[i].from),
			     exemption_event_word(moves[i].event),
			     exemption_state_word(moves[i].to), role_word(moves[i].role),
			     moves[i].applies == is_rechecked ? "with a recheck" :
			     moves[i].applies == is_final     ? "without a recheck" :
								"");
}

static void
print_cell(int state, int event, int role)
{
	for (size_t i = 0; i < N_MOVES; i++)
		if ((int)moves[i].from == state && (int)moves[i].event == event &&
		    (int)moves[i].role == role)
			(void)printf("%s %s %s > %s%s%s\n", exemption_state_word(state),
				     exemption_event_word(event),
				     role_word((enum exemption_role)role),
				     exemption_state_word(moves[i].to),
				     moves[i].applies == is_rechecked ? " rechecked" :
				     moves[i].applies == is_final     ? " final" :
									"",
				     moves[i].needs_note ? " reason" : "");
}

void
exemption_print_matrix(void)
{
	for (int state = 0; state < N_EXEMPTION_STATES; state++)
		for (int event = 1; event < N_EXEMPTION_EVENTS; event++)
			for (int role = 1; role < N_EXEMPTION_ROLES; role++)
				print_cell(state, event, role);
}
