/*
 * worklist_sql.c - one query in six orders.
 *
 * The rows of a page are chosen in table worklist, whose indexes hold each order and all that the filters
 * ask; only those rows are then read in full. Counts are kept, and read as they are; only a search counts.
 */
#include "domain/worklist/row_sql.h"
#include "domain/worklist/worklist_sql.h"

#define SCOPE(indexes)                                                                     \
	" FROM worklist w USE INDEX (" indexes ") WHERE w.institution_id = ? AND w.cycle_id = ?" \
	" AND w.is_main BETWEEN ? AND ?"
#define SEARCH " AND (? IS NULL OR w.name LIKE ?) AND (? = 0 OR w.physician_id = ?)"
#define FILTERS                                                                            \
	" AND w.phase BETWEEN ? AND ? AND (? = 0 OR w.department_id = ?)"                  \
	" AND (? = 0 OR w.procedure_kind = ?)" SEARCH
#define FILTERS_TAKE                                                                       \
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, \
	      KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_INT)
#define ID_GIVES GIVES(struct worklist_id, COLUMN(struct worklist_id, id))

#define ORDERED(id_, name_, key, order, indexes)                                           \
	STATEMENT(worklist_page_##id_)                                                     \
	{ .name = "worklist.page_" name_,                                                  \
	  .sql = COLUMNS("k.is_main") " FROM (SELECT w.record_id, w.physician_id, w.is_main, w." key \
		 " AS sort_key, w.submitted_at" SCOPE(indexes) FILTERS                     \
		 order("w." key, "w.submitted_at", "w.physician_id") " LIMIT ? OFFSET ?) k" \
		 " JOIN record r ON r.id = k.record_id" PEOPLE("k.is_main")                \
		 order("k.sort_key", "k.submitted_at", "k.physician_id"),                  \
	  FILTERS_TAKE, ROW_GIVES, SLOT(worklist_page_##id_) };                            \
	STATEMENT(worklist_ids_##id_)                                                      \
	{ .name = "worklist.ids_" name_,                                                   \
	  .sql = "SELECT w.record_id" SCOPE(indexes) FILTERS order("w." key, "w.submitted_at", "w.physician_id") \
		 " LIMIT ? OFFSET ?",                                                      \
	  FILTERS_TAKE, ID_GIVES, SLOT(worklist_ids_##id_) }
/* The orders are those of the table's indexes. */
#define UP(key, submitted, id) " ORDER BY " key ", " id
#define DOWN(key, submitted, id) " ORDER BY " key " DESC, " id " DESC"
#define UP_BY_TIME(key, submitted, id) " ORDER BY " key ", " submitted ", " id
#define DOWN_BY_TIME(key, submitted, id) " ORDER BY " key " DESC, " submitted " DESC, " id " DESC"

ORDERED(name, "name", "sort_name", UP, "PRIMARY, phase_name, name");
ORDERED(name_down, "name_down", "sort_name", DOWN, "PRIMARY, phase_name, name");
ORDERED(state, "state", "phase", UP_BY_TIME, "PRIMARY, phase_time");
ORDERED(state_down, "state_down", "phase", DOWN_BY_TIME, "PRIMARY, phase_time");
ORDERED(time, "time", "submitted_at", UP, "PRIMARY, phase_time");
ORDERED(time_down, "time_down", "submitted_at", DOWN, "PRIMARY, phase_time");

#define C(member) COLUMN(struct worklist_count, member)
#define COUNT_GIVES                                                                        \
	GIVES(struct worklist_count, C(phase), C(department_id), C(procedure_kind), C(n), C(is_pending), \
	      C(physician_id), C(is_main), C(department), C(department_of))
#define KIND_OF_ROW "w.phase, w.department_id, w.procedure_kind"
#define ITS_DEPARTMENT                                                                     \
	" LEFT JOIN department d ON d.id = w.department_id"                                \
	" LEFT JOIN institution u ON u.id = d.institution_id AND w.is_main = 0"
#define COUNT_SCOPE " WHERE w.institution_id = ? AND w.cycle_id = ?"

/* What has been counted, and what has changed since. */
STATEMENT(worklist_count_all) {
	.name = "worklist.count",
	.sql = "SELECT " KIND_OF_ROW ", w.n, 0, 0, w.is_main, d.name, u.name FROM worklist_count w"
	       ITS_DEPARTMENT COUNT_SCOPE
	       " UNION ALL SELECT " KIND_OF_ROW ", w.n, 1, 0, w.is_main, d.name, u.name FROM worklist_change w"
	       ITS_DEPARTMENT COUNT_SCOPE,
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	COUNT_GIVES,
	SLOT(worklist_count_all),
};

STATEMENT(worklist_count_found) {
	.name = "worklist.count_found",
	.sql = "SELECT " KIND_OF_ROW ", COUNT(*), 0, w.physician_id, w.is_main, d.name, u.name FROM worklist w"
	       ITS_DEPARTMENT COUNT_SCOPE " AND w.name LIKE ? GROUP BY w.is_main, " KIND_OF_ROW,
	TAKES(KIND_INT, KIND_INT, KIND_STR),
	COUNT_GIVES,
	SLOT(worklist_count_found),
};

STATEMENT(worklist_count_one) {
	.name = "worklist.count_one",
	.sql = "SELECT " KIND_OF_ROW ", 1, 0, w.physician_id, w.is_main, d.name, u.name FROM physician p"
	       " JOIN worklist w ON w.physician_id = p.id" ITS_DEPARTMENT COUNT_SCOPE " AND p.document_index = ?",
	TAKES(KIND_INT, KIND_INT, KIND_BYTES),
	COUNT_GIVES,
	SLOT(worklist_count_one),
};

STATEMENT(worklist_one) {
	.name = "worklist.one",
	.sql = COLUMNS("r.institution_id = ?") " FROM record r" PEOPLE("0")
	       " WHERE r.id = ? AND (r.institution_id = ? OR EXISTS (SELECT 1 FROM practice_site s"
	       " WHERE s.physician_id = r.physician_id AND s.institution_id = ?))",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	ROW_GIVES,
	SLOT(worklist_one),
};

#define P(member) COLUMN(struct worklist_person, member)
STATEMENT(worklist_physician) {
	.name = "worklist.physician",
	.sql = "SELECT sex, level, category_code, scope_code, title_code, licence_no, status, last_cycle,"
	       " last_conclusion, born_on, qualified_on, licensed_on FROM physician WHERE id = ?",
	TAKES(KIND_INT),
	GIVES(struct worklist_person, P(sex), P(level), P(category_code), P(scope_code), P(title_code),
	      P(licence_no), P(status), P(last_cycle), P(last_conclusion), P(born_on), P(qualified_on),
	      P(licensed_on)),
	SLOT(worklist_physician),
};

STATEMENT(worklist_unsent_all) {
	.name = "worklist.unsent",
	.sql = "SELECT w.record_id, p.name, p.mobile FROM worklist w JOIN physician p ON p.id = w.physician_id"
	       " WHERE w.institution_id = ? AND w.cycle_id = ? AND w.is_main = 1 AND w.phase = 3"
	       " ORDER BY w.sort_name, w.physician_id LIMIT 2000",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct worklist_unsent, COLUMN(struct worklist_unsent, id), COLUMN(struct worklist_unsent, name),
	      COLUMN(struct worklist_unsent, sealed)),
	SLOT(worklist_unsent_all),
};
