/* exemption_list_sql.c - lists of applications, for the institution and for its 考核机构. */
#include "domain/exemption/exemption_list_sql.h"

/* With the cycle, those of a cycle are read off their own index where they are fewer than the records of the scope. */
#define OWN " FROM record r JOIN exemption e ON e.record_id = r.id AND e.cycle_id = r.cycle_id"
#define DELEGATED                                                                                  \
	" FROM delegation g JOIN record r ON r.institution_id = g.institution_id AND r.cycle_id = g.cycle_id" \
	" JOIN exemption e ON e.record_id = r.id AND e.cycle_id = r.cycle_id"
#define PERSON " JOIN physician p ON p.id = r.physician_id"
#define OF_OWN " WHERE r.institution_id = ? AND r.cycle_id = ?"
#define OF_DELEGATED " WHERE g.assessor_id = ? AND g.cycle_id = ?"
#define SEARCH                                                                                     \
	" AND e.state >= 2 AND (? IS NULL OR e.reason_code = ?) AND (? IS NULL OR p.name LIKE ?)"  \
	" AND (? IS NULL OR p.document_index = ?)"
#define SEARCH_TAKES KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_BYTES, KIND_BYTES

#define NUMBER(id_, name_, from, scope)                                                            \
	STATEMENT(exemptions_number_##id_)                                                         \
	{ .name = "exemption.count_" name_,                                                        \
	  .sql = "SELECT e.state, COUNT(*)" from PERSON scope SEARCH " GROUP BY e.state",          \
	  TAKES(SEARCH_TAKES),                                                                     \
	  GIVES(struct exemption_count, COLUMN(struct exemption_count, state), COLUMN(struct exemption_count, n)), \
	  SLOT(exemptions_number_##id_) }
NUMBER(institution, "institution", OWN, OF_OWN);
NUMBER(assessor, "assessor", DELEGATED, OF_DELEGATED);

#define COLUMNS                                                                                    \
	"SELECT r.id, e.state, e.version, e.applications, e.reason_code, p.name, p.title_code, d.name, i.name," \
	" p.document, e.happened_on, e.applied_at, e.state_since"
#define PLACES " JOIN institution i ON i.id = r.institution_id LEFT JOIN department d ON d.id = r.department_id"
#define E(member) COLUMN(struct exemption_row, member)
#define ROW_GIVES                                                                                  \
	GIVES(struct exemption_row, E(record_id), E(state), E(version), E(applications), E(reason_code), E(name), \
	      E(title_code), E(department), E(institution), E(document), E(happened_on), E(applied_at), \
	      E(state_since))

#define PAGE(id_, name_, from, scope, whose)                                                       \
	STATEMENT(exemptions_page_##id_)                                                           \
	{ .name = "exemption.page_" name_,                                                         \
	  .sql = COLUMNS from PERSON PLACES scope SEARCH " AND e.state BETWEEN ? AND ?"            \
		 " ORDER BY IF(? = 0, e.applied_at, NULL), IF(? = 1, e.applied_at, NULL) DESC,"    \
		 " IF(? = 2, CONVERT(p.name USING gbk), NULL), IF(? = 3, CONVERT(p.name USING gbk), NULL) DESC, e.id" \
		 " LIMIT ? OFFSET ?",                                                              \
	  TAKES(SEARCH_TAKES, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT), \
	  ROW_GIVES, SLOT(exemptions_page_##id_) };                                                \
	STATEMENT(exemption_one_##id_)                                                             \
	{ .name = "exemption.one_" name_,                                                          \
	  .sql = COLUMNS from PERSON PLACES " WHERE r.id = ? AND " whose " = ? AND e.applications > 0", \
	  TAKES(KIND_INT, KIND_INT), ROW_GIVES, SLOT(exemption_one_##id_) }
PAGE(institution, "institution", OWN, OF_OWN, "r.institution_id");
PAGE(assessor, "assessor", DELEGATED, OF_DELEGATED, "g.assessor_id");

#define H(member) COLUMN(struct exemption_history, member)
STATEMENT(exemption_histories) {
	.name = "exemption.histories",
	.sql = "SELECT h.event, h.from_state, h.to_state, h.at, h.actor, h.note FROM exemption e"
	       " JOIN exemption_history h ON h.exemption_id = e.id WHERE e.record_id = ? ORDER BY h.id DESC LIMIT 100",
	TAKES(KIND_INT),
	GIVES(struct exemption_history, H(event), H(from_state), H(to_state), H(at), H(actor), H(note)),
	SLOT(exemption_histories),
};
