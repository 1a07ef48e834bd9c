/* factor_sql.c - secrets, tries and recovery codes. */
#include "domain/factor/factor_sql.h"

STATEMENT(factor_lock) {
	.name = "factor.lock",
	.sql = "SELECT secret, last_step, tries, pauses, paused_until FROM second_factor"
	       " WHERE account_id = ? FOR UPDATE",
	TAKES(KIND_INT),
	GIVES(struct factor_row, COLUMN(struct factor_row, secret), COLUMN(struct factor_row, last_step),
	      COLUMN(struct factor_row, tries), COLUMN(struct factor_row, pauses),
	      COLUMN(struct factor_row, paused_until)),
	SLOT(factor_lock),
};

STATEMENT(factor_put) {
	.name = "factor.put",
	.sql = "INSERT INTO second_factor (account_id, secret, last_step) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE"
	       " secret = VALUES(secret), last_step = VALUES(last_step), tries = 0, pauses = 0, paused_until = NULL",
	TAKES(KIND_INT, KIND_BYTES, KIND_INT),
	SLOT(factor_put),
};

/* Once: of two that set one up at the same moment the second changes nothing. */
STATEMENT(factor_mark_first) {
	.name = "factor.mark_first",
	.sql = "UPDATE account SET second_at = ? WHERE id = ? AND second_at IS NULL",
	TAKES(KIND_STAMP, KIND_INT),
	SLOT(factor_mark_first),
};

STATEMENT(factor_passed) {
	.name = "factor.passed",
	.sql = "UPDATE second_factor SET last_step = ?, tries = 0, pauses = 0, paused_until = NULL"
	       " WHERE account_id = ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(factor_passed),
};

STATEMENT(factor_failed) {
	.name = "factor.failed",
	.sql = "UPDATE second_factor SET tries = ?, pauses = ?, paused_until = ? WHERE account_id = ?",
	TAKES(KIND_INT, KIND_INT, KIND_STAMP, KIND_INT),
	SLOT(factor_failed),
};

STATEMENT(recovery_put) {
	.name = "recovery.put",
	.sql = "INSERT INTO recovery_code (account_id, code_hash) VALUES (?, ?)",
	TAKES(KIND_INT, KIND_BYTES),
	SLOT(recovery_put),
};

STATEMENT(recovery_use) {
	.name = "recovery.use",
	.sql = "UPDATE recovery_code SET used_at = ? WHERE account_id = ? AND code_hash = ? AND used_at IS NULL",
	TAKES(KIND_STAMP, KIND_INT, KIND_BYTES),
	SLOT(recovery_use),
};

STATEMENT(recovery_count) {
	.name = "recovery.count",
	.sql = "SELECT COUNT(*) FROM recovery_code WHERE account_id = ? AND used_at IS NULL",
	TAKES(KIND_INT),
	GIVES(struct factor_count_row, COLUMN(struct factor_count_row, n)),
	SLOT(recovery_count),
};
