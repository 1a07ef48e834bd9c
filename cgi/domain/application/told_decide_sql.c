/* told_decide_sql.c - writing them: only while the registration waits for its review, 5 of enum record_state. */
#include "domain/application/told_sql.h"

/* Whoever looked before decides, or approves, on what was not said yet: his version is gone. */
STATEMENT(told_lock) {
	.name = "application.told_lock",
	.sql = "UPDATE record SET version = version + 1 WHERE id = ? AND institution_id = ? AND state = 5"
	       " AND submissions = ? AND version = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(told_lock),
};

STATEMENT(told_set) {
	.name = "application.told_set",
	.sql = "INSERT INTO told_decision (record_id, submission, kind, class_code, accepted, reason, account_id,"
	       " actor, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
	       " ON DUPLICATE KEY UPDATE accepted = VALUES(accepted), reason = VALUES(reason),"
	       " account_id = VALUES(account_id), actor = VALUES(actor), decided_at = VALUES(decided_at)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_BOOL, KIND_STR, KIND_INT, KIND_STR, KIND_STAMP),
	SLOT(told_set),
};
