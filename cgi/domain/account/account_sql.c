/* account_sql.c - finding an account and counting its tries. */
#include "domain/account/account_sql.h"

/* States: record 2 is hidden, cycle 2 is running. */
#define ACCOUNT_COLUMNS                                                                            \
	"SELECT a.id, a.kind, a.province_id, a.physician_id, COALESCE(a.institution_id, p.institution_id)," \
	" a.password_state, a.disabled_at, a.display_name, p.document, p.mobile, i.contact_mobile," \
	" i.registration_no, COALESCE(h.name, i.name), COALESCE(h.phone, i.phone), r.id IS NOT NULL," \
	" r.hidden_code, r.hidden_reason, r.hidden_by, r.state_since, s.opens_at, a.office_id, a.is_member," \
	" a.second_at, a.mobile, o.name FROM account a LEFT JOIN office o ON o.id = a.office_id"   \
	" LEFT JOIN physician p ON p.id = a.physician_id"                                          \
	" LEFT JOIN institution i ON i.id = COALESCE(a.institution_id, p.institution_id)"          \
	" LEFT JOIN cycle c ON c.province_id = a.province_id AND c.state = 2"                      \
	" LEFT JOIN stage s ON s.cycle_id = c.id AND s.kind = 1"                                   \
	" LEFT JOIN record r ON r.cycle_id = c.id AND r.physician_id = a.physician_id AND r.state = 2" \
	" LEFT JOIN institution h ON h.id = r.institution_id"
#define A(member) COLUMN(struct account_row, member)
#define ACCOUNT_GIVES                                                                              \
	GIVES(struct account_row, A(id), A(kind), A(province_id), A(physician_id), A(institution_id), \
	      A(password_state), A(disabled_at), A(display_name), A(document), A(mobile),          \
	      A(contact_mobile), A(registration_no), A(institution), A(institution_phone), A(hidden), \
	      A(hidden_code), A(hidden_reason), A(hidden_by), A(hidden_at), A(cycle_at), A(office_id), A(is_member), \
	      A(second_at),                                                                        \
	      A(member_mobile), A(office))

STATEMENT(account_by_index) {
	.name = "account.by_index",
	.sql = ACCOUNT_COLUMNS " WHERE a.login_index = ? ORDER BY c.id DESC LIMIT 1",
	TAKES(KIND_BYTES),
	ACCOUNT_GIVES,
	SLOT(account_by_index),
};

/* Two accounts with one number on file cannot be told apart: both must use their document. */
STATEMENT(account_by_mobile) {
	.name = "account.by_mobile",
	.sql = ACCOUNT_COLUMNS " WHERE p.mobile_index = ? AND p.province_id = ?"
			       " AND 1 = (SELECT COUNT(*) FROM physician o WHERE o.mobile_index = p.mobile_index"
			       " AND o.province_id = p.province_id) ORDER BY c.id DESC LIMIT 1",
	TAKES(KIND_BYTES, KIND_INT),
	ACCOUNT_GIVES,
	SLOT(account_by_mobile),
};

STATEMENT(account_by_id) {
	.name = "account.by_id",
	.sql = ACCOUNT_COLUMNS " WHERE a.id = ? ORDER BY c.id DESC LIMIT 1",
	TAKES(KIND_INT),
	ACCOUNT_GIVES,
	SLOT(account_by_id),
};

STATEMENT(account_lock) {
	.name = "account.lock",
	.sql = "SELECT password_state, tries, pauses, password, paused_until, disabled_at FROM account"
	       " WHERE id = ? FOR UPDATE",
	TAKES(KIND_INT),
	GIVES(struct account_lock_row, COLUMN(struct account_lock_row, password_state),
	      COLUMN(struct account_lock_row, tries), COLUMN(struct account_lock_row, pauses),
	      COLUMN(struct account_lock_row, password), COLUMN(struct account_lock_row, paused_until),
	      COLUMN(struct account_lock_row, disabled_at)),
	SLOT(account_lock),
};

STATEMENT(account_try_failed) {
	.name = "account.try_failed",
	.sql = "UPDATE account SET tries = ?, pauses = ?, paused_until = ? WHERE id = ?",
	TAKES(KIND_INT, KIND_INT, KIND_STAMP, KIND_INT),
	SLOT(account_try_failed),
};

STATEMENT(account_try_passed) {
	.name = "account.try_passed",
	.sql = "UPDATE account SET tries = 0, pauses = 0, paused_until = NULL, signed_in_at = ? WHERE id = ?",
	TAKES(KIND_STAMP, KIND_INT),
	SLOT(account_try_passed),
};

STATEMENT(account_enter) {
	.name = "account.enter",
	.sql = "UPDATE account SET password = ?, password_state = 3, password_at = ?, tries = 0, pauses = 0,"
	       " paused_until = NULL WHERE id = ?",
	TAKES(KIND_STR, KIND_STAMP, KIND_INT),
	SLOT(account_enter),
};

STATEMENT(account_rehash) {
	.name = "account.rehash",
	.sql = "UPDATE account SET password = ? WHERE id = ?",
	TAKES(KIND_STR, KIND_INT),
	SLOT(account_rehash),
};
