/* demo_sql.c - what the demonstration writes past the domain: the register, and places. */
#include "ctl/demo_sql.h"

STATEMENT(demo_people_count) {
	.name = "demo.people_count",
	.sql = "SELECT (SELECT COUNT(*) FROM physician) + (SELECT COUNT(*) FROM institution)",
	.takes = NULL,
	GIVES(struct demo_count, COLUMN(struct demo_count, n)),
	SLOT(demo_people_count),
};

STATEMENT(demo_physician_insert) {
	.name = "demo.physician_insert",
	.sql = "INSERT INTO physician (province_id, name, sex, ethnic_code, born_on, document_kind, document,"
	       " document_index, mobile, mobile_index, email, education_code, level, category_code, scope_code,"
	       " qualification_no, qualified_on, licence_no, licensed_on, title_code, institution_id, status,"
	       " last_cycle, last_conclusion, imported_at)"
	       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '正常', ?, ?, ?)",
	TAKES(KIND_INT, KIND_STR, KIND_INT, KIND_STR, KIND_DATE, KIND_STR, KIND_BYTES, KIND_BYTES, KIND_BYTES,
	      KIND_BYTES, KIND_BYTES, KIND_STR, KIND_INT, KIND_STR, KIND_STR, KIND_BYTES, KIND_DATE, KIND_STR,
	      KIND_DATE, KIND_STR, KIND_INT, KIND_STR, KIND_STR, KIND_STAMP),
	SLOT(demo_physician_insert),
};

STATEMENT(demo_site_insert) {
	.name = "demo.site_insert",
	.sql = "INSERT INTO practice_site (physician_id, institution_id, is_main) VALUES (?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_BOOL),
	SLOT(demo_site_insert),
};

STATEMENT(demo_contact) {
	.name = "demo.contact",
	.sql = "UPDATE institution SET contact_mobile = ? WHERE id = ?",
	TAKES(KIND_BYTES, KIND_INT),
	SLOT(demo_contact),
};

STATEMENT(demo_ids_list) {
	.name = "demo.ids",
	.sql = "SELECT p.id, COALESCE(a.id, 0), COALESCE(r.id, 0) FROM physician p"
	       " LEFT JOIN account a ON a.physician_id = p.id LEFT JOIN record r ON r.physician_id = p.id"
	       " ORDER BY p.id",
	.takes = NULL,
	GIVES(struct demo_ids, COLUMN(struct demo_ids, physician_id), COLUMN(struct demo_ids, account_id),
	      COLUMN(struct demo_ids, record_id)),
	SLOT(demo_ids_list),
};

STATEMENT(demo_places) {
	.name = "demo.places",
	.sql = "SELECT id, province_id, 0, name, registration_no FROM institution UNION ALL"
	       " SELECT id, province_id, 1, name, '' FROM office ORDER BY 3, 1",
	.takes = NULL,
	GIVES(struct demo_place, COLUMN(struct demo_place, id), COLUMN(struct demo_place, province_id),
	      COLUMN(struct demo_place, is_office), COLUMN(struct demo_place, name),
	      COLUMN(struct demo_place, number)),
	SLOT(demo_places),
};

STATEMENT(demo_own_password) {
	.name = "demo.own_password",
	.sql = "UPDATE account SET password = ?, password_state = 3, password_at = ? WHERE id = ?",
	TAKES(KIND_STR, KIND_STAMP, KIND_INT),
	SLOT(demo_own_password),
};

STATEMENT(demo_signed_in) {
	.name = "demo.signed_in",
	.sql = "UPDATE account SET signed_in_at = ? WHERE id = ?",
	TAKES(KIND_STAMP, KIND_INT),
	SLOT(demo_signed_in),
};

STATEMENT(demo_accounts_drop) {
	.name = "demo.accounts_drop",
	.sql = "DELETE FROM account WHERE physician_id = ?",
	TAKES(KIND_INT),
	SLOT(demo_accounts_drop),
};

/* Pictures are decoded once; everybody else with the same one points at it. */
STATEMENT(demo_picture_copy) {
	.name = "demo.picture_copy",
	.sql = "INSERT INTO attachment (record_id, slot, name, blob_hash, bytes, created_at)"
	       " SELECT ?, ?, name, blob_hash, bytes, ? FROM attachment WHERE record_id = ?"
	       " AND (slot = 'photo') = (? = 'photo') ORDER BY id LIMIT 1",
	TAKES(KIND_INT, KIND_STR, KIND_STAMP, KIND_INT, KIND_STR),
	SLOT(demo_picture_copy),
};

/* 复核通过: stands in for the assessment institution, whose pages this release does not have yet. */
STATEMENT(demo_confirm) {
	.name = "demo.confirm",
	.sql = "UPDATE record SET state = 9, version = version + 1, state_since = ? WHERE id = ? AND state = 7",
	TAKES(KIND_STAMP, KIND_INT),
	SLOT(demo_confirm),
};

STATEMENT(demo_confirm_history) {
	.name = "demo.confirm_history",
	.sql = "INSERT INTO record_history (record_id, at, account_id, actor, event, from_state, to_state)"
	       " VALUES (?, ?, NULL, '考核机构', ?, 7, 9)",
	TAKES(KIND_INT, KIND_STAMP, KIND_INT),
	SLOT(demo_confirm_history),
};

STATEMENT(demo_department_find) {
	.name = "demo.department",
	.sql = "SELECT id FROM department WHERE institution_id = ? AND state = 1"
	       " ORDER BY name = ? DESC, id LIMIT 1",
	TAKES(KIND_INT, KIND_STR),
	GIVES(struct demo_department, COLUMN(struct demo_department, id)),
	SLOT(demo_department_find),
};

STATEMENT(demo_past_cycle) {
	.name = "demo.past_cycle",
	.sql = "INSERT INTO cycle (province_id, name, year, assess_from, assess_to, state) VALUES (?, ?, ?, ?, ?, 3)",
	TAKES(KIND_INT, KIND_STR, KIND_INT, KIND_DATE, KIND_DATE),
	SLOT(demo_past_cycle),
};

/* The first of those who held a licence by then. */
STATEMENT(demo_past_records) {
	.name = "demo.past_records",
	.sql = "INSERT INTO record (cycle_id, province_id, physician_id, institution_id, state, version, state_since,"
	       " procedure_kind, submitted_at, submissions, notice_read_at, notice_version)"
	       " SELECT ?, p.province_id, p.id, p.institution_id, ?, 9, ?, 1, ?, 1, ?, 1 FROM physician p"
	       " WHERE p.province_id = ? AND p.licensed_on < ? AND p.id <= ?",
	TAKES(KIND_INT, KIND_INT, KIND_STAMP, KIND_STAMP, KIND_STAMP, KIND_INT, KIND_DATE, KIND_INT),
	SLOT(demo_past_records),
};

STATEMENT(demo_past_history) {
	.name = "demo.past_history",
	.sql = "INSERT INTO record_history (record_id, at, actor, event, from_state, to_state)"
	       " SELECT id, ?, '考核办公室', ?, ?, ? FROM record WHERE cycle_id = ?",
	TAKES(KIND_STAMP, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(demo_past_history),
};

STATEMENT(demo_state_counts) {
	.name = "demo.state_counts",
	.sql = "SELECT r.state, COUNT(*), p.name FROM record r JOIN province p ON p.id = r.province_id"
	       " JOIN cycle c ON c.id = r.cycle_id AND c.state = 2"
	       " GROUP BY p.position, p.name, r.state ORDER BY p.position, r.state",
	.takes = NULL,
	GIVES(struct demo_state, COLUMN(struct demo_state, state), COLUMN(struct demo_state, n),
	      COLUMN(struct demo_state, province)),
	SLOT(demo_state_counts),
};
