/* rebuild_sql.c - lists from records and practice sites, as migration 0013 first made them. */
#include "domain/worklist/listed_sql.h"
#include "domain/worklist/rebuild_sql.h"

#define ONE_NUMBER GIVES(struct rebuild_number, COLUMN(struct rebuild_number, n))
#define LISTED                                                                                     \
	"SELECT x.institution_id, r.cycle_id, p.id AS physician_id, r.id AS record_id, x.is_main, r.phase," \
	" COALESCE(r.department_id, 0) AS department_id, r.procedure_kind, r.submitted_at, p.name" \
	" FROM (SELECT id, institution_id, 1 AS is_main FROM record UNION ALL SELECT m.id, s.institution_id, 0" \
	" FROM record m JOIN practice_site s ON s.physician_id = m.physician_id"                   \
	" AND s.institution_id <> m.institution_id) x"                                             \
	" JOIN record r ON r.id = x.id JOIN physician p ON p.id = r.physician_id"

STATEMENT(rebuild_missing) {
	.name = "rebuild.missing",
	.sql = "SELECT COUNT(*) FROM (" LISTED ") t LEFT JOIN worklist w ON w.institution_id = t.institution_id"
	       " AND w.cycle_id = t.cycle_id AND w.physician_id = t.physician_id"
	       " WHERE w.physician_id IS NULL OR NOT (w.record_id = t.record_id AND w.is_main = t.is_main"
	       " AND w.phase = t.phase AND w.department_id = t.department_id"
	       " AND w.procedure_kind = t.procedure_kind AND w.submitted_at <=> t.submitted_at"
	       " AND BINARY w.name = BINARY t.name)",
	.takes = NULL,
	ONE_NUMBER,
	SLOT(rebuild_missing),
};

STATEMENT(rebuild_surplus) {
	.name = "rebuild.surplus",
	.sql = "SELECT COUNT(*) FROM worklist w LEFT JOIN record r ON r.id = w.record_id"
	       " LEFT JOIN practice_site s ON s.physician_id = w.physician_id AND s.institution_id = w.institution_id"
	       " WHERE r.id IS NULL OR (w.institution_id <> r.institution_id AND s.physician_id IS NULL)",
	.takes = NULL,
	ONE_NUMBER,
	SLOT(rebuild_surplus),
};

STATEMENT(rebuild_miscounted) {
	.name = "rebuild.miscounted",
	.sql = "SELECT COUNT(*) FROM (SELECT SUM(y.n) AS n FROM (SELECT " KEPT ", n FROM worklist_count"
	       " UNION ALL SELECT " KEPT ", n FROM worklist_change"
	       " UNION ALL SELECT " KEPT ", -COUNT(*) FROM worklist GROUP BY " KEPT ") y GROUP BY " KEPT
	       " HAVING n <> 0) z",
	.takes = NULL,
	ONE_NUMBER,
	SLOT(rebuild_miscounted),
};

STATEMENT(rebuild_clear) {
	.name = "rebuild.clear",
	.sql = "DELETE FROM worklist",
	.takes = NULL,
	SLOT(rebuild_clear),
};

STATEMENT(rebuild_fill) {
	.name = "rebuild.fill",
	.sql = LIST "SELECT t.institution_id, t.cycle_id, t.physician_id,"
	       " t.record_id, t.is_main, t.phase, t.department_id, t.procedure_kind, t.submitted_at, t.name"
	       " FROM (" LISTED ") t",
	.takes = NULL,
	SLOT(rebuild_fill),
};

STATEMENT(rebuild_clear_changes) {
	.name = "rebuild.clear_changes",
	.sql = "DELETE FROM worklist_change",
	.takes = NULL,
	SLOT(rebuild_clear_changes),
};

STATEMENT(rebuild_clear_counts) {
	.name = "rebuild.clear_counts",
	.sql = "DELETE FROM worklist_count",
	.takes = NULL,
	SLOT(rebuild_clear_counts),
};

STATEMENT(rebuild_count) {
	.name = "rebuild.count",
	.sql = "INSERT INTO worklist_count (" KEPT ", n) SELECT " KEPT ", COUNT(*) FROM worklist GROUP BY " KEPT,
	.takes = NULL,
	SLOT(rebuild_count),
};
