/* remark_sql.c - reading remarks. */
#include "domain/record/remark_sql.h"

STATEMENT(remark_list) {
	.name = "remark.list",
	.sql = "SELECT step, item, body FROM record_remark WHERE record_id = ? ORDER BY step, item",
	TAKES(KIND_INT),
	GIVES(struct remark, COLUMN(struct remark, step), COLUMN(struct remark, item),
	      COLUMN(struct remark, body)),
	SLOT(remark_list),
};
