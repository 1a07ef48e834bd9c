/* department_edit_sql.c - changing departments: apart, because only the upkeep page may. */
#include "domain/department/department_sql.h"

STATEMENT(department_count) {
	.name = "department.count",
	.sql = "SELECT COUNT(*) FROM department WHERE institution_id = ?",
	TAKES(KIND_INT),
	GIVES(struct department_count_row, COLUMN(struct department_count_row, n)),
	SLOT(department_count),
};

STATEMENT(department_insert) {
	.name = "department.insert",
	.sql = "INSERT INTO department (institution_id, name, state) VALUES (?, ?, 1)",
	TAKES(KIND_INT, KIND_STR),
	SLOT(department_insert),
};

STATEMENT(department_set_name) {
	.name = "department.set_name",
	.sql = "UPDATE department SET name = ? WHERE id = ? AND institution_id = ?",
	TAKES(KIND_STR, KIND_INT, KIND_INT),
	SLOT(department_set_name),
};

STATEMENT(department_set_state) {
	.name = "department.set_state",
	.sql = "UPDATE department SET state = ? WHERE id = ? AND institution_id = ? AND state <> ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(department_set_state),
};

STATEMENT(department_remove) {
	.name = "department.remove",
	.sql = "DELETE FROM department WHERE id = ? AND institution_id = ? AND NOT EXISTS"
	       " (SELECT 1 FROM record r WHERE r.institution_id = ? AND r.department_id = department.id)",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	SLOT(department_remove),
};
