/* office_unit_sql.c - the institutions of an office's region. */
#include "domain/office/office_sql.h"

/* A province's code ends in 0000, a city's in 00. */
STATEMENT(office_institution_of) {
	.name = "office.institution",
	.sql = "SELECT i.name FROM institution i JOIN office o"
	       " ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"
	       " WHERE i.id = ? AND o.id = ?",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct office_unit, COLUMN(struct office_unit, name)),
	SLOT(office_institution_of),
};

STATEMENT(office_level) {
	.name = "office.level",
	.sql = "SELECT level FROM office WHERE id = ?",
	TAKES(KIND_INT),
	GIVES(struct office_rank, COLUMN(struct office_rank, level)),
	SLOT(office_level),
};
