/* exemption_move_sql.c - statements that move an application. */
#include "domain/exemption/exemption_sql.h"

STATEMENT(exemption_insert) {
	.name = "exemption.insert",
	.sql = "INSERT INTO exemption (record_id, cycle_id, state, state_since, submission) VALUES (?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STAMP, KIND_INT),
	SLOT(exemption_insert),
};

STATEMENT(exemption_update_state) {
	.name = "exemption.update_state",
	.sql = "UPDATE exemption SET state = ?, version = version + 1, state_since = ?, submission = ?,"
	       " note = IF(?, ?, note), applied_at = IF(?, state_since, applied_at), applications = applications + ?"
	       " WHERE id = ? AND state = ? AND version = ?",
	TAKES(KIND_INT, KIND_STAMP, KIND_INT, KIND_BOOL, KIND_STR, KIND_BOOL, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(exemption_update_state),
};

STATEMENT(exemption_update_answers) {
	.name = "exemption.update_answers",
	.sql = "UPDATE exemption SET reason_code = ?, happened_on = ? WHERE id = ?",
	TAKES(KIND_STR, KIND_DATE, KIND_INT),
	SLOT(exemption_update_answers),
};

STATEMENT(exemption_history_add) {
	.name = "exemption.history_add",
	.sql = "INSERT INTO exemption_history (exemption_id, at, account_id, actor, event, from_state, to_state,"
	       " note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_STAMP, KIND_INT, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_STR),
	SLOT(exemption_history_add),
};
