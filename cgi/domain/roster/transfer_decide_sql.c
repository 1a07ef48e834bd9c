/* transfer_decide_sql.c - an office decides about a wish: apart, because only offices may. */
#include "domain/roster/transfer_wish_sql.h"

STATEMENT(wish_set_decided) {
	.name = "wish.set_decided",
	.sql = "UPDATE transfer_wish w JOIN institution f ON f.id = w.from_id"
	       " JOIN office o ON f.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"
	       " SET w.state = ?, w.answer = ?, w.decided_by = ?, w.decided_at = ?"
	       " WHERE w.id = ? AND o.id = ? AND w.state = 1",
	TAKES(KIND_INT, KIND_STR, KIND_STR, KIND_STAMP, KIND_INT, KIND_INT),
	SLOT(wish_set_decided),
};
