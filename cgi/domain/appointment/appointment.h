/*
 * appointment.h - the application of an institution to be 考核机构 in a cycle, and its qualification.
 *
 * Owns tables appointment and appointment_history. The table of moves is in appointment_workflow.c; nothing else
 * writes a state: a move reads the facts within the actor's scope, runs the guard, updates under state and version,
 * appends to the history and to the audit, all in the caller's transaction. In force it becomes its own 考核机构
 * (module delegation); cancelled, whoever was delegated to it is open again.
 */
#ifndef DOMAIN_APPOINTMENT_H
#define DOMAIN_APPOINTMENT_H

#include "domain/audit/audit.h"
#include "lib/base/date.h"

struct arena;
struct rows;

enum appointment_state {
	APPOINTMENT_NONE = 0,  /* 未申请 */
	APPOINTMENT_PENDING,   /* 待审核 */
	APPOINTMENT_WITHDRAWN, /* 已撤回 */
	APPOINTMENT_REJECTED,  /* 已驳回 */
	APPOINTMENT_APPROVED,  /* 已通过, 待生效 */
	APPOINTMENT_IN_FORCE,  /* 已生效 */
	APPOINTMENT_CANCELLED, /* 已取消 */
	APPOINTMENT_EXPIRED,   /* 已到期 */
	N_APPOINTMENT_STATES
};

enum appointment_event {
	APPOINTMENT_NO_EVENT = 0,
	APPOINTMENT_APPLY, APPOINTMENT_WITHDRAW, APPOINTMENT_REJECT, APPOINTMENT_APPROVE, APPOINTMENT_TAKE_EFFECT,
	APPOINTMENT_CANCEL, APPOINTMENT_EXPIRE,
	N_APPOINTMENT_EVENTS
};

enum appointment_role {
	APPOINTMENT_BY_SYSTEM = 1,
	APPOINTMENT_BY_INSTITUTION, /* scope: itself */
	APPOINTMENT_BY_OFFICE,      /* scope: its region */
	N_APPOINTMENT_ROLES
};

/* Which condition of article 7 of the measures it meets by its registration data; the office decides. That it is a
 * society (the third condition) no data tells: such an institution says so in its statement. */
enum appointment_basis { BASIS_NONE = 0, BASIS_BEDS, BASIS_PREVENTION, N_APPOINTMENT_BASES };
enum { BASIS_BEDS_LEAST = 100, BASIS_PHYSICIANS_LEAST = 50, COMMITTEE_LEAST = 3, BARRED_LEAST = 2, BARRED_MOST = 10,
       APPOINTMENT_NOTE_MAX = 200 };

/* What an application stands on; read by guards and shown as ✓ and ✗. */
struct appointment_facts {
	int64_t id, institution_id, cycle_id, state, version, beds, n_physicians;
	int64_t committee, committee_junior; /* members; those below 中级 */
	int64_t office, cycle_state, barred; /* barred: may not apply in this cycle */
	struct str class_code;
	struct stamp confirmed_at, closes_at; /* closes_at: end of the reviews, after which nobody applies */
};

enum appointment_basis appointment_basis(const struct appointment_facts *f);
/* The facts of an institution in a cycle. NOT_FOUND: no such institution in the cycle's province. */
enum result appointment_look(struct store *db, struct arena *arena, int64_t cycle_id, int64_t institution_id,
			     struct appointment_facts *facts_out) MUST_USE;

struct appointment_move {
	int64_t cycle_id, institution_id;
	int64_t scope_id;          /* institution's or office's id; 0 for the system */
	enum appointment_event event;
	enum appointment_role role;
	int64_t version;           /* as the actor saw it; 0: whatever it is now */
	int64_t barred;            /* with CANCEL */
	struct str note;           /* statement with APPLY, reason with others */
};

/* NOT_FOUND: not in the actor's scope. CONFLICT: not possible from this state, or somebody was faster. EXPIRED: too
 * late in this cycle. REFUSED: the guard says no, appointment_guard_word() tells why. APPROVE in a running cycle takes
 * effect at once. */
enum result appointment_move(struct store *db, struct arena *arena, const struct appointment_move *move,
			     const struct actor *by, struct stamp now) MUST_USE;
/* Words in Text.guard. */
const char *appointment_guard_word(void);
/* Buttons are asked from here. */
bool appointment_may(enum appointment_state state, enum appointment_event event, enum appointment_role role);
/* Would an institution's APPLY pass now? As appointment_move() answers; writes nothing. */
enum result appointment_may_apply(const struct appointment_facts *f, struct stamp now) MUST_USE;

/* What time brings: approved ones of running cycles take effect, those of closed cycles expire. At most 200. */
enum result appointments_tend(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out) MUST_USE;

struct appointment_history {
	int64_t event, from_state, to_state;
	struct stamp at;
	struct str actor, note;
};
enum result appointment_history_list(struct store *db, struct arena *arena, int64_t appointment_id,
				     struct rows *rows_out) MUST_USE;

const char *appointment_state_word(enum appointment_state state); /* words in Text.appointment_state */
const char *appointment_event_word(enum appointment_event event); /* Text.appointment_event */
const char *appointment_basis_word(enum appointment_basis basis); /* Text.basis */
/* For docs/workflow.md and the golden matrix. */
void appointment_print_moves(void);
void appointment_print_matrix(void);

#endif
