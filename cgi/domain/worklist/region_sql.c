/* region_sql.c - statements about the physicians of a region. */
#include "domain/worklist/region_sql.h"

/* A province's code ends in 0000, a city's in 00. */
#define COUNTED_IN(table)                                                                          \
	"SELECT i.id, i.name, i.region_code, r.phase, r.n FROM office o"                           \
	" JOIN institution i FORCE INDEX (region)"                                                 \
	" ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"               \
	" JOIN " table " r ON r.institution_id = i.id AND r.cycle_id = ? AND r.is_main = 1"        \
	" AND r.phase BETWEEN ? AND ? AND (? = 0 OR r.procedure_kind = ?)"                         \
	" WHERE o.id = ? AND (? IS NULL OR i.region_code LIKE ?) AND (? IS NULL OR i.name LIKE ?)"
/* Institutions as they are counted, and what has changed since; the scope stands within, so that a district reads no
 * more than its own rows. */
#define COUNTED " FROM (" COUNTED_IN("worklist_count") " UNION ALL " COUNTED_IN("worklist_change") ") x"
#define CHOSEN_TAKE KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_STR
#define COUNTED_TAKE KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, CHOSEN_TAKE

STATEMENT(region_phases) {
	.name = "region.phases",
	.sql = "SELECT x.phase, SUM(x.n)" COUNTED " GROUP BY x.phase",
	TAKES(COUNTED_TAKE, COUNTED_TAKE),
	GIVES(struct region_count, COLUMN(struct region_count, phase), COLUMN(struct region_count, n)),
	SLOT(region_phases),
};

#define U(member) COLUMN(struct region_unit, member)
STATEMENT(region_units) {
	.name = "region.units",
	.sql = "SELECT x.id, x.name, SUM(x.n)" COUNTED " GROUP BY x.region_code, x.id, x.name HAVING SUM(x.n) > 0"
	       " ORDER BY x.region_code, x.id",
	TAKES(COUNTED_TAKE, COUNTED_TAKE),
	GIVES(struct region_unit, U(institution_id), U(name), U(n)),
	SLOT(region_units),
};

#define NAMED                                                                                      \
	" FROM worklist w FORCE INDEX (cycle_name) STRAIGHT_JOIN institution i ON i.id = w.institution_id" \
	" STRAIGHT_JOIN office o ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')" \
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
	       " AND w.phase BETWEEN ? AND ? ORDER BY w.name, w.is_main, w.institution_id, w.phase, w.procedure_kind,"
	       " w.physician_id LIMIT ? OFFSET ?", /* the order of the index */
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
	.sql = "SELECT r.id, i.id, r.cycle_id, i.name, i.phone FROM record r"
	       " JOIN institution i ON i.id = r.institution_id"
	       " JOIN office o ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"
	       " WHERE r.id = ? AND o.id = ?",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct region_place, P(record_id), P(institution_id), P(cycle_id), P(institution), P(institution_phone)),
	SLOT(region_record),
};
