/* open_sql.c - listing the records that one statement made: those from the first id of it on. */
#include "domain/worklist/open_sql.h"

#define KEPT "institution_id, cycle_id, is_main, phase, department_id, procedure_kind"
#define LIST                                                                                       \
	"INSERT INTO worklist (institution_id, cycle_id, physician_id, record_id, is_main, phase, department_id," \
	" procedure_kind, submitted_at, name) "

/* What the triggers of migration 0016 look at. */
STATEMENT(open_by_set) {
	.name = "open.by_set",
	.sql = "SET @listed_after = ?",
	TAKES(KIND_INT),
	SLOT(open_by_set),
};

STATEMENT(open_by_row) {
	.name = "open.by_row",
	.sql = "SET @listed_after = NULL",
	.takes = NULL,
	SLOT(open_by_row),
};

STATEMENT(open_first) {
	.name = "open.first",
	.sql = "SELECT LAST_INSERT_ID()",
	.takes = NULL,
	GIVES(struct open_number, COLUMN(struct open_number, n)),
	SLOT(open_first),
};

STATEMENT(open_list) {
	.name = "open.list",
	.sql = LIST "SELECT r.institution_id, r.cycle_id, p.id, r.id, 1, r.phase, COALESCE(r.department_id, 0),"
		    " r.procedure_kind, r.submitted_at, p.name FROM record r JOIN physician p ON p.id = r.physician_id"
		    " WHERE r.cycle_id = ? AND r.id >= ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(open_list),
};

STATEMENT(open_list_further) {
	.name = "open.list_further",
	.sql = LIST "SELECT s.institution_id, r.cycle_id, p.id, r.id, 0, r.phase, COALESCE(r.department_id, 0),"
		    " r.procedure_kind, r.submitted_at, p.name FROM record r JOIN physician p ON p.id = r.physician_id"
		    " JOIN practice_site s ON s.physician_id = r.physician_id AND s.institution_id <> r.institution_id"
		    " WHERE r.cycle_id = ? AND r.id >= ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(open_list_further),
};

STATEMENT(open_count) {
	.name = "open.count",
	.sql = "INSERT INTO worklist_change (" KEPT ", n) SELECT " KEPT ", COUNT(*) FROM worklist"
	       " WHERE cycle_id = ? AND record_id >= ? GROUP BY " KEPT,
	TAKES(KIND_INT, KIND_INT),
	SLOT(open_count),
};
