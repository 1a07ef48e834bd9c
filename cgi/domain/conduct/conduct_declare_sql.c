/* conduct_declare_sql.c - what comes with an approved registration. */
#include "domain/conduct/conduct_add_sql.h"

/* A row of the same class and day came from an earlier declaration or from the office: it stays. */
STATEMENT(conduct_insert) {
	.name = "conduct.insert",
	.sql = "INSERT IGNORE INTO conduct (physician_id, kind, class_code, happened_on, authority, content, declared,"
	       " record_id, approved_at) SELECT r.physician_id, ?, ?, ?, ?, ?, CONCAT(y.year, ' 年申报'), r.id, ?"
	       " FROM record r JOIN cycle y ON y.id = r.cycle_id WHERE r.id = ?",
	TAKES(KIND_INT, KIND_STR, KIND_DATE, KIND_BYTES, KIND_BYTES, KIND_STAMP, KIND_INT),
	SLOT(conduct_insert),
};
