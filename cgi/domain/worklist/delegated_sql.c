/* delegated_sql.c - lists across the institutions that are delegated to one. */
#include "domain/worklist/delegated_sql.h"
#include "domain/worklist/row_sql.h"
#include "domain/worklist/worklist_sql.h"

#define DELEGATED(table)                                                                   \
	" FROM delegation g JOIN " table " w ON w.institution_id = g.institution_id AND w.cycle_id = g.cycle_id" \
	" AND w.is_main = 1"
#define SCOPE " WHERE g.assessor_id = ? AND g.cycle_id = ?"
#define SEARCH                                                                             \
	" AND (? IS NULL OR w.name LIKE ?) AND (? IS NULL OR EXISTS (SELECT 1 FROM physician x" \
	" WHERE x.id = w.physician_id AND x.document_index = ?))"
#define SEARCH_TAKES KIND_STR, KIND_STR, KIND_BYTES, KIND_BYTES
#define UNTIL " AND (? IS NULL OR r.state_since <= ?)"
#define UNTIL_TAKES KIND_STAMP, KIND_STAMP
#define RECORD " JOIN record r ON r.id = w.record_id"
#define FOUND                                                                              \
	SCOPE " AND w.phase BETWEEN ? AND ? AND (? = 0 OR w.institution_id = ?) AND (? = 0 OR w.department_id = ?)" \
	      " AND (? = 0 OR w.procedure_kind = ?)" SEARCH
#define FOUND_TAKES                                                                        \
	KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, SEARCH_TAKES
/* The orders of enum worklist_sort; rows of several institutions are sorted in any case. */
#define ORDER(w, time, r)                                                                  \
	" ORDER BY IF(? = 0, " w ".sort_name, NULL), IF(? = 1, " w ".sort_name, NULL) DESC," \
	" IF(? = 2, " w ".phase, NULL), IF(? = 3, " w ".phase, NULL) DESC" time ", " r ".physician_id"
#define ORDER_TAKES KIND_INT, KIND_INT, KIND_INT, KIND_INT
#define SINCE ", IF(? = 4, r.state_since, NULL), IF(? = 5, r.state_since, NULL) DESC"
#define SINCE_TAKES KIND_INT, KIND_INT
#define PAGE(found)                                                                        \
	COLUMNS("0") " FROM (SELECT w.record_id, w.sort_name, w.phase" found               \
	" LIMIT ? OFFSET ?) k JOIN record r ON r.id = k.record_id" PEOPLE("0")

/* Who is meant, and in what order, stands in an index of the list: no record is read for it. */
#define LISTED DELEGATED("worklist") FOUND ORDER("w", "", "w")
STATEMENT(delegated_rows_listed) {
	.name = "delegated.page_listed",
	.sql = PAGE(LISTED) ORDER("k", "", "r"),
	TAKES(FOUND_TAKES, ORDER_TAKES, KIND_INT, KIND_INT, ORDER_TAKES),
	ROW_GIVES,
	SLOT(delegated_rows_listed),
};

STATEMENT(delegated_ids_listed) {
	.name = "delegated.ids_listed",
	.sql = "SELECT w.record_id" LISTED " LIMIT ? OFFSET ?",
	TAKES(FOUND_TAKES, ORDER_TAKES, KIND_INT, KIND_INT),
	GIVES(struct worklist_id, COLUMN(struct worklist_id, id)),
	SLOT(delegated_ids_listed),
};

/* The time of the present state is the record's alone. */
#define TIMED DELEGATED("worklist") RECORD FOUND UNTIL ORDER("w", SINCE, "r")
STATEMENT(delegated_rows) {
	.name = "delegated.page",
	.sql = PAGE(TIMED) ORDER("k", SINCE, "r"),
	TAKES(FOUND_TAKES, UNTIL_TAKES, ORDER_TAKES, SINCE_TAKES, KIND_INT, KIND_INT, ORDER_TAKES, SINCE_TAKES),
	ROW_GIVES,
	SLOT(delegated_rows),
};

STATEMENT(delegated_ids) {
	.name = "delegated.ids",
	.sql = "SELECT w.record_id" TIMED " LIMIT ? OFFSET ?",
	TAKES(FOUND_TAKES, UNTIL_TAKES, ORDER_TAKES, SINCE_TAKES, KIND_INT, KIND_INT),
	GIVES(struct worklist_id, COLUMN(struct worklist_id, id)),
	SLOT(delegated_ids),
};

#define C(member) COLUMN(struct delegated_count, member)
#define COUNT_GIVES                                                                        \
	GIVES(struct delegated_count, C(institution_id), C(phase), C(department_id), C(procedure_kind), C(n), \
	      C(institution), C(department))
#define KIND_OF_ROW "w.institution_id, w.phase, w.department_id, w.procedure_kind"
#define NAMES " JOIN institution i ON i.id = g.institution_id LEFT JOIN department d ON d.id = w.department_id"

/* What has been counted, and what has changed since; an institution without anybody is there with a number of 0. */
STATEMENT(delegated_count_kept) {
	.name = "delegated.count",
	.sql = "SELECT " KIND_OF_ROW ", w.n, i.name, d.name" DELEGATED("worklist_count") NAMES SCOPE
	       " UNION ALL SELECT " KIND_OF_ROW ", w.n, i.name, d.name" DELEGATED("worklist_change") NAMES SCOPE
	       " UNION ALL SELECT g.institution_id, 0, 0, 0, 0, i.name, NULL FROM delegation g"
	       " JOIN institution i ON i.id = g.institution_id" SCOPE,
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	COUNT_GIVES,
	SLOT(delegated_count_kept),
};

STATEMENT(delegated_count_found) {
	.name = "delegated.count_found",
	.sql = "SELECT " KIND_OF_ROW ", COUNT(*), i.name, d.name" DELEGATED("worklist")
	       RECORD NAMES SCOPE SEARCH UNTIL " GROUP BY " KIND_OF_ROW,
	TAKES(KIND_INT, KIND_INT, SEARCH_TAKES, UNTIL_TAKES),
	COUNT_GIVES,
	SLOT(delegated_count_found),
};

STATEMENT(delegated_one) {
	.name = "delegated.one",
	.sql = COLUMNS("0") " FROM record r JOIN delegation g ON g.institution_id = r.institution_id"
	       " AND g.cycle_id = r.cycle_id" PEOPLE("0") " WHERE r.id = ? AND g.assessor_id = ?",
	TAKES(KIND_INT, KIND_INT),
	ROW_GIVES,
	SLOT(delegated_one),
};
