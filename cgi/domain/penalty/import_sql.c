/* import_sql.c - whose penalty it is, what is known of it, and keeping it. */
#include "domain/penalty/import_sql.h"

STATEMENT(penalty_of_period) {
	.name = "penalty.of_period",
	.sql = "SELECT assess_from, assess_to FROM cycle WHERE id = ?",
	TAKES(KIND_INT),
	GIVES(struct penalty_period, COLUMN(struct penalty_period, from), COLUMN(struct penalty_period, to)),
	SLOT(penalty_of_period),
};
STATEMENT(penalty_of_person) {
	.name = "penalty.of_person",
	.sql = "SELECT y.id, y.name FROM physician y JOIN record r ON r.physician_id = y.id AND r.cycle_id = ?"
	       " JOIN institution i ON i.id = r.institution_id"
	       " JOIN office o ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"
	       " WHERE y.document_index = ? AND o.id = ?",
	TAKES(KIND_INT, KIND_BYTES, KIND_INT),
	GIVES(struct penalty_person, COLUMN(struct penalty_person, id), COLUMN(struct penalty_person, name)),
	SLOT(penalty_of_person),
};
STATEMENT(penalty_known_one) {
	.name = "penalty.known_one",
	.sql = "SELECT id, decided_on, authority, content FROM penalty WHERE cycle_id = ? AND physician_id = ?"
	       " AND number_index = ?",
	TAKES(KIND_INT, KIND_INT, KIND_BYTES),
	GIVES(struct penalty_known, COLUMN(struct penalty_known, id), COLUMN(struct penalty_known, decided_on),
	      COLUMN(struct penalty_known, authority), COLUMN(struct penalty_known, content)),
	SLOT(penalty_known_one),
};
STATEMENT(penalty_insert) {
	.name = "penalty.insert",
	.sql = "INSERT INTO penalty (cycle_id, physician_id, number, number_index, decided_on, authority, content,"
	       " office_id, imported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_BYTES, KIND_BYTES, KIND_DATE, KIND_BYTES, KIND_BYTES, KIND_INT, KIND_STAMP),
	SLOT(penalty_insert),
};
/* What was decided about it stays. */
STATEMENT(penalty_update) {
	.name = "penalty.update",
	.sql = "UPDATE penalty SET decided_on = ?, authority = ?, content = ?, office_id = ? WHERE id = ?",
	TAKES(KIND_DATE, KIND_BYTES, KIND_BYTES, KIND_INT, KIND_INT),
	SLOT(penalty_update),
};
