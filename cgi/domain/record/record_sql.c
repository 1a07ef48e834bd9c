/* record_sql.c - the record's statements. */
#include "domain/record/record_sql.h"

#include "domain/record/record_columns.h"

#define RECORD_GIVES GIVES(struct record, RECORD_MEMBERS(struct record, ))

STATEMENT(record_by_physician) {
	.name = "record.by_physician",
	.sql = "SELECT " RECORD_COLUMNS " FROM record r WHERE r.physician_id = ? AND r.cycle_id = ?",
	TAKES(KIND_INT, KIND_INT),
	RECORD_GIVES,
	SLOT(record_by_physician),
};

STATEMENT(record_by_institution) {
	.name = "record.by_institution",
	.sql = "SELECT " RECORD_COLUMNS " FROM record r WHERE r.id = ? AND r.institution_id = ?",
	TAKES(KIND_INT, KIND_INT),
	RECORD_GIVES,
	SLOT(record_by_institution),
};

/* An institution that is delegated to the 考核机构 in the cycle of the record. */
#define DELEGATED " JOIN delegation d ON d.cycle_id = r.cycle_id AND d.institution_id = r.institution_id"

STATEMENT(record_by_assessor) {
	.name = "record.by_assessor",
	.sql = "SELECT " RECORD_COLUMNS " FROM record r" DELEGATED " WHERE r.id = ? AND d.assessor_id = ?",
	TAKES(KIND_INT, KIND_INT),
	RECORD_GIVES,
	SLOT(record_by_assessor),
};

/* Only an institution's moves ask for its own judgement. */
#define MAIN_JUDGED                                                                                \
	"(SELECT COUNT(*) FROM evaluation m WHERE m.record_id = r.id AND m.institution_id = r.institution_id" \
	" AND m.ethics > 0 AND m.performance > 0)"
/* The end of a stage for this unit or person alone, 0 if there is none. */
#define LATER(kind)                                                                                \
	"(SELECT COALESCE(MAX(x.closes_at), 0) FROM stage_extension x WHERE x.cycle_id = r.cycle_id" \
	" AND x.kind = " kind " AND x.ended_at IS NULL"                                            \
	" AND (x.institution_id = r.institution_id OR x.physician_id = r.physician_id))"
#define FACTS(main_judged)                                                                         \
	"SELECT r.id, r.state, r.version, r.cycle_id, r.physician_id, r.institution_id,"           \
	" r.procedure_kind,"                                                                       \
	" (SELECT COUNT(*) FROM record_step t WHERE t.record_id = r.id AND t.is_complete = 0),"    \
	" (SELECT COUNT(*) FROM evaluation e WHERE e.record_id = r.id AND (e.ethics = 0 OR e.performance = 0))," \
	" (SELECT COUNT(*) FROM evaluation e WHERE e.record_id = r.id AND (e.ethics = 2 OR e.performance = 2))," \
	" (SELECT COUNT(*) FROM attempt a WHERE a.record_id = r.id AND a.state > 1),"              \
	" c.state, " main_judged ", r.state_since, r.notice_read_at, r.opened_at, r.submitted_at," \
	" s1.opens_at, GREATEST(s1.closes_at, " LATER("1") "), s2.opens_at, GREATEST(s2.closes_at, " LATER("2") ")" \
	" FROM record r JOIN cycle c ON c.id = r.cycle_id"                                         \
	" LEFT JOIN stage s1 ON s1.cycle_id = r.cycle_id AND s1.kind = 1"                          \
	" LEFT JOIN stage s2 ON s2.cycle_id = r.cycle_id AND s2.kind = 2"
#define F(member) COLUMN(struct record_facts, member)
#define FACTS_GIVES                                                                                \
	GIVES(struct record_facts, F(id), F(state), F(version), F(cycle_id), F(physician_id),      \
	      F(institution_id), F(procedure_kind), F(steps_missing), F(sites_missing), F(sites_bad), \
	      F(attempts_started), F(cycle_state), F(main_judged), F(state_since), F(notice_read_at), F(opened_at), \
	      F(submitted_at), F(register_opens), F(register_closes), F(review_opens), F(review_closes))

STATEMENT(record_facts_system) {
	.name = "record.facts_system",
	.sql = FACTS("0") " WHERE r.id = ? AND ? = 0",
	TAKES(KIND_INT, KIND_INT),
	FACTS_GIVES,
	SLOT(record_facts_system),
};

STATEMENT(record_facts_physician) {
	.name = "record.facts_physician",
	.sql = FACTS("0") " WHERE r.id = ? AND r.physician_id = ?",
	TAKES(KIND_INT, KIND_INT),
	FACTS_GIVES,
	SLOT(record_facts_physician),
};

STATEMENT(record_facts_institution) {
	.name = "record.facts_institution",
	.sql = FACTS(MAIN_JUDGED) " WHERE r.id = ? AND r.institution_id = ?",
	TAKES(KIND_INT, KIND_INT),
	FACTS_GIVES,
	SLOT(record_facts_institution),
};

/* An office acts on its region: a province's code ends in 0000, a city's in 00. */
STATEMENT(record_facts_office) {
	.name = "record.facts_office",
	.sql = FACTS("0") " JOIN institution i ON i.id = r.institution_id"
		     " JOIN office o ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"
		     " WHERE r.id = ? AND o.id = ?",
	TAKES(KIND_INT, KIND_INT),
	FACTS_GIVES,
	SLOT(record_facts_office),
};

/* A 考核机构 acts on what is delegated to it; at its own institution, too. */
STATEMENT(record_facts_assessor) {
	.name = "record.facts_assessor",
	.sql = FACTS("0") DELEGATED " WHERE r.id = ? AND d.assessor_id = ?",
	TAKES(KIND_INT, KIND_INT),
	FACTS_GIVES,
	SLOT(record_facts_assessor),
};

STATEMENT(record_update_state) {
	.name = "record.update_state",
	.sql = "UPDATE record SET state = ?, version = version + 1, state_since = ?,"
	       " submitted_at = IF(?, state_since, submitted_at), submissions = submissions + ?,"
	       " opened_at = IF(?, NULL, opened_at), returned_reason = IF(?, ?, returned_reason),"
	       " hidden_reason = IF(?, ?, hidden_reason), hidden_from = IF(?, ?, hidden_from)"
	       " WHERE id = ? AND state = ? AND version = ?",
	TAKES(KIND_INT, KIND_STAMP, KIND_BOOL, KIND_INT, KIND_BOOL, KIND_BOOL, KIND_STR, KIND_BOOL, KIND_STR,
	      KIND_BOOL, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(record_update_state),
};

STATEMENT(record_history_add) {
	.name = "record.history_add",
	.sql = "INSERT INTO record_history (record_id, at, account_id, actor, event, from_state, to_state, note)"
	       " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_STAMP, KIND_INT, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_STR),
	SLOT(record_history_add),
};

STATEMENT(record_histories) {
	.name = "record.histories",
	.sql = "SELECT event, from_state, to_state, at, actor, note FROM record_history"
	       " WHERE record_id = ? ORDER BY id DESC LIMIT 200",
	TAKES(KIND_INT),
	GIVES(struct record_history, COLUMN(struct record_history, event),
	      COLUMN(struct record_history, from_state), COLUMN(struct record_history, to_state),
	      COLUMN(struct record_history, at), COLUMN(struct record_history, actor),
	      COLUMN(struct record_history, note)),
	SLOT(record_histories),
};

STATEMENT(record_notice_read) {
	.name = "record.notice_read",
	.sql = "UPDATE record FORCE INDEX (PRIMARY) SET notice_read_at = ?, notice_id = ?, notice_version = ?"
	       " WHERE id = ? AND physician_id = ?",
	TAKES(KIND_STAMP, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(record_notice_read),
};

STATEMENT(record_notices) {
	.name = "record.notices",
	.sql = "SELECT COUNT(*) FROM record WHERE physician_id = ? AND notice_read_at IS NOT NULL",
	TAKES(KIND_INT),
	GIVES(struct record_count, COLUMN(struct record_count, n)),
	SLOT(record_notices),
};

STATEMENT(record_opened) {
	.name = "record.opened",
	.sql = "UPDATE record FORCE INDEX (PRIMARY) SET opened_at = ?"
	       " WHERE id = ? AND institution_id = ? AND opened_at IS NULL",
	TAKES(KIND_STAMP, KIND_INT, KIND_INT),
	SLOT(record_opened),
};

STATEMENT(record_choose) {
	.name = "record.choose",
	.sql = "UPDATE record FORCE INDEX (PRIMARY) SET procedure_kind = ?, department_id = ?, condition_code = ?,"
	       " subject_code = ?, conduct = ?, n_differs = ?"
	       " WHERE id = ? AND physician_id = ? AND state IN (3, 4, 6, 8)",
	TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_BOOL, KIND_INT, KIND_INT, KIND_INT),
	SLOT(record_choose),
};

STATEMENT(record_hide_note) {
	.name = "record.hide_note",
	.sql = "UPDATE record FORCE INDEX (PRIMARY) SET hidden_code = ?, hidden_by = ?"
	       " WHERE id = ? AND institution_id = ? AND state = 2",
	TAKES(KIND_STR, KIND_STR, KIND_INT, KIND_INT),
	SLOT(record_hide_note),
};
