/* conduct_add_sql.c - one row for each class and day of a physician; whose a document number is. */
#include "domain/conduct/conduct_add_sql.h"

STATEMENT(conduct_upsert) {
	.name = "conduct.upsert",
	.sql = "INSERT INTO conduct (physician_id, kind, class_code, happened_on, authority, content, declared,"
	       " record_id, approved_at) VALUES (?, ?, ?, ?, ?, ?, ?, NULLIF(?, 0), ?) ON DUPLICATE KEY UPDATE"
	       " authority = VALUES(authority), content = VALUES(content), declared = VALUES(declared),"
	       " record_id = VALUES(record_id), approved_at = VALUES(approved_at)",
	TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_DATE, KIND_BYTES, KIND_BYTES, KIND_STR, KIND_INT, KIND_STAMP),
	SLOT(conduct_upsert),
};

STATEMENT(conduct_physician) {
	.name = "conduct.physician",
	.sql = "SELECT id, name FROM physician WHERE document_index = ?",
	TAKES(KIND_BYTES),
	GIVES(struct conduct_owner, COLUMN(struct conduct_owner, id), COLUMN(struct conduct_owner, name)),
	SLOT(conduct_physician),
};
