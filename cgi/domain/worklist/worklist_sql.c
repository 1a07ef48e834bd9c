/*
 * worklist_sql.c - one query in six orders.
 *
 * Each half finds its rows by an index of its own (record.queue, practice_site.institution with
 * record.physician; both hold all that the filters ask), sorts them and keeps no more than the page
 * needs. Only the rows of the page, merged of the two, are then read in full.
 */
#include "domain/worklist/worklist_sql.h"

#define COLUMNS                                                                                    \
	"r.id, r.physician_id, a.id AS account_id, r.state, r.version, r.institution_id,"          \
	" r.procedure_kind, r.submissions, r.department_id,"                                       \
	" (SELECT COUNT(*) FROM attachment f WHERE f.record_id = r.id AND f.removed_at IS NULL"    \
	" AND f.slot <> 'photo') AS n_proofs,"                                                     \
	" (SELECT COUNT(*) FROM attachment f WHERE f.record_id = r.id AND f.removed_at IS NULL"    \
	" AND f.slot = 'photo') AS n_photos,"                                                      \
	" (SELECT COUNT(*) FROM record_step t WHERE t.record_id = r.id AND t.is_complete = 0)"     \
	" AS n_incomplete, p.name, p.title_code, d.name AS department, i.name AS main_institution," \
	" r.subject_code, r.condition_code, r.hidden_code, r.hidden_reason, r.hidden_by,"          \
	" r.returned_reason, p.document, r.submitted_at, r.state_since, r.opened_at,"              \
	" a.signed_in_at, p.licensed_on"
#define PEOPLE                                                                                     \
	" JOIN physician p ON p.id = r.physician_id JOIN institution i ON i.id = r.institution_id" \
	" LEFT JOIN department d ON d.id = r.department_id LEFT JOIN account a ON a.physician_id = p.id"
/* Read only when something is searched for: the list itself needs no physician. */
#define SEARCH                                                                                     \
	" AND (? IS NULL OR (SELECT n.name FROM physician n WHERE n.id = r.physician_id) LIKE ?)"  \
	" AND (? IS NULL OR r.physician_id = (SELECT n.id FROM physician n WHERE n.document_index = ?))"
#define FILTERS                                                                                    \
	" AND r.state BETWEEN ? AND ? AND (? = 0 OR r.department_id = ?)"                          \
	" AND (? = 0 OR r.procedure_kind = ?)" SEARCH
#define MAIN_SITE " WHERE r.institution_id = ? AND r.cycle_id = ?"
#define FURTHER_SITE                                                                               \
	" WHERE s.institution_id = ? AND r.cycle_id = ? AND ? AND r.institution_id <> s.institution_id"
/* Ids of a page: what the key needs, the key of the order, its direction. */
#define CHOSEN(needs, key, way)                                                                    \
	"((SELECT r.id, 1 AS is_main, " key " AS sort_key FROM record r" needs MAIN_SITE FILTERS   \
	" ORDER BY " key way ", r.id" way " LIMIT ?)"                                              \
	" UNION ALL (SELECT r.id, 0, " key " FROM practice_site s"                                 \
	" JOIN record r FORCE INDEX (physician) ON r.physician_id = s.physician_id" needs       \
	FURTHER_SITE FILTERS                                                                       \
	" ORDER BY " key way ", r.id" way " LIMIT ?)"                                              \
	" ORDER BY sort_key" way ", id" way " LIMIT ? OFFSET ?) k"
#define FILTER_KINDS                                                                               \
	KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_BYTES, KIND_BYTES
#define BOTH_TAKES                                                                                 \
	TAKES(KIND_INT, KIND_INT, FILTER_KINDS, KIND_INT, KIND_INT, KIND_INT, KIND_BOOL, FILTER_KINDS, \
	      KIND_INT, KIND_INT, KIND_INT)
#define ROW "x.id, x.physician_id, x.account_id, x.state, x.version, x.is_main, x.procedure_kind,"  \
	    " x.submissions, x.department_id, x.n_proofs, x.n_photos, x.n_incomplete, x.name,"     \
	    " x.title_code, x.department, x.main_institution, x.subject_code, x.condition_code,"   \
	    " x.hidden_code, x.hidden_reason, x.hidden_by, x.returned_reason, x.document,"         \
	    " x.submitted_at, x.state_since, x.opened_at, x.signed_in_at, x.licensed_on"
#define W(member) COLUMN(struct worklist_row, member)
#define ROW_GIVES                                                                                  \
	GIVES(struct worklist_row, W(id), W(physician_id), W(account_id), W(state), W(version),    \
	      W(is_main), W(procedure_kind), W(submissions), W(department_id), W(n_proofs),        \
	      W(n_photos), W(n_incomplete), W(name), W(title_code), W(department),                 \
	      W(main_institution), W(subject_code), W(condition_code), W(hidden_code),             \
	      W(hidden_reason), W(hidden_by), W(returned_reason), W(document), W(submitted_at),    \
	      W(state_since), W(opened_at), W(signed_in_at), W(licensed_on))
#define ID_GIVES GIVES(struct worklist_id, COLUMN(struct worklist_id, id))

/* In the order of the alphabet of pronunciation, as far as that character set goes. */
#define NAME_KEY "CONVERT(p.name USING gbk)"
#define NEEDS_NAME " JOIN physician p ON p.id = r.physician_id"

#define ORDERED(id_, name_, needs, key, way)                                                       \
	STATEMENT(worklist_page_##id_)                                                             \
	{ .name = "worklist.page_" name_,                                                          \
	  .sql = "SELECT " ROW " FROM (SELECT " COLUMNS ", k.is_main, k.sort_key FROM " CHOSEN(needs, key, way) \
		 " JOIN record r ON r.id = k.id" PEOPLE ") x ORDER BY x.sort_key" way ", x.id" way, \
	  BOTH_TAKES, ROW_GIVES, SLOT(worklist_page_##id_) };                                      \
	STATEMENT(worklist_ids_##id_)                                                              \
	{ .name = "worklist.ids_" name_,                                                           \
	  .sql = "SELECT k.id FROM " CHOSEN(needs, key, way) " ORDER BY k.sort_key" way ", k.id" way, \
	  BOTH_TAKES, ID_GIVES, SLOT(worklist_ids_##id_) }

ORDERED(name, "name", NEEDS_NAME, NAME_KEY, " ASC");
ORDERED(name_down, "name_down", NEEDS_NAME, NAME_KEY, " DESC");
ORDERED(state, "state", "", "r.state", " ASC");
ORDERED(state_down, "state_down", "", "r.state", " DESC");
ORDERED(time, "time", "", "r.submitted_at", " ASC");
ORDERED(time_down, "time_down", "", "r.submitted_at", " DESC");

#define COUNTED                                                                                    \
	"SELECT r.state, COALESCE(r.department_id, 0) AS department_id, r.procedure_kind, COUNT(*) AS n"
#define COUNT_GROUP " GROUP BY r.state, r.department_id, r.procedure_kind"
#define C(member) COLUMN(struct worklist_count, member)

STATEMENT(worklist_count_all) {
	.name = "worklist.count",
	.sql = "SELECT x.state, x.department_id, x.procedure_kind, x.n, d.name FROM (" COUNTED " FROM record r"
	       MAIN_SITE SEARCH COUNT_GROUP " UNION ALL " COUNTED " FROM practice_site s"
	       " JOIN record r FORCE INDEX (physician) ON r.physician_id = s.physician_id" FURTHER_SITE SEARCH
		COUNT_GROUP ") x"
	       " LEFT JOIN department d ON d.id = x.department_id",
	TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_BYTES, KIND_BYTES, KIND_INT, KIND_INT, KIND_BOOL,
	      KIND_STR, KIND_STR, KIND_BYTES, KIND_BYTES),
	GIVES(struct worklist_count, C(state), C(department_id), C(procedure_kind), C(n), C(department)),
	SLOT(worklist_count_all),
};

STATEMENT(worklist_one) {
	.name = "worklist.one",
	.sql = "SELECT " ROW " FROM (SELECT " COLUMNS ", r.institution_id = ? AS is_main FROM record r" PEOPLE
	       " WHERE r.id = ? AND (r.institution_id = ? OR EXISTS (SELECT 1 FROM practice_site s"
	       " WHERE s.physician_id = r.physician_id AND s.institution_id = ?))) x",
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

/* All moves of one request carry the same instant. */
STATEMENT(worklist_approved) {
	.name = "worklist.approved",
	.sql = "SELECT r.id, p.name, d.name FROM record r JOIN record_history h ON h.record_id = r.id"
	       " JOIN physician p ON p.id = r.physician_id LEFT JOIN department d ON d.id = r.department_id"
	       " WHERE r.institution_id = ? AND r.cycle_id = ? AND h.at = ? AND h.account_id = ? AND h.event = ?"
	       " ORDER BY " NAME_KEY ", r.id LIMIT 500",
	TAKES(KIND_INT, KIND_INT, KIND_STAMP, KIND_INT, KIND_INT),
	GIVES(struct worklist_row, W(id), W(name), W(department)),
	SLOT(worklist_approved),
};

STATEMENT(worklist_unsent_all) {
	.name = "worklist.unsent",
	.sql = "SELECT r.id, p.name, p.mobile FROM record r JOIN physician p ON p.id = r.physician_id"
	       " WHERE r.institution_id = ? AND r.cycle_id = ? AND r.state IN (3, 4)"
	       " ORDER BY " NAME_KEY ", r.id LIMIT 2000",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct worklist_unsent, COLUMN(struct worklist_unsent, id), COLUMN(struct worklist_unsent, name),
	      COLUMN(struct worklist_unsent, sealed)),
	SLOT(worklist_unsent_all),
};
