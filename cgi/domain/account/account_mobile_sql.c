/* account_mobile_sql.c - one number, one account. */
#include "domain/account/account_mobile_sql.h"

STATEMENT(mobile_others) {
	.name = "mobile.others",
	.sql = "SELECT COUNT(*) FROM physician p JOIN account a ON a.physician_id = p.id"
	       " WHERE p.mobile_index = ? AND p.id <> ?",
	TAKES(KIND_BYTES, KIND_INT),
	GIVES(struct mobile_count, COLUMN(struct mobile_count, n)),
	SLOT(mobile_others),
};

STATEMENT(mobile_put) {
	.name = "mobile.put",
	.sql = "UPDATE physician SET mobile = ?, mobile_index = ? WHERE id = ?",
	TAKES(KIND_BYTES, KIND_BYTES, KIND_INT),
	SLOT(mobile_put),
};
