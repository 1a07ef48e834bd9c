/* department_sql.c - reading departments. */
#include "domain/department/department_sql.h"

#define D(member) COLUMN(struct department, member)

STATEMENT(department_offered) {
	.name = "department.offered",
	.sql = "SELECT id, name, state FROM department WHERE institution_id = ? AND state = 1"
	       " ORDER BY CONVERT(name USING gbk), id LIMIT 500",
	TAKES(KIND_INT),
	GIVES(struct department, D(id), D(name), D(state)),
	SLOT(department_offered),
};

/* Who is counted: every record of the institution that names the department, in whatever cycle. */
#define WITH_COUNTS                                                                                \
	"SELECT d.id, d.name, d.state, COALESCE(u.n, 0) FROM department d LEFT JOIN"               \
	" (SELECT r.department_id, COUNT(*) AS n FROM record r WHERE r.institution_id = ?"         \
	" AND r.department_id IS NOT NULL GROUP BY r.department_id) u ON u.department_id = d.id"
#define WITH_COUNTS_GIVES GIVES(struct department, D(id), D(name), D(state), D(n_records))

STATEMENT(department_all) {
	.name = "department.all",
	.sql = WITH_COUNTS " WHERE d.institution_id = ? AND (? IS NULL OR d.name LIKE ?)"
			   " AND (? = 0 OR d.state = ?) ORDER BY CASE ? WHEN 0 THEN d.state"
			   " WHEN 3 THEN COALESCE(u.n, 0) WHEN 4 THEN -COALESCE(u.n, 0) END,"
			   " IF(? = 2, CONVERT(d.name USING gbk), NULL) DESC,"
			   " CONVERT(d.name USING gbk), d.id LIMIT 500",
	TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	WITH_COUNTS_GIVES,
	SLOT(department_all),
};

STATEMENT(department_one) {
	.name = "department.one",
	.sql = WITH_COUNTS " WHERE d.institution_id = ? AND d.id = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	WITH_COUNTS_GIVES,
	SLOT(department_one),
};
