/* record_create_sql.c - opening a cycle: apart, because only the command line and offices may. */
#include "domain/record/record_sql.h"

STATEMENT(records_insert) {
	.name = "records.insert",
	.sql = "INSERT INTO record (cycle_id, province_id, physician_id, institution_id, state, state_since)"
	       " SELECT ?, p.province_id, p.id, p.institution_id, ?, ? FROM physician p"
	       " LEFT JOIN record r ON r.cycle_id = ? AND r.physician_id = p.id"
	       " WHERE p.province_id = ? AND p.status = '正常' AND r.id IS NULL",
	TAKES(KIND_INT, KIND_INT, KIND_STAMP, KIND_INT, KIND_INT),
	SLOT(records_insert),
};

STATEMENT(records_insert_some) {
	.name = "records.insert_some",
	.sql = "INSERT INTO record (cycle_id, province_id, physician_id, institution_id, state, state_since)"
	       " SELECT ?, p.province_id, p.id, p.institution_id, ?, ? FROM physician p"
	       " LEFT JOIN record r ON r.cycle_id = ? AND r.physician_id = p.id"
	       " WHERE p.id > ? AND p.id <= ? AND p.province_id = ? AND p.status = '正常' AND r.id IS NULL",
	TAKES(KIND_INT, KIND_INT, KIND_STAMP, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(records_insert_some),
};
