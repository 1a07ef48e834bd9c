/* record_general_sql.c - the change of programme, which only the review may make. */
#include "domain/record/record_sql.h"

STATEMENT(record_general_set) {
	.name = "record.general",
	.sql = "UPDATE record FORCE INDEX (PRIMARY) SET procedure_kind = 1, condition_code = NULL"
	       " WHERE id = ? AND institution_id = ? AND state = 5 AND procedure_kind = 2",
	TAKES(KIND_INT, KIND_INT),
	SLOT(record_general_set),
};
