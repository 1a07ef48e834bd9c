/* appointment_workflow.c - the moves of an application, and the one function that applies them. */
#include <stdio.h>

#include "domain/appointment/appointment_sql.h"
#include "domain/cycle/cycle.h"
#include "domain/delegation/delegation_assign.h"
#include "lib/base/arena.h"

/* Whether it may happen now: OK, EXPIRED (dates) or REFUSED with a word. */
typedef enum result guard(const struct appointment_facts *f, const struct appointment_move *wish, struct stamp now);

struct move {
	enum appointment_state from;
	enum appointment_event event;
	enum appointment_state to;
	enum appointment_role role;
	guard *guard; /* NULL: always */
	bool needs_note;
};

static const char *guard_word = "";

const char *
appointment_guard_word(void)
{
	return guard_word;
}

static enum result
refuse(const char *word)
{
	guard_word = word;
	return REFUSED;
}

static enum result
cycle_runs(const struct appointment_facts *f, const struct appointment_move *wish, struct stamp now)
{
	(void)wish;
	(void)now;
	return f->cycle_state == CYCLE_RUNNING ? OK : EXPIRED;
}

static enum result
cycle_is_over(const struct appointment_facts *f, const struct appointment_move *wish,
	      struct stamp now)
{
	(void)wish;
	(void)now;
	return f->cycle_state == CYCLE_ARCHIVED ? OK : refuse("cycle_runs");
}

enum result
appointment_may_apply(const struct appointment_facts *f, struct stamp now)
{
	guard_word = "";
	if (f->cycle_state == CYCLE_ARCHIVED ||
	    (!stamp_is_none(f->closes_at) && f->closes_at.us <= now.us))
		return EXPIRED;
	if (f->barred != 0)
		return refuse("barred");
	if (stamp_is_none(f->confirmed_at))
		return refuse("unconfirmed");
	if (f->committee < COMMITTEE_LEAST)
		return refuse("committee_small");
	if (f->committee_junior > 0)
		return refuse("committee_junior");
	return f->office == 0 ? refuse("office_empty") : OK;
}

static enum result
is_ready(const struct appointment_facts *f, const struct appointment_move *wish, struct stamp now)
{
	(void)wish;
	return appointment_may_apply(f, now);
}

/* Article 7; who appoints one that meets none of its conditions says why. */
static enum result
meets_article_7(const struct appointment_facts *f, const struct appointment_move *wish,
		struct stamp now)
{
	(void)now;
	if (f->cycle_state == CYCLE_ARCHIVED)
		return EXPIRED;
	if (appointment_basis(f) == BASIS_NONE && str_empty(str_trim(wish->note)))
		return refuse("override");
	return OK;
}

/* Article 29. */
static enum result
is_barred_long(const struct appointment_facts *f, const struct appointment_move *wish,
	       struct stamp now)
{
	TRY(cycle_runs(f, wish, now));
	return wish->barred < BARRED_LEAST || wish->barred > BARRED_MOST ? refuse("barred_short") :
									   OK;
}

static const struct move moves[] = {
	/* clang-format off */
	{ APPOINTMENT_NONE,      APPOINTMENT_APPLY,       APPOINTMENT_PENDING,   APPOINTMENT_BY_INSTITUTION, is_ready },
	{ APPOINTMENT_PENDING,   APPOINTMENT_WITHDRAW,    APPOINTMENT_WITHDRAWN, APPOINTMENT_BY_INSTITUTION, NULL },
	{ APPOINTMENT_PENDING,   APPOINTMENT_REJECT,      APPOINTMENT_REJECTED,  APPOINTMENT_BY_OFFICE,      NULL, true },
	{ APPOINTMENT_PENDING,   APPOINTMENT_APPROVE,     APPOINTMENT_APPROVED,  APPOINTMENT_BY_OFFICE,      meets_article_7 },
	{ APPOINTMENT_APPROVED,  APPOINTMENT_TAKE_EFFECT, APPOINTMENT_IN_FORCE,  APPOINTMENT_BY_SYSTEM,      cycle_runs },
	{ APPOINTMENT_WITHDRAWN, APPOINTMENT_APPLY,       APPOINTMENT_PENDING,   APPOINTMENT_BY_INSTITUTION, is_ready },
	{ APPOINTMENT_REJECTED,  APPOINTMENT_APPLY,       APPOINTMENT_PENDING,   APPOINTMENT_BY_INSTITUTION, is_ready },
	{ APPOINTMENT_IN_FORCE,  APPOINTMENT_CANCEL,      APPOINTMENT_CANCELLED, APPOINTMENT_BY_OFFICE,      is_barred_long, true },
	{ APPOINTMENT_IN_FORCE,  APPOINTMENT_EXPIRE,      APPOINTMENT_EXPIRED,   APPOINTMENT_BY_SYSTEM,      cycle_is_over },
	/* clang-format on */
};

enum { N_MOVES = sizeof(moves) / sizeof(moves[0]) };

static const struct move *
find_move(enum appointment_state state, enum appointment_event event, enum appointment_role role)
{
	for (size_t i = 0; i < N_MOVES; i++)
		if (moves[i].from == state && moves[i].event == event && moves[i].role == role)
			return &moves[i];
	return NULL;
}

bool
appointment_may(enum appointment_state state, enum appointment_event event,
		enum appointment_role role)
{
	return find_move(state, event, role) != NULL;
}

static const struct statement *
facts_of(enum appointment_role role)
{
	switch (role) {
	case APPOINTMENT_BY_SYSTEM:
		return &appointment_facts_system;
	case APPOINTMENT_BY_INSTITUTION:
		return &appointment_facts_institution;
	case APPOINTMENT_BY_OFFICE:
		return &appointment_facts_office;
	case N_APPOINTMENT_ROLES:
		break;
	}
	return NULL;
}

/* Each page asks whether its visitor is of a 考核机构: counted here, so that none has to look. */
static enum result
count_in_force(struct store *db, const struct move *row, const struct appointment_facts *f)
{
	int more = (row->to == APPOINTMENT_IN_FORCE) - (row->from == APPOINTMENT_IN_FORCE);

	return more == 0 ? OK :
			   store_change(db, &appointment_update_count,
					WITH(V(more), V(f->institution_id)));
}

/* A first application has no row yet. */
static enum result
put_state(struct store *db, const struct move *row, struct appointment_facts *f,
	  const struct appointment_move *wish, struct stamp now)
{
	bool applies = row->event == APPOINTMENT_APPLY, told = !applies && wish->note.len > 0;
	int basis = (int)appointment_basis(f);

	if (f->id == 0)
		return store_insert(db, &appointment_insert, &f->id,
				    WITH(V(f->cycle_id), V(f->institution_id), V((int)row->to),
					 V(now), V(now), V(wish->note), V(basis), V(f->beds),
					 V(f->n_physicians)));
	TRY(store_change(db, &appointment_update_state,
			 WITH(V((int)row->to), V(now), V(told), V(wish->note), V(wish->barred),
			      V(f->id), V((int)row->from), V(f->version))));
	if (!applies)
		return OK;
	return store_run(
		db, &appointment_update_applied, NULL,
		WITH(V(now), V(wish->note), V(basis), V(f->beds), V(f->n_physicians), V(f->id)));
}

static enum result
write_move(struct store *db, struct arena *arena, const struct move *row,
	   struct appointment_facts *f, const struct appointment_move *wish, const struct actor *by,
	   struct stamp now)
{
	struct str name = by->name.at == NULL ? STR("系统") : by->name;
	struct audit_event event = { .object = "institution", .object_id = f->institution_id };

	TRY(put_state(db, row, f, wish, now));
	TRY(count_in_force(db, row, f));
	TRY(store_insert(db, &appointment_history_add, NULL,
			 WITH(V(f->id), V(now), by->account_id == 0 ? V_NULL : V(by->account_id),
			      V(name), V((int)row->event), V((int)row->from), V((int)row->to),
			      V(wish->note))));
	event.action = str_c(
		arena, str_format(arena, "appointment.%s", appointment_event_word(row->event)));
	event.detail = str_format(arena, "%s > %s %.*s", appointment_state_word(row->from),
				  appointment_state_word(row->to), STR_ARGS(wish->note));
	return audit_note(db, by, now, event);
}

/* What else a state brings with it. */
static enum result
follow_up(struct store *db, struct arena *arena, const struct move *row,
	  const struct appointment_facts *f, const struct appointment_move *wish,
	  const struct actor *by, struct stamp now)
{
	static const struct actor system;
	struct appointment_move effect = { .cycle_id = f->cycle_id,
					   .institution_id = f->institution_id,
					   .event = APPOINTMENT_TAKE_EFFECT,
					   .role = APPOINTMENT_BY_SYSTEM,
					   .note = STR("") };

	if (row->to == APPOINTMENT_APPROVED && f->cycle_state == CYCLE_RUNNING)
		return appointment_move(db, arena, &effect, &system, now);
	if (row->to == APPOINTMENT_IN_FORCE)
		return delegation_take_own(db, arena, f->cycle_id, f->institution_id, by, now);
	if (row->to == APPOINTMENT_CANCELLED)
		return delegation_end_all(db, arena, f->cycle_id, f->institution_id, wish->note, by,
					  now);
	return OK;
}

enum result
appointment_move(struct store *db, struct arena *arena, const struct appointment_move *wish,
		 const struct actor *by, struct stamp now)
{
	struct appointment_facts f;
	const struct move *row;

	guard_word = "";
	TRY(store_one(db, facts_of(wish->role), arena, &f,
		      WITH(V(wish->cycle_id), V(wish->institution_id), V(wish->scope_id))));
	row = find_move((enum appointment_state)f.state, wish->event, wish->role);
	if (row == NULL || (wish->version != 0 && wish->version != f.version))
		return CONFLICT;
	if (row->needs_note && str_empty(str_trim(wish->note)))
		return refuse("note");
	if (row->guard != NULL)
		TRY(row->guard(&f, wish, now));
	TRY(write_move(db, arena, row, &f, wish, by, now));
	return follow_up(db, arena, row, &f, wish, by, now);
}

static const char *
role_word(enum appointment_role role)
{
	static const char *const words[] = { "", "system", "institution", "office" };

	return words[role];
}

void
appointment_print_moves(void)
{
	for (size_t i = 0; i < N_MOVES; i++)
		(void)printf("| %s | %s | %s | %s | %s |\n", appointment_state_word(moves[i].from),
			     appointment_event_word(moves[i].event),
			     appointment_state_word(moves[i].to), role_word(moves[i].role),
			     moves[i].needs_note ? "reason required" : "");
}

void
appointment_print_matrix(void)
{
	for (int state = 0; state < N_APPOINTMENT_STATES; state++)
		for (int event = 1; event < N_APPOINTMENT_EVENTS; event++)
			for (int role = 1; role < N_APPOINTMENT_ROLES; role++) {
				const struct move *row = find_move((enum appointment_state)state,
								   (enum appointment_event)event,
								   (enum appointment_role)role);

				if (row != NULL)
					(void)printf("%s %s %s > %s\n",
						     appointment_state_word(
							     (enum appointment_state)state),
						     appointment_event_word(
							     (enum appointment_event)event),
						     role_word((enum appointment_role)role),
						     appointment_state_word(row->to));
			}
}
