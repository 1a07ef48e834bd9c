/* department_merge_sql.c - one department goes into another. */
#include "domain/department/department_sql.h"

/* Not submitted: included, draft, sent back (enum record_state). */
STATEMENT(department_merge_count) {
	.name = "department.merge_count",
	.sql = "SELECT COUNT(*), COALESCE(SUM(r.state IN (3, 4, 6, 8)), 0) FROM record r"
	       " JOIN cycle c ON c.id = r.cycle_id WHERE r.institution_id = ? AND r.department_id = ?"
	       " AND c.state <> 3",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct department_merge, COLUMN(struct department_merge, n_moved),
	      COLUMN(struct department_merge, n_open)),
	SLOT(department_merge_count),
};

STATEMENT(department_merge_reopen) {
	.name = "department.merge_reopen",
	.sql = "UPDATE record r JOIN cycle c ON c.id = r.cycle_id JOIN record_step s ON s.record_id = r.id"
	       " AND s.step = 'practice' SET s.is_complete = 0 WHERE r.institution_id = ? AND r.department_id = ?"
	       " AND c.state <> 3 AND r.state IN (3, 4, 6, 8)",
	TAKES(KIND_INT, KIND_INT),
	SLOT(department_merge_reopen),
};

STATEMENT(department_merge_records) {
	.name = "department.merge_records",
	.sql = "UPDATE record r JOIN cycle c ON c.id = r.cycle_id SET r.department_id = ?"
	       " WHERE r.institution_id = ? AND r.department_id = ? AND c.state <> 3",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	SLOT(department_merge_records),
};
