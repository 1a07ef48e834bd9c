/* penalty_decide_sql.c - within the region of the office that decides. */
#include "domain/penalty/penalty_decide_sql.h"

#define WITHIN                                                                                     \
	"UPDATE penalty p JOIN record r ON r.cycle_id = p.cycle_id AND r.physician_id = p.physician_id" \
	" JOIN institution i ON i.id = r.institution_id"                                           \
	" JOIN office o ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"

STATEMENT(penalty_end) {
	.name = "penalty.end",
	.sql = WITHIN " SET p.ended_at = ?, p.ended_by = ?, p.ended_reason = ?, p.version = p.version + 1"
	       " WHERE p.id = ? AND p.version = ? AND o.id = ? AND p.ended_at IS NULL",
	TAKES(KIND_STAMP, KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_INT),
	SLOT(penalty_end),
};
STATEMENT(penalty_restore) {
	.name = "penalty.restore",
	.sql = WITHIN " SET p.ended_at = NULL, p.ended_by = NULL, p.ended_reason = NULL, p.version = p.version + 1"
	       " WHERE p.id = ? AND p.version = ? AND o.id = ? AND p.ended_at IS NOT NULL",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	SLOT(penalty_restore),
};
