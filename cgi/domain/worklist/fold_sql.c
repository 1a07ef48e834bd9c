/* fold_sql.c - adding changes to the counts; row by row, so that no lock stands in the way of a move. */
#include "domain/worklist/fold_sql.h"

#define F(member) COLUMN(struct fold_change, member)
STATEMENT(fold_oldest) {
	.name = "fold.oldest",
	.sql = "SELECT id, institution_id, cycle_id, is_main, phase, department_id, procedure_kind, n"
	       " FROM worklist_change ORDER BY id LIMIT ?",
	TAKES(KIND_INT),
	GIVES(struct fold_change, F(id), F(institution_id), F(cycle_id), F(is_main), F(phase), F(department_id),
	      F(procedure_kind), F(n)),
	SLOT(fold_oldest),
};

STATEMENT(fold_add) {
	.name = "fold.add",
	.sql = "INSERT INTO worklist_count (institution_id, cycle_id, is_main, phase, department_id, procedure_kind, n)"
	       " VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE n = n + VALUES(n)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(fold_add),
};

STATEMENT(fold_drop_change) {
	.name = "fold.drop_change",
	.sql = "DELETE FROM worklist_change WHERE id = ?",
	TAKES(KIND_INT),
	SLOT(fold_drop_change),
};

STATEMENT(fold_drop_none) {
	.name = "fold.drop_none",
	.sql = "DELETE FROM worklist_count WHERE institution_id = ? AND cycle_id = ? AND is_main = ? AND phase = ?"
	       " AND department_id = ? AND procedure_kind = ? AND n = 0",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(fold_drop_none),
};
