/* conduct_sql.c - approved records of behaviour that fall into a record's assessment period. */
#include "domain/conduct/conduct_sql.h"

#define C(member) COLUMN(struct conduct_row, member)

STATEMENT(conduct_of_record) {
	.name = "conduct.of_record",
	.sql = "SELECT c.id, c.kind, COALESCE(c.record_id, 0), c.class_code, c.declared, c.happened_on,"
	       " c.authority, c.content FROM record r JOIN cycle y ON y.id = r.cycle_id"
	       " JOIN conduct c ON c.physician_id = r.physician_id"
	       " WHERE r.id = ? AND c.happened_on BETWEEN y.assess_from AND y.assess_to"
	       " AND (c.record_id IS NULL OR c.record_id <> r.id)"
	       " ORDER BY c.kind, c.happened_on DESC, c.id",
	TAKES(KIND_INT),
	GIVES(struct conduct_row, C(id), C(kind), C(record_id), C(class_code), C(declared), C(happened_on),
	      C(authority), C(content)),
	SLOT(conduct_of_record),
};
