/* factor_remove_sql.c - deleting what belongs to a second factor. */
#include "domain/factor/factor_sql.h"

STATEMENT(factor_delete) {
	.name = "factor.delete",
	.sql = "DELETE FROM second_factor WHERE account_id = ?",
	TAKES(KIND_INT),
	SLOT(factor_delete),
};

/* Beside the account, since every request asks whether there is one. */
STATEMENT(factor_mark) {
	.name = "factor.mark",
	.sql = "UPDATE account SET second_at = ? WHERE id = ?",
	TAKES(KIND_STAMP, KIND_INT),
	SLOT(factor_mark),
};

STATEMENT(recovery_delete) {
	.name = "recovery.delete",
	.sql = "DELETE FROM recovery_code WHERE account_id = ?",
	TAKES(KIND_INT),
	SLOT(recovery_delete),
};
