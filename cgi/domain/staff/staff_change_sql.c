/* staff_change_sql.c - making and changing named accounts: apart, since few programs may. */
#include "domain/staff/staff_sql.h"

STATEMENT(staff_insert) {
	.name = "staff.insert",
	.sql = "INSERT INTO account (province_id, kind, login_index, institution_id, office_id, display_name, mobile,"
	       " role, is_member, password, password_state, password_at, created_at)"
	       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, 2, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_BYTES, KIND_INT, KIND_INT, KIND_STR, KIND_BYTES, KIND_INT, KIND_STR,
	      KIND_STAMP, KIND_STAMP),
	SLOT(staff_insert),
};

STATEMENT(staff_update) {
	.name = "staff.update",
	.sql = "UPDATE account FORCE INDEX (PRIMARY) SET login_index = ?, display_name = ?, mobile = ?, role = ?"
	       " WHERE id = ? AND is_member = 1 AND kind = ? AND institution_id <=> ? AND office_id <=> ?",
	TAKES(KIND_BYTES, KIND_STR, KIND_BYTES, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(staff_update),
};

STATEMENT(staff_set_state) {
	.name = "staff.set_state",
	.sql = "UPDATE account SET disabled_at = ? WHERE id = ?",
	TAKES(KIND_STAMP, KIND_INT),
	SLOT(staff_set_state),
};

STATEMENT(staff_set_password) {
	.name = "staff.set_password",
	.sql = "UPDATE account SET password = ?, password_state = 2, password_at = ?, tries = 0, pauses = 0,"
	       " paused_until = NULL WHERE id = ?",
	TAKES(KIND_STR, KIND_STAMP, KIND_INT),
	SLOT(staff_set_password),
};

STATEMENT(staff_self) {
	.name = "staff.self",
	.sql = "SELECT role FROM account WHERE id = ? AND disabled_at IS NULL FOR UPDATE",
	TAKES(KIND_INT),
	GIVES(struct staff_self_row, COLUMN(struct staff_self_row, role)),
	SLOT(staff_self),
};
