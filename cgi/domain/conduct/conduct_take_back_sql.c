/* conduct_take_back_sql.c - its end: apart, for those who never declare. */
#include "domain/conduct/conduct_add_sql.h"

STATEMENT(conduct_delete) {
	.name = "conduct.delete",
	.sql = "DELETE c FROM record r JOIN conduct c ON c.physician_id = r.physician_id AND c.record_id = r.id"
	       " WHERE r.id = ?",
	TAKES(KIND_INT),
	SLOT(conduct_delete),
};
