/* region_sql.c - statements about the physicians of a region. */
#include "domain/worklist/region_sql.h"

/* A province's code ends in 0000, a city's in 00. */
#define REGION                                                                                     \
	" FROM office o JOIN institution i FORCE INDEX (region)"                                   \
	" ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"
#define CHOSEN " WHERE o.id = ? AND (? IS NULL OR i.region_code LIKE ?) AND (? IS NULL OR i.name LIKE ?)"
/* Rows of main institutions as they are counted, and what has changed since. */
#define COUNTED                                                                                    \
	" JOIN (SELECT institution_id, phase, procedure_kind, n FROM worklist_count"               \
	" WHERE cycle_id = ? AND is_main = 1"                                                      \
	" UNION ALL SELECT institution_id, phase, procedure_kind, n FROM worklist_change"          \
	" WHERE cycle_id = ? AND is_main = 1) r ON r.institution_id = i.id AND (? = 0 OR r.procedure_kind = ?)"
#define COUNTED_TAKE KIND_INT, KIND_INT, KIND_INT, KIND_INT
#define CHOSEN_TAKE KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_STR

STATEMENT(region_phases) {
	.name = "region.phases",
	.sql = "SELECT r.phase, SUM(r.n)" REGION COUNTED CHOSEN " GROUP BY r.phase",
	TAKES(COUNTED_TAKE, CHOSEN_TAKE),
	GIVES(struct region_count, COLUMN(struct region_count, phase), COLUMN(struct region_count, n)),
	SLOT(region_phases),
};

#define U(member) COLUMN(struct region_unit, member)
STATEMENT(region_units) {
	.name = "region.units",
	.sql = "SELECT i.id, i.name, SUM(r.n)" REGION COUNTED CHOSEN " AND r.phase BETWEEN ? AND ?"
	       " GROUP BY i.region_code, i.id, i.name HAVING SUM(r.n) > 0 ORDER BY i.region_code, i.id",
	TAKES(COUNTED_TAKE, CHOSEN_TAKE, KIND_INT, KIND_INT),
	GIVES(struct region_unit, U(institution_id), U(name), U(n)),
	SLOT(region_units),
};

#define NAMED                                                                                      \
	" FROM worklist w FORCE INDEX (cycle_name) JOIN institution i ON i.id = w.institution_id"  \
	" JOIN office o ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')" \
	" WHERE w.cycle_id = ? AND w.name LIKE ? AND w.is_main = 1 AND (? = 0 OR w.procedure_kind = ?)" \
	" AND o.id = ? AND (? IS NULL OR i.region_code LIKE ?) AND (? IS NULL OR i.name LIKE ?)"
#define NAMED_TAKE KIND_INT, KIND_STR, KIND_INT, KIND_INT, CHOSEN_TAKE
STATEMENT(region_named_phases) {
	.name = "region.named_phases",
	.sql = "SELECT w.phase, COUNT(*)" NAMED " GROUP BY w.phase",
	TAKES(NAMED_TAKE),
	GIVES(struct region_count, COLUMN(struct region_count, phase), COLUMN(struct region_count, n)),
	SLOT(region_named_phases),
};

#define P(member) COLUMN(struct region_place, member)
STATEMENT(region_named) {
	.name = "region.named",
	.sql = "SELECT w.record_id, w.institution_id, i.name" NAMED
	       " AND w.phase BETWEEN ? AND ? ORDER BY w.name, w.physician_id LIMIT ? OFFSET ?",
	TAKES(NAMED_TAKE, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct region_place, P(record_id), P(institution_id), P(institution)),
	SLOT(region_named),
};

STATEMENT(region_document) {
	.name = "region.document",
	.sql = "SELECT w.record_id, w.institution_id, i.name, w.phase FROM physician p"
	       " JOIN worklist w ON w.physician_id = p.id AND w.cycle_id = ? AND w.is_main = 1"
	       " AND (? = 0 OR w.procedure_kind = ?) JOIN institution i ON i.id = w.institution_id"
	       " JOIN office o ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"
	       " WHERE p.document_index = ? AND o.id = ? AND (? IS NULL OR i.region_code LIKE ?)"
	       " AND (? IS NULL OR i.name LIKE ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_BYTES, CHOSEN_TAKE),
	GIVES(struct region_found, COLUMN(struct region_found, place.record_id),
	      COLUMN(struct region_found, place.institution_id), COLUMN(struct region_found, place.institution),
	      COLUMN(struct region_found, phase)),
	SLOT(region_document),
};

STATEMENT(region_record) {
	.name = "region.record",
	.sql = "SELECT r.id, i.id, i.name, i.phone FROM record r JOIN institution i ON i.id = r.institution_id"
	       " JOIN office o ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"
	       " WHERE r.id = ? AND o.id = ?",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct region_place, P(record_id), P(institution_id), P(institution), P(institution_phone)),
	SLOT(region_record),
};
