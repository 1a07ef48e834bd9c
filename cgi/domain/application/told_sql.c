/* told_sql.c - reading decisions on records of behaviour. */
#include "domain/application/told_sql.h"

STATEMENT(told_list) {
	.name = "application.told",
	.sql = "SELECT kind, accepted, class_code, reason, actor, decided_at FROM told_decision"
	       " WHERE record_id = ? AND submission = ?",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct told_row, COLUMN(struct told_row, kind), COLUMN(struct told_row, accepted),
	      COLUMN(struct told_row, class_code), COLUMN(struct told_row, reason), COLUMN(struct told_row, actor),
	      COLUMN(struct told_row, at)),
	SLOT(told_list),
};
