/* evaluation_sql.c - reading judgements as the sites that make them. */
#include "domain/evaluation/evaluation_sql.h"
#include "domain/evaluation/owed_sql.h"

/* Who judged once and is a place of practice no more sees and changes nothing. */
#define PLACE                                                                                      \
	"(e.institution_id = r.institution_id OR EXISTS (SELECT 1 FROM practice_site s"            \
	" WHERE s.physician_id = r.physician_id AND s.institution_id = e.institution_id))"

/* Registration accepted, not left: the states from 9 to 20 of enum record_state; 7, waiting for its recheck, with what
 * was judged in the review. Locked: past 10, or an attempt has started. */
#define STARTED "EXISTS (SELECT 1 FROM attempt t WHERE t.record_id = r.id AND t.state > 1)"
#define ACCEPTED " AND (r.state BETWEEN 9 AND 20 OR (r.state = 7 AND e.ethics > 0 AND e.performance > 0)) AND " PLACE
#define E(member) COLUMN(struct evaluation, member)
#define ROWS                                                                                       \
	"SELECT e.id, e.record_id, r.physician_id, e.is_main, e.ethics, e.performance, e.grounds," \
	" e.version, r.state, r.procedure_kind, r.conduct, " STARTED ","                           \
	" (SELECT COUNT(*) FROM evaluation o WHERE o.record_id = r.id),"                           \
	" (SELECT COUNT(*) FROM evaluation o WHERE o.record_id = r.id"                             \
	" AND (o.ethics = 0 OR o.performance = 0)),"                                               \
	" (SELECT COUNT(*) FROM evaluation o WHERE o.record_id = r.id"                             \
	" AND (o.ethics = 2 OR o.performance = 2)),"                                               \
	" e.reason, p.name, p.title_code, d.name, i.name, a.display_name, e.judged_at"             \
	" FROM evaluation e JOIN record r ON r.id = e.record_id"                                   \
	" JOIN physician p ON p.id = r.physician_id JOIN institution i ON i.id = r.institution_id" \
	" LEFT JOIN department d ON d.id = r.department_id LEFT JOIN account a ON a.id = e.account_id"
#define ROWS_GIVE                                                                                  \
	GIVES(struct evaluation, E(id), E(record_id), E(physician_id), E(is_main), E(ethics),      \
	      E(performance), E(grounds), E(version), E(state), E(procedure_kind), E(conduct), E(started), \
	      E(sites), E(sites_missing), E(sites_bad), E(reason), E(name), E(title_code),         \
	      E(department), E(main_institution), E(judged_by), E(judged_at))

STATEMENT(evaluation_one) {
	.name = "evaluation.one",
	.sql = ROWS " WHERE e.record_id = ? AND e.institution_id = ?" ACCEPTED,
	TAKES(KIND_INT, KIND_INT),
	ROWS_GIVE,
	SLOT(evaluation_one),
};

/* In the order of the alphabet of pronunciation, as far as that character set goes. */
#define BY_NAME " ORDER BY CONVERT(p.name USING gbk), e.id"

STATEMENT(evaluation_page) {
	.name = "evaluation.page",
	.sql = ROWS " WHERE e.institution_id = ? AND r.cycle_id = ?" ACCEPTED
		    " AND CASE ? WHEN 1 THEN " OWED
		    " WHEN 2 THEN (e.ethics > 0 AND e.performance > 0)"
		    " WHEN 3 THEN (e.ethics = 2 OR e.performance = 2)"
		    " WHEN 4 THEN (r.state > 10 OR " STARTED ") ELSE 1 END"
		    " AND (? IS NULL OR p.name LIKE ?) AND (? IS NULL OR p.document_index = ?)"
		    " AND (? = 0 OR r.department_id = ?)" BY_NAME " LIMIT ? OFFSET ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_BYTES, KIND_BYTES, KIND_INT, KIND_INT,
	      KIND_INT, KIND_INT),
	ROWS_GIVE,
	SLOT(evaluation_page),
};

#define N(member) COLUMN(struct evaluation_count, member)
STATEMENT(evaluation_count_all) {
	.name = "evaluation.count",
	.sql = "SELECT COALESCE(r.department_id, 0), d.name, COUNT(*),"
	       " COUNT(CASE WHEN " OWED " THEN 1 END),"
	       " COUNT(CASE WHEN e.ethics > 0 AND e.performance > 0 THEN 1 END),"
	       " COUNT(CASE WHEN e.ethics = 2 OR e.performance = 2 THEN 1 END),"
	       " COUNT(CASE WHEN r.state > 10 OR " STARTED " THEN 1 END), u.name"
	       " FROM evaluation e JOIN record r ON r.id = e.record_id"
	       " JOIN physician p ON p.id = r.physician_id"
	       " LEFT JOIN department d ON d.id = r.department_id"
	       " LEFT JOIN institution u ON u.id = d.institution_id AND u.id <> e.institution_id"
	       " WHERE e.institution_id = ? AND r.cycle_id = ?" ACCEPTED
	       " AND (? IS NULL OR p.name LIKE ?) AND (? IS NULL OR p.document_index = ?)"
	       " GROUP BY r.department_id, d.name, u.name",
	TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_BYTES, KIND_BYTES),
	GIVES(struct evaluation_count, N(department_id), N(department), N(n), N(n_open), N(n_made), N(n_unfit),
	      N(n_locked), N(department_of)),
	SLOT(evaluation_count_all),
};

STATEMENT(evaluation_open_rows) {
	.name = "evaluation.open",
	.sql = "SELECT e.id, e.record_id, e.ethics, e.performance, e.version, r.conduct, p.name, d.name"
	       " FROM evaluation e JOIN record r ON r.id = e.record_id JOIN physician p ON p.id = r.physician_id"
	       " LEFT JOIN department d ON d.id = r.department_id"
	       " WHERE e.institution_id = ? AND r.cycle_id = ? AND " OWED " AND e.ethics < 2 AND e.performance < 2"
	       " AND (? IS NULL OR p.name LIKE ?) AND (? IS NULL OR p.document_index = ?)"
	       " AND (? = 0 OR r.department_id = ?)" BY_NAME " LIMIT ?",
	TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_BYTES, KIND_BYTES, KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct evaluation, E(id), E(record_id), E(ethics), E(performance), E(version), E(conduct), E(name),
	      E(department)),
	SLOT(evaluation_open_rows),
};
