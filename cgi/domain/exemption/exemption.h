/*
 * exemption.h - 免考: the application to be exempted from the papers that the province's plan calls exemptible.
 *
 * Owns tables exemption and exemption_history. The table of moves is in exemption_workflow.c; nothing else writes a
 * state. An application belongs to one submission of the registration: once that is sent back, given up or reviewed
 * anew, it counts no more, and time lets it lapse; reason and proofs stay for the next one. The state stands in the
 * record, too, where sittings find it. Approved, a paper that alone was missing makes the record tested.
 */
#ifndef DOMAIN_EXEMPTION_H
#define DOMAIN_EXEMPTION_H

#include "domain/audit/audit.h"
#include "lib/base/date.h"

struct arena;
struct profile;
struct rows;

enum exemption_state {
	EXEMPTION_NONE = 0,  /* 未申请 */
	EXEMPTION_DRAFT,     /* 未提交 */
	EXEMPTION_PENDING,   /* 待机构审核 */
	EXEMPTION_RECHECK,   /* 待考核机构审核 */
	EXEMPTION_REJECTED,  /* 未通过 */
	EXEMPTION_APPROVED,  /* 已通过: RECORD_EXEMPT */
	EXEMPTION_WITHDRAWN, /* 已撤回 */
	EXEMPTION_REVOKED,   /* 已撤销 */
	EXEMPTION_LAPSED,    /* 已失效 */
	N_EXEMPTION_STATES
};

enum exemption_event {
	EXEMPTION_NO_EVENT = 0,
	EXEMPTION_SAVE, EXEMPTION_SUBMIT, EXEMPTION_WITHDRAW, EXEMPTION_APPROVE, EXEMPTION_REJECT, EXEMPTION_REVOKE,
	EXEMPTION_LAPSE,
	N_EXEMPTION_EVENTS
};

enum exemption_role {
	EXEMPTION_BY_SYSTEM = 1,
	EXEMPTION_BY_PHYSICIAN,   /* scope: his own record */
	EXEMPTION_BY_INSTITUTION, /* scope: records whose main institution it is */
	EXEMPTION_BY_ASSESSOR,    /* scope: records of institutions delegated to it */
	N_EXEMPTION_ROLES
};

enum { EXEMPTION_NOTE_MAX = 200, EXEMPTION_AGE_LEAST = 60, EXEMPTION_CHECKS_MAX = 4 };
#define SLOT_EXEMPTION "exempt" /* of the pictures that prove it */

/* What an application stands on; read by guards and shown. state is EXEMPTION_NONE as long as nothing was saved. */
struct exemption_facts {
	int64_t id, record_id, cycle_id, state, version, submission, applications;
	int64_t record_state, record_version, submissions, procedure_kind, round, cycle_state;
	int64_t n_proofs, n_started; /* n_started: attempts at exemptible papers */
	bool delegated;              /* the institution has a 考核机构 */
	struct str reason_code, note, status; /* status: 执业状态 of the register */
	struct date happened_on, born_on, assess_from, assess_to;
	struct stamp applied_at, state_since, closes_at; /* closes_at: end of the tests, for this person */
};

/* Within the scope of the role. NOT_FOUND: not in it. */
enum result exemption_look(struct store *db, struct arena *arena, const struct profile *profile, int64_t record_id,
			   enum exemption_role role, int64_t scope_id, struct exemption_facts *facts_out) MUST_USE;
/* It belongs to an earlier submission, or the record has gone back. */
bool exemption_is_stale(const struct exemption_facts *f);
/* The state as it is to be told: what is stale has lapsed, whether or not dk-jobs has written it yet. */
int64_t exemption_state_now(const struct exemption_facts *f);
/* The province knows exemptions. */
bool exemption_exists(const struct profile *profile);

/* What the system knows about a reason, for the applicant and for who decides. It never decides. */
struct exemption_check {
	const char *word;  /* Text.exemption_check, with {age} {born} {on} {from} {to} {status} {n} */
	const char *look;  /* k: fits, w: to be looked at, e: speaks against it */
};
struct exemption_checks {
	struct exemption_check at[EXEMPTION_CHECKS_MAX];
	size_t n;
	int age;           /* at the end of the assessment period; -1: unknown */
};
/* Pure. Of a reason of the profile; with its proofs: of the application as it stands. */
void exemption_check(const struct profile *profile, const struct exemption_facts *f, struct str reason_code,
		     bool with_proofs, struct exemption_checks *out);
/* The reason asks for a day within the assessment period. */
bool exemption_asks_day(const struct profile *profile, struct str reason_code);
struct str exemption_reason_text(const struct profile *profile, struct str reason_code);

struct exemption_move {
	int64_t record_id;
	int64_t scope_id;          /* physician's or institution's id; 0 for the system */
	enum exemption_event event;
	enum exemption_role role;
	int64_t version;           /* as the actor saw it; 0: whatever it is now */
	struct str note;           /* reason */
	struct str reason_code;    /* with SAVE */
	struct date happened_on;   /* with SAVE */
};
/* NOT_FOUND: not in the actor's scope. CONFLICT: not possible from this state, or somebody was faster. EXPIRED: too
 * late. REFUSED: the guard says no, exemption_guard_word() tells why (words in Text.guard). */
enum result exemption_move(struct store *db, struct arena *arena, const struct profile *profile,
			   const struct exemption_move *move, const struct actor *by, struct stamp now) MUST_USE;
const char *exemption_guard_word(void);
/* The same with what a decision means for the record: tested when nothing is left to be sat, and back to the test when
 * that is revoked. */
enum result exemption_decide(struct store *db, struct arena *arena, const struct profile *profile,
			     const struct exemption_move *move, const struct actor *by, struct stamp now) MUST_USE;
/* Would it pass the guard now? As exemption_move() answers, but CONFLICT for what the state forbids; writes nothing. */
enum result exemption_may(const struct profile *profile, const struct exemption_facts *f, enum exemption_event event,
			  enum exemption_role role, struct stamp now) MUST_USE;

/* What time brings: applications of registrations that have gone back lapse. At most 200. */
enum result exemptions_tend(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out) MUST_USE;

const char *exemption_state_word(int64_t state);   /* words in Text.exemption_state */
const char *exemption_event_word(int64_t event);   /* Text.exemption_event */
/* For docs/workflow.md and the golden matrix. */
void exemption_print_moves(void);
void exemption_print_matrix(void);

#endif
