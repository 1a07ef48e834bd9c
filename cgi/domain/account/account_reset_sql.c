/* account_reset_sql.c - back to the initial password. */
#include "domain/account/account_reset_sql.h"

STATEMENT(account_of_own_physician) {
	.name = "account.of_own_physician",
	.sql = "SELECT a.id, a.password_state FROM account a JOIN physician p ON p.id = a.physician_id"
	       " WHERE p.id = ? AND p.institution_id = ?",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct account_id_row, COLUMN(struct account_id_row, id),
	      COLUMN(struct account_id_row, password_state)),
	SLOT(account_of_own_physician),
};

STATEMENT(account_to_initial) {
	.name = "account.to_initial",
	.sql = "UPDATE account SET password = NULL, password_state = 1, password_at = ?, tries = 0, pauses = 0,"
	       " paused_until = NULL WHERE id = ?",
	TAKES(KIND_STAMP, KIND_INT),
	SLOT(account_to_initial),
};

STATEMENT(account_to_hash) {
	.name = "account.to_hash",
	.sql = "UPDATE account SET password = ?, password_state = 3, password_at = ?, tries = 0, pauses = 0,"
	       " paused_until = NULL WHERE id = ?",
	TAKES(KIND_STR, KIND_STAMP, KIND_INT),
	SLOT(account_to_hash),
};
