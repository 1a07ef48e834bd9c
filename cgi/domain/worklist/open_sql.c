/* open_sql.c - listing the records that one statement made: those from the first id of it on. */
#include "domain/worklist/listed_sql.h"
#include "domain/worklist/open_sql.h"

#define LISTED(at, is_main)                                                                        \
	"SELECT " at ".institution_id, r.cycle_id, p.id, r.id, " is_main ", r.phase, COALESCE(r.department_id, 0)," \
	" r.procedure_kind, r.submitted_at, p.name FROM record r JOIN physician p ON p.id = r.physician_id"

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

/* Two that fill one cycle do it one after the other. */
STATEMENT(open_lock) {
	.name = "open.lock",
	.sql = "SELECT id FROM cycle WHERE id = ? FOR UPDATE",
	TAKES(KIND_INT),
	GIVES(struct open_number, COLUMN(struct open_number, n)),
	SLOT(open_lock),
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
	.sql = LIST LISTED("r", "1") " WHERE r.cycle_id = ? AND r.id >= ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(open_list),
};

STATEMENT(open_list_further) {
	.name = "open.list_further",
	.sql = LIST LISTED("s", "0")
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

/* Of a piece: the rows are looked up one by one, where the other reads the whole cycle. */
STATEMENT(open_count_piece) {
	.name = "open.count_piece",
	.sql = "INSERT INTO worklist_change (" KEPT ", n) SELECT w.institution_id, w.cycle_id, w.is_main, w.phase,"
	       " w.department_id, w.procedure_kind, COUNT(*) FROM record r FORCE INDEX (PRIMARY) JOIN worklist w"
	       " FORCE INDEX (physician) ON w.physician_id = r.physician_id AND w.cycle_id = r.cycle_id"
	       " WHERE r.cycle_id = ? AND r.id >= ? GROUP BY w.institution_id, w.cycle_id, w.is_main, w.phase,"
	       " w.department_id, w.procedure_kind",
	TAKES(KIND_INT, KIND_INT),
	SLOT(open_count_piece),
};

STATEMENT(open_last_physician) {
	.name = "open.last_physician",
	.sql = "SELECT COALESCE(MAX(id), 0) FROM physician",
	.takes = NULL,
	GIVES(struct open_number, COLUMN(struct open_number, n)),
	SLOT(open_last_physician),
};
