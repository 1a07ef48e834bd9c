/*
 * record.h - the assessment record: one physician in one cycle, and its moves.
 *
 * Owns tables record and record_history. The table of moves is in
 * record_workflow.c, docs/workflow.md is printed from it. Nothing else writes a state: a move finds the
 * row within the actor's scope, runs the guard, updates under state and version, appends to the history
 * and to the audit, all in the caller's transaction.
 */
#ifndef DOMAIN_RECORD_H
#define DOMAIN_RECORD_H

#include "domain/audit/audit.h"
#include "lib/base/date.h"

struct arena;
struct profile;
struct rows;

enum record_state {
	RECORD_NONE = 0,
	RECORD_OUTSIDE,          /* N0 未纳入 */
	RECORD_HIDDEN,           /* NH 已隐藏 */
	RECORD_INCLUDED,         /* N1 待填报 */
	RECORD_DRAFT,            /* D1 填报中 */
	RECORD_SUBMITTED,        /* D2 待机构审核 */
	RECORD_RETURNED,         /* D3 已退回 */
	RECORD_RECHECK,          /* D4 待考核机构复核 */
	RECORD_RECHECK_RETURNED, /* D5 复核退回 */
	RECORD_ACCEPTED,         /* D6 报名完成, 待评定 */
	RECORD_READY,            /* T1 待测评 */
	RECORD_SITTING,          /* T2 测评中 */
	RECORD_TESTED,           /* T3 测评完成 */
	RECORD_TEST_FAILED,      /* T4 测评不合格 */
	RECORD_ABSENT,           /* T5 缺考 */
	RECORD_MAKE_UP,          /* M1 待补考 */
	RECORD_CONCLUDING,       /* C1 待结论 */
	RECORD_QUALIFIED,        /* C2 考核合格 */
	RECORD_UNQUALIFIED,      /* C3 考核不合格 */
	RECORD_PUBLISHED,        /* P1 结果已公布 */
	RECORD_OBJECTED,         /* O1 复核申请中 */
	RECORD_LEFT,             /* X1 已退出本周期 */
	RECORD_DEFERRED,         /* X2 延考 */
	RECORD_SUSPENDED,        /* S1 */
	RECORD_REASSESSED,       /* S2 */
	RECORD_DEREGISTERED,     /* S3 */
	N_RECORD_STATES
};

enum record_event {
	EVENT_NONE = 0,
	EVENT_INCLUDE, EVENT_TAKE_OUT, EVENT_HIDE, EVENT_UNHIDE, EVENT_SAVE, EVENT_SUBMIT, EVENT_WITHDRAW,
	EVENT_RETURN, EVENT_APPROVE, EVENT_CONFIRM, EVENT_SEND_BACK, EVENT_OPEN_TEST, EVENT_SKIP_TEST,
	EVENT_DISQUALIFY, EVENT_SIT, EVENT_PASS_ONE, EVENT_PASS_ALL, EVENT_TRY_AGAIN, EVENT_FAIL_TEST,
	EVENT_MARK_ABSENT, EVENT_LIST_MAKE_UP, EVENT_OPEN_MAKE_UP, EVENT_CONCLUDE, EVENT_QUALIFY,
	EVENT_UNQUALIFY, EVENT_PUBLISH, EVENT_OBJECT, EVENT_DECIDE, EVENT_LEAVE, EVENT_COME_BACK,
	EVENT_MARK_AGAIN, EVENT_UNDO, EVENT_TRANSFER, EVENT_HAND_BACK, EVENT_SWITCH,
	N_RECORD_EVENTS
};

enum record_role {
	ROLE_SYSTEM = 1,
	ROLE_PHYSICIAN,     /* scope: his own record */
	ROLE_INSTITUTION,   /* scope: records whose main institution it is */
	ROLE_ASSESSOR,      /* scope: records of institutions delegated to it */
	ROLE_OFFICE,        /* scope: its region */
	N_RECORD_ROLES
};

enum { RECORD_EXEMPT = 5 }; /* EXEMPTION_APPROVED */

enum procedure_kind { PROCEDURE_NONE = 0, PROCEDURE_GENERAL, PROCEDURE_SIMPLE };

struct record {
	int64_t id, cycle_id, province_id, physician_id, institution_id, state, version, procedure_kind;
	int64_t department_id, submissions, notice_version, round, hidden_from;
	int64_t exemption; /* enum exemption_state of the application for the submission that stands */
	struct str condition_code, subject_code, returned_reason, hidden_code, hidden_reason, hidden_by;
	struct stamp state_since, submitted_at, opened_at, notice_read_at;
};

/* The record of a physician in a cycle. NOT_FOUND: none. */
enum result record_of_physician(struct store *db, struct arena *arena, int64_t physician_id,
				int64_t cycle_id, struct record *record_out) MUST_USE;
/* A record whose main institution is delegated to this one in the record's cycle. NOT_FOUND otherwise. */
enum result record_of_assessor(struct store *db, struct arena *arena, int64_t record_id, int64_t assessor_id,
			       struct record *record_out) MUST_USE;
/* A record whose main institution it is. NOT_FOUND otherwise, so that foreign looks like absent. */
enum result record_of_institution(struct store *db, struct arena *arena, int64_t record_id,
				  int64_t institution_id, struct record *record_out) MUST_USE;

/* What a caller has read of a record, in the same transaction and within the actor's scope. Enough for moves
 * whose guard asks about nothing but practice sites. */
struct record_seen {
	int64_t state, version, sites_missing, sites_bad;
};

struct record_move {
	int64_t record_id, scope_id;  /* scope_id: of physician, institution, 考核机构 or office; 0 for the system */
	enum record_event event;
	enum record_state to;         /* of EVENT_UNDO: back where; otherwise 0 */
	enum record_role role;
	int64_t version;              /* as the actor saw it; 0: whatever it is now */
	struct str note;              /* reason; required where the table says so */
	const struct record_seen *seen;   /* NULL: record_move() looks itself */
	const struct audit_event *also;   /* NULL, or what the audit notes beside the move */
};

/* NOT_FOUND: not in the actor's scope. CONFLICT: not possible from this state, or somebody was faster.
 * EXPIRED: the stage is not open. REFUSED: the guard says no; record_guard_word() tells why. */
enum result record_move(struct store *db, struct arena *arena, const struct profile *profile,
			const struct record_move *move, const struct actor *by, struct stamp now) MUST_USE;
/* Code of the guard that refused the last move: "incomplete", "notice", "sites", "started" …; words in
 * Text.guard. */
const char *record_guard_word(void);
/* May this role try this event from this state in this province? Buttons are asked from here. */
bool record_may(const struct profile *profile, enum record_state state, enum record_event event,
		enum record_role role);

/* Creates the records of all active physicians of a province who have none in the cycle: included
 * where the profile says opt_out, outside otherwise. */
enum result records_create(struct store *db, const struct profile *profile, int64_t cycle_id,
			   struct stamp now, int64_t *n_out) MUST_USE;

/* The same for physicians with these ids. */
struct record_span {
	int64_t after, up_to;
};
enum result records_create_some(struct store *db, const struct profile *profile, int64_t cycle_id,
				struct record_span span, struct stamp now, int64_t *n_out) MUST_USE;

struct record_history {
	int64_t event, from_state, to_state;
	struct stamp at;
	struct str actor, note;
};
enum result record_history_list(struct store *db, struct arena *arena, int64_t record_id,
				struct rows *rows_out) MUST_USE;

/* 简易程序 becomes 一般程序 while the registration waits for its review; move.event is EVENT_SWITCH, in the caller's
 * transaction. CONFLICT also: it is no 简易程序. */
enum result record_make_general(struct store *db, struct arena *arena, const struct profile *profile,
				const struct record_move *move, const struct actor *by, struct stamp now) MUST_USE;

/* Small changes that are no move; each checks the scope in its WHERE clause. */
enum result record_read_notice(struct store *db, int64_t record_id, int64_t physician_id, int64_t notice_id,
			       int64_t version, struct stamp now) MUST_USE;
/* In how many cycles he has read it. */
enum result record_notices_read(struct store *db, struct arena *arena, int64_t physician_id, int64_t *n_out) MUST_USE;
enum result record_note_opened(struct store *db, int64_t record_id, int64_t institution_id,
			       struct stamp now) MUST_USE;
struct record_choice {
	int64_t procedure_kind, department_id;
	bool conduct; /* 不良行为 or a situation of 不合格 is named */
	int64_t n_differs; /* answers unlike the register */
	struct str condition_code, subject_code;
};
/* What the wizard's answers say, as columns to filter by. */
enum result record_set_choice(struct store *db, int64_t record_id, int64_t physician_id,
			      const struct record_choice *choice) MUST_USE;
enum result record_set_hidden(struct store *db, int64_t record_id, int64_t institution_id,
			      struct str code, struct str by) MUST_USE;

/* Papers that the plan calls exemptible count as passed. */
bool record_is_exempt(const struct record *record);
/* The first of the states that lists, counters and boards count as one (filling in, returned, testing, concluding,
 * gone): the one definition of each number that is shown, together with column record.phase. */
enum record_state record_phase(int64_t state);
const char *record_state_word(enum record_state state); /* "submitted"; words in Text.state */
const char *record_event_word(enum record_event event); /* Text.event */
/* For docs/workflow.md and the golden matrix. */
void record_print_moves(void);
void record_print_matrix(const struct profile *profile);

#endif
