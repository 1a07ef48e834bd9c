/* account_mobile_sql.c - one number, one account. */
#include "domain/account/account_mobile_sql.h"

#define OTHERS                                                                                     \
	"SELECT COUNT(*) FROM physician p JOIN account a ON a.physician_id = p.id"                 \
	" WHERE p.mobile_index = ? AND p.id <> ?"

STATEMENT(mobile_others) {
	.name = "mobile.others",
	.sql = OTHERS,
	TAKES(KIND_BYTES, KIND_INT),
	GIVES(struct mobile_count, COLUMN(struct mobile_count, n)),
	SLOT(mobile_others),
};

/* Of several who take a number at the same moment one gets it. */
STATEMENT(mobile_others_lock) {
	.name = "mobile.others_lock",
	.sql = OTHERS " FOR UPDATE",
	TAKES(KIND_BYTES, KIND_INT),
	GIVES(struct mobile_count, COLUMN(struct mobile_count, n)),
	SLOT(mobile_others_lock),
};

STATEMENT(mobile_put) {
	.name = "mobile.put",
	.sql = "UPDATE physician SET mobile = ?, mobile_index = ? WHERE id = ?",
	TAKES(KIND_BYTES, KIND_BYTES, KIND_INT),
	SLOT(mobile_put),
};
