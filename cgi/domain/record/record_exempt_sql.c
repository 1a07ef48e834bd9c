/* record_exempt_sql.c - statements of the exemption of a record. */
#include "domain/record/record_exempt_sql.h"

#include "domain/record/record.h"
#include "domain/record/record_columns.h"

STATEMENT(record_put_exemption) {
	.name = "record.put_exemption",
	.sql = "UPDATE record SET exemption = ?, exemption_for = submissions, version = version + ?"
	       " WHERE id = ? AND (? = 0 OR version = ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(record_put_exemption),
};

STATEMENT(record_whole) {
	.name = "record.whole",
	.sql = "SELECT " RECORD_COLUMNS " FROM record r WHERE r.id = ?",
	TAKES(KIND_INT),
	GIVES(struct record, RECORD_MEMBERS(struct record, )),
	SLOT(record_whole),
};
