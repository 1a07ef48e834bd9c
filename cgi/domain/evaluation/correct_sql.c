/* correct_sql.c - statements that put a judgement right; what it was is copied before. */
#include "domain/evaluation/correct_sql.h"
#include "domain/evaluation/evaluation_sql.h"

/* Of a cycle that is over nothing is put right any more. */
STATEMENT(evaluation_correct_lock) {
	.name = "evaluation.correct_lock",
	.sql = "SELECT r.id FROM record r JOIN delegation d ON d.institution_id = r.institution_id"
	       " AND d.cycle_id = r.cycle_id WHERE r.id = ? AND d.assessor_id = ?"
	       " AND (SELECT c.state FROM cycle c WHERE c.id = r.cycle_id) = 2 FOR UPDATE",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct evaluation_lock_row, COLUMN(struct evaluation_lock_row, id)),
	SLOT(evaluation_correct_lock),
};

STATEMENT(evaluation_change_add) {
	.name = "evaluation.change_add",
	.sql = "INSERT INTO evaluation_change (record_id, institution_id, ethics_before, performance_before,"
	       " grounds_before, reason_before, judged_before, ethics, performance, grounds, reason, why, assessor_id,"
	       " account_id, actor, at) SELECT e.record_id, e.institution_id, e.ethics, e.performance, e.grounds,"
	       " e.reason, e.judged_at, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM evaluation e"
	       " WHERE e.record_id = ? AND e.institution_id = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_STR, KIND_STAMP, KIND_INT,
	      KIND_INT),
	SLOT(evaluation_change_add),
};

/* By which event it came to its conclusion: 16 of enum record_state. */
STATEMENT(evaluation_correct_way) {
	.name = "evaluation.correct_way",
	.sql = "SELECT h.event FROM record_history h WHERE h.record_id = ? AND h.to_state = 16"
	       " ORDER BY h.id DESC LIMIT 1",
	TAKES(KIND_INT),
	GIVES(struct correct_event, COLUMN(struct correct_event, event)),
	SLOT(evaluation_correct_way),
};
