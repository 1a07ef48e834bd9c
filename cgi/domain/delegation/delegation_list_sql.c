/* delegation_list_sql.c - institutions of an office's region with their 考核机构. */
#include "domain/delegation/delegation_list_sql.h"

/* A province's code ends in 0000, a city's in 00. */
#define OF_REGION                                                                                  \
	" FROM office o JOIN institution i ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"  \
	" LEFT JOIN delegation d ON d.cycle_id = ? AND d.institution_id = i.id"                    \
	" LEFT JOIN institution t ON t.id = d.assessor_id WHERE o.id = ?"
/* Numbers of enum assignment_kind. */
#define FILTER                                                                                     \
	" AND CASE ? WHEN 1 THEN d.assessor_id IS NULL WHEN 2 THEN d.assessor_id <> i.id"          \
	" WHEN 3 THEN d.assessor_id = i.id ELSE 1 END AND (? IS NULL OR i.name LIKE ? OR t.name LIKE ?)"
#define A(member) COLUMN(struct assignment, member)
#define COLUMNS                                                                                    \
	"SELECT i.id, COALESCE(d.assessor_id, 0), COALESCE(d.version, 0), i.name, i.registration_no,"  \
	" i.region_name, t.name, d.assigned_by, d.assigned_at"
#define COLUMNS_GIVE                                                                               \
	GIVES(struct assignment, A(institution_id), A(assessor_id), A(version), A(name), A(registration_no),  \
	      A(region), A(assessor), A(assigned_by), A(assigned_at))

STATEMENT(assignments_number) {
	.name = "assignments.number",
	.sql = "SELECT COUNT(*)" OF_REGION FILTER,
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STR),
	GIVES(struct assignment_number, COLUMN(struct assignment_number, n)),
	SLOT(assignments_number),
};

/* Numbers of enum assignment_sort. */
STATEMENT(assignments_all) {
	.name = "assignments.all",
	.sql = COLUMNS OF_REGION FILTER
	       " ORDER BY CASE ? WHEN 1 THEN CONVERT(i.name USING gbk) WHEN 3 THEN CONVERT(t.name USING gbk) END,"
	       " CASE ? WHEN 2 THEN CONVERT(i.name USING gbk) WHEN 4 THEN CONVERT(t.name USING gbk) END DESC,"
	       " i.region_code, i.id LIMIT ? OFFSET ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	COLUMNS_GIVE,
	SLOT(assignments_all),
};

STATEMENT(assignment_one) {
	.name = "assignment.one",
	.sql = COLUMNS OF_REGION " AND i.id = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	COLUMNS_GIVE,
	SLOT(assignment_one),
};

STATEMENT(delegation_targets_all) {
	.name = "delegation.targets",
	.sql = "SELECT q.institution_id, (SELECT COUNT(*) FROM delegation d WHERE d.assessor_id = q.institution_id"
	       " AND d.cycle_id = q.cycle_id), i.name, i.region_name FROM appointment q"
	       " JOIN institution i ON i.id = q.institution_id WHERE q.cycle_id = ? AND q.state = 5"
	       " ORDER BY i.region_code, CONVERT(i.name USING gbk), i.id LIMIT 2000",
	TAKES(KIND_INT),
	GIVES(struct delegation_target, COLUMN(struct delegation_target, institution_id),
	      COLUMN(struct delegation_target, n_delegated), COLUMN(struct delegation_target, name),
	      COLUMN(struct delegation_target, region)),
	SLOT(delegation_targets_all),
};
