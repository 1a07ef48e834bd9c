/*
 * look_sql.c - one query along six indexes, newest first.
 *
 * Names of people and units are read for the rows that are shown, each by its primary key.
 */
#include "domain/audit/look_sql.h"

#include "domain/audit/look.h"

/* Whom it was done to. */
#define NAMES                                                                              \
	" LEFT JOIN record r ON x.object_kind = 'record' AND r.id = x.object_id"           \
	" LEFT JOIN attempt t ON x.object_kind = 'attempt' AND t.id = x.object_id"         \
	" LEFT JOIN record q ON q.id = t.record_id"                                        \
	" LEFT JOIN document_request d ON x.object_kind = 'document' AND d.id = x.object_id" \
	" LEFT JOIN physician p ON p.id = COALESCE(r.physician_id, q.physician_id, d.physician_id,"  \
	" IF(x.object_kind = 'physician', x.object_id, NULL))"                             \
	" LEFT JOIN account s ON x.object_kind = 'account' AND s.id = x.object_id"         \
	" LEFT JOIN institution u ON x.object_kind = 'institution' AND u.id = x.object_id" \
	" LEFT JOIN cycle y ON x.object_kind = 'cycle' AND y.id = x.object_id"
/* Where he is who did it; of a sign-in that failed, where the account is. */
#define PLACES                                                                             \
	" LEFT JOIN institution i ON i.id = x.institution_id LEFT JOIN office o ON o.id = x.office_id" \
	" LEFT JOIN account c ON x.institution_id IS NULL AND x.office_id IS NULL"         \
	" AND c.id = COALESCE(x.account_id, IF(x.object_kind = 'account', x.object_id, NULL))" \
	" LEFT JOIN physician cp ON cp.id = c.physician_id"                                \
	" LEFT JOIN institution ci ON ci.id = COALESCE(c.institution_id, cp.institution_id)" \
	" LEFT JOIN office co ON co.id = c.office_id"
#define REGION "COALESCE(i.region_code, o.region_code, ci.region_code, co.region_code)"
#define COLUMNS                                                                            \
	"SELECT x.id, COALESCE(x.account_id, 0), x.role, COALESCE(x.object_id, 0), COALESCE(x.seq, 0), x.at, x.actor," \
	" x.address, x.request, x.action, x.object_kind, x.detail, COALESCE(p.name, s.display_name, u.name, y.name)"
#define FILTER                                                                             \
	" AND x.id >= ? AND x.id < ? AND x.at >= ? AND x.at < ?"                           \
	" AND (? IS NULL OR x.action = ?) AND (? IS NULL OR x.address = ?)"                \
	" AND (? IS NULL OR x.actor LIKE ? OR p.name LIKE ?)"                              \
	" AND (? IS NULL OR (x.object_kind = ? AND x.object_id = ?)) AND (? = 0 OR x.account_id = ?)" \
	" AND (? = 0 OR (x.institution_id = ? AND x.role = 2)) AND (? IS NULL OR " REGION " LIKE ?)"
#define FILTER_TAKES                                                                       \
	KIND_INT, KIND_INT, KIND_STAMP, KIND_STAMP, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_STR, \
	KIND_STR, KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_INT
#define NEWEST " ORDER BY x.id DESC LIMIT ?"
#define R(member) COLUMN(struct audit_row, member)
#define ROW_GIVES                                                                          \
	GIVES(struct audit_row, R(id), R(account_id), R(role), R(object_id), R(seq), R(at), R(actor), R(address), \
	      R(request), R(action), R(object_kind), R(detail), R(object_name))

#define LOOK(id_, name_, index, which, ...)                                                \
	STATEMENT(id_)                                                                     \
	{ .name = name_,                                                                   \
	  .sql = COLUMNS " FROM audit x FORCE INDEX (" index ")" NAMES PLACES " WHERE " which FILTER NEWEST, \
	  TAKES(__VA_ARGS__), ROW_GIVES, SLOT(id_) }

LOOK(audit_by_time, "audit.by_time", "PRIMARY", "x.id > 0", FILTER_TAKES);
LOOK(audit_by_action, "audit.by_action", "action", "x.action = ?", KIND_STR, FILTER_TAKES);
LOOK(audit_by_account, "audit.by_account", "account", "x.account_id = ?", KIND_INT, FILTER_TAKES);
LOOK(audit_by_object, "audit.by_object", "object", "x.object_kind = ? AND x.object_id = ?", KIND_STR, KIND_INT,
     FILTER_TAKES);
LOOK(audit_by_institution, "audit.by_institution", "institution", "x.institution_id = ? AND x.role = 2", KIND_INT,
     FILTER_TAKES);

/* Everything by one person and to him: some hundreds, each found by its index. */
STATEMENT(audit_by_person) {
	.name = "audit.by_person",
	.sql = COLUMNS " FROM (SELECT b.id FROM account n JOIN audit b FORCE INDEX (account) ON b.account_id = n.id"
	       " WHERE n.physician_id = ?"
	       " UNION SELECT b.id FROM account n JOIN audit b FORCE INDEX (object) ON b.object_kind = 'account'"
	       " AND b.object_id = n.id WHERE n.physician_id = ?"
	       " UNION SELECT b.id FROM audit b FORCE INDEX (object) WHERE b.object_kind = 'physician'"
	       " AND b.object_id = ?"
	       " UNION SELECT b.id FROM document_request n JOIN audit b FORCE INDEX (object)"
	       " ON b.object_kind = 'document' AND b.object_id = n.id WHERE n.physician_id = ?"
	       " UNION SELECT b.id FROM record n JOIN audit b FORCE INDEX (object) ON b.object_kind = 'record'"
	       " AND b.object_id = n.id WHERE n.physician_id = ?"
	       " UNION SELECT b.id FROM record n JOIN attempt m ON m.record_id = n.id JOIN audit b FORCE INDEX (object)"
	       " ON b.object_kind = 'attempt' AND b.object_id = m.id WHERE n.physician_id = ?) k"
	       " JOIN audit x ON x.id = k.id" NAMES PLACES " WHERE x.id > 0" FILTER NEWEST,
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, FILTER_TAKES),
	ROW_GIVES,
	SLOT(audit_by_person),
};

#define ID GIVES(struct audit_id, COLUMN(struct audit_id, id))

STATEMENT(audit_last) {
	.name = "audit.last",
	.sql = "SELECT id FROM audit ORDER BY id DESC LIMIT 1",
	ID, SLOT(audit_last),
};
/* Ids and times go up together, but for what was under way at once: see look.c. */
STATEMENT(audit_first_since) {
	.name = "audit.first_since",
	.sql = "SELECT id FROM audit FORCE INDEX (at) WHERE at >= ? ORDER BY at LIMIT 1",
	TAKES(KIND_STAMP), ID, SLOT(audit_first_since),
};
STATEMENT(audit_last_until) {
	.name = "audit.last_until",
	.sql = "SELECT id FROM audit FORCE INDEX (at) WHERE at < ? ORDER BY at DESC LIMIT 1",
	TAKES(KIND_STAMP), ID, SLOT(audit_last_until),
};

#define PERSON                                                                             \
	"SELECT p.id, p.name FROM physician p JOIN institution i ON i.id = p.institution_id"
#define PERSON_GIVES                                                                       \
	GIVES(struct audit_person, COLUMN(struct audit_person, physician_id), COLUMN(struct audit_person, name))

#define IN_PLACE                                                                           \
	" AND (? IS NULL OR i.region_code LIKE ?) AND (? = 0 OR p.institution_id = ?"      \
	" OR EXISTS (SELECT 1 FROM practice_site s WHERE s.physician_id = p.id AND s.institution_id = ?))"
#define IN_PLACE_TAKES KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_INT

STATEMENT(audit_person_of) {
	.name = "audit.person_of",
	.sql = PERSON " WHERE p.document_index = ?" IN_PLACE,
	TAKES(KIND_BYTES, IN_PLACE_TAKES), PERSON_GIVES, SLOT(audit_person_of),
};
STATEMENT(audit_person_one) {
	.name = "audit.person_one",
	.sql = PERSON " WHERE p.id = ?" IN_PLACE,
	TAKES(KIND_INT, IN_PLACE_TAKES), PERSON_GIVES, SLOT(audit_person_one),
};
