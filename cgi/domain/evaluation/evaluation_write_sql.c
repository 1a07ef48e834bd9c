/* evaluation_write_sql.c - statements that write judgements. */
#include "domain/evaluation/evaluation_sql.h"

/* The main institution judges even if the register forgot to list it as a site. */
STATEMENT(evaluation_rows_make) {
	.name = "evaluation.make",
	.sql = "INSERT INTO evaluation (record_id, institution_id, is_main)"
	       " SELECT r.id, r.institution_id, 1 FROM record r WHERE r.id = ? AND r.state = 9"
	       " UNION SELECT r.id, s.institution_id, 0 FROM record r"
	       " JOIN practice_site s ON s.physician_id = r.physician_id"
	       " WHERE r.id = ? AND r.state = 9 AND ? AND s.institution_id <> r.institution_id"
	       " ON DUPLICATE KEY UPDATE is_main = VALUES(is_main)",
	TAKES(KIND_INT, KIND_INT, KIND_BOOL),
	SLOT(evaluation_rows_make),
};

/* Two sites that judge at the same moment must not each take the other for missing: one waits here.
 * Of a cycle that is over nothing is judged any more. */
STATEMENT(evaluation_lock) {
	.name = "evaluation.lock",
	.sql = "SELECT r.id FROM record r WHERE r.id = ? AND"
	       " (SELECT c.state FROM cycle c WHERE c.id = r.cycle_id) = 2 FOR UPDATE",
	TAKES(KIND_INT),
	GIVES(struct evaluation_lock_row, COLUMN(struct evaluation_lock_row, id)),
	SLOT(evaluation_lock),
};

#define T(member) COLUMN(struct evaluation_tally, member)
STATEMENT(evaluation_tally_of) {
	.name = "evaluation.tally",
	.sql = "SELECT r.state, r.procedure_kind, COUNT(e.id),"
	       " COUNT(CASE WHEN e.ethics = 0 OR e.performance = 0 THEN 1 END),"
	       " COUNT(CASE WHEN e.ethics = 2 OR e.performance = 2 THEN 1 END)"
	       " FROM record r LEFT JOIN evaluation e ON e.record_id = r.id WHERE r.id = ?"
	       " GROUP BY r.id, r.state, r.procedure_kind LOCK IN SHARE MODE",
	TAKES(KIND_INT),
	GIVES(struct evaluation_tally, T(state), T(procedure_kind), T(sites), T(missing), T(unfit)),
	SLOT(evaluation_tally_of),
};

STATEMENT(evaluation_set) {
	.name = "evaluation.set",
	.sql = "UPDATE evaluation SET ethics = ?, performance = ?, grounds = ?, reason = ?,"
	       " version = version + 1, account_id = ?, judged_at = ?"
	       " WHERE record_id = ? AND institution_id = ? AND version = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_INT, KIND_STAMP, KIND_INT, KIND_INT, KIND_INT),
	SLOT(evaluation_set),
};

/* Only what is to be approved: 5 of enum record_state. */
STATEMENT(evaluation_opinion_set) {
	.name = "evaluation.opine",
	.sql = "INSERT INTO evaluation (record_id, institution_id, is_main, ethics, performance, grounds, reason,"
	       " account_id, judged_at) SELECT r.id, r.institution_id, 1, ?, ?, ?, ?, ?, ? FROM record r"
	       " WHERE r.id = ? AND r.institution_id = ? AND r.state = 5 ON DUPLICATE KEY UPDATE is_main = 1,"
	       " ethics = VALUES(ethics), performance = VALUES(performance), grounds = VALUES(grounds),"
	       " reason = VALUES(reason), version = evaluation.version + 1, account_id = VALUES(account_id),"
	       " judged_at = VALUES(judged_at)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_INT, KIND_STAMP, KIND_INT, KIND_INT),
	SLOT(evaluation_opinion_set),
};

STATEMENT(evaluation_reset) {
	.name = "evaluation.reset",
	.sql = "UPDATE evaluation SET ethics = ?, performance = ?, grounds = 0, reason = NULL, version = version + 1,"
	       " account_id = ?, judged_at = IF(?, ?, NULL)"
	       " WHERE record_id = ? AND institution_id = ? AND judged_at = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_BOOL, KIND_STAMP, KIND_INT, KIND_INT, KIND_STAMP),
	SLOT(evaluation_reset),
};
