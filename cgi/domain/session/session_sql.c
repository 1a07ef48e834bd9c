/* session_sql.c - the look-up is one statement: it runs on every signed-in request. */
#include "domain/session/session_sql.h"

STATEMENT(session_by_token) {
	.name = "session.by_token",
	.sql = "SELECT a.id, a.kind, a.province_id, a.physician_id,"
	       " COALESCE(a.institution_id, p.institution_id), a.office_id, a.password_state,"
	       " a.role, a.is_member, a.institution_id IS NOT NULL AND i.n_in_force > 0, s.code_due, a.second_at,"
	       " a.display_name, COALESCE(i.name, o.name), COALESCE(i.phone, o.phone), s.token_hash, s.csrf,"
	       " s.created_at, s.seen_at, s.expires_at, a.disabled_at, s.flash, s.flash_detail"
	       " FROM session s JOIN account a ON a.id = s.account_id"
	       " LEFT JOIN physician p ON p.id = a.physician_id"
	       " LEFT JOIN institution i ON i.id = COALESCE(a.institution_id, p.institution_id)"
	       " LEFT JOIN office o ON o.id = a.office_id"
	       " WHERE s.token_hash = ?",
	TAKES(KIND_BYTES),
	GIVES(struct identity, COLUMN(struct identity, account_id), COLUMN(struct identity, kind),
	      COLUMN(struct identity, province_id), COLUMN(struct identity, physician_id),
	      COLUMN(struct identity, institution_id), COLUMN(struct identity, office_id),
	      COLUMN(struct identity, password_state), COLUMN(struct identity, role),
	      COLUMN(struct identity, is_member), COLUMN(struct identity, is_assessor),
	      COLUMN(struct identity, code_due),
	      COLUMN(struct identity, second_at), COLUMN(struct identity, name),
	      COLUMN(struct identity, unit), COLUMN(struct identity, unit_phone),
	      COLUMN(struct identity, token_hash), COLUMN(struct identity, csrf),
	      COLUMN(struct identity, created_at), COLUMN(struct identity, seen_at),
	      COLUMN(struct identity, expires_at), COLUMN(struct identity, disabled_at),
	      COLUMN(struct identity, flash), COLUMN(struct identity, flash_detail)),
	SLOT(session_by_token),
};

STATEMENT(session_ended_why) {
	.name = "session.ended_why",
	.sql = "SELECT why FROM session_ended WHERE token_hash = ?",
	TAKES(KIND_BYTES),
	GIVES(struct session_why, COLUMN(struct session_why, why)),
	SLOT(session_ended_why),
};

STATEMENT(session_lock) {
	.name = "session.lock",
	.sql = "SELECT account_id FROM session WHERE token_hash = ? FOR UPDATE",
	TAKES(KIND_BYTES),
	GIVES(struct session_lock_row, COLUMN(struct session_lock_row, account_id)),
	SLOT(session_lock),
};

STATEMENT(session_insert) {
	.name = "session.insert",
	.sql = "INSERT INTO session (token_hash, account_id, csrf, address, created_at, seen_at, expires_at, code_due)"
	       " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_BYTES, KIND_INT, KIND_BYTES, KIND_STR, KIND_STAMP, KIND_STAMP, KIND_STAMP, KIND_INT),
	SLOT(session_insert),
};

STATEMENT(session_of_account) {
	.name = "session.of_account",
	.sql = "SELECT token_hash, address, created_at, seen_at FROM session WHERE account_id = ? AND code_due = 0"
	       " ORDER BY seen_at DESC, created_at DESC LIMIT 50",
	TAKES(KIND_INT),
	GIVES(struct session_row, COLUMN(struct session_row, token_hash), COLUMN(struct session_row, address),
	      COLUMN(struct session_row, created_at), COLUMN(struct session_row, seen_at)),
	SLOT(session_of_account),
};

STATEMENT(session_delete) {
	.name = "session.delete",
	.sql = "DELETE FROM session WHERE token_hash = ?",
	TAKES(KIND_BYTES),
	SLOT(session_delete),
};

STATEMENT(session_note_others) {
	.name = "session.note_others",
	.sql = "INSERT IGNORE INTO session_ended (token_hash, account_id, why, ended_at)"
	       " SELECT token_hash, account_id, ?, ? FROM session WHERE account_id = ? AND token_hash <> ?",
	TAKES(KIND_INT, KIND_STAMP, KIND_INT, KIND_BYTES),
	SLOT(session_note_others),
};

STATEMENT(session_delete_others) {
	.name = "session.delete_others",
	.sql = "DELETE FROM session WHERE account_id = ? AND token_hash <> ?",
	TAKES(KIND_INT, KIND_BYTES),
	SLOT(session_delete_others),
};

STATEMENT(session_seen) {
	.name = "session.seen",
	.sql = "UPDATE session SET seen_at = GREATEST(seen_at, ?), flash = NULL, flash_detail = NULL"
	       " WHERE token_hash = ?",
	TAKES(KIND_STAMP, KIND_BYTES),
	SLOT(session_seen),
};

STATEMENT(session_keep) {
	.name = "session.keep",
	.sql = "UPDATE session SET seen_at = ?, expires_at = GREATEST(expires_at, ?) WHERE token_hash = ?",
	TAKES(KIND_STAMP, KIND_STAMP, KIND_BYTES),
	SLOT(session_keep),
};

STATEMENT(session_flash) {
	.name = "session.flash",
	.sql = "UPDATE session SET flash = ?, flash_detail = ? WHERE token_hash = ?",
	TAKES(KIND_STR, KIND_STR, KIND_BYTES),
	SLOT(session_flash),
};

/* The saver trusts attempt.tok alone, so a session that ends takes it along. */
STATEMENT(session_pen_drop) {
	.name = "session.pen_drop",
	.sql = "UPDATE attempt SET tok = NULL WHERE tok = ?",
	TAKES(KIND_BYTES),
	SLOT(session_pen_drop),
};

STATEMENT(session_pens_drop) {
	.name = "session.pens_drop",
	.sql = "UPDATE attempt SET tok = NULL WHERE account_id = ? AND state = 2 AND tok <> ?",
	TAKES(KIND_INT, KIND_BYTES),
	SLOT(session_pens_drop),
};

STATEMENT(form_token_insert) {
	.name = "form_token.insert",
	.sql = "INSERT INTO form_token (token_hash, account_id, location, used_at) VALUES (?, ?, ?, ?)",
	TAKES(KIND_BYTES, KIND_INT, KIND_STR, KIND_STAMP),
	SLOT(form_token_insert),
};

STATEMENT(form_token_find) {
	.name = "form_token.find",
	.sql = "SELECT location FROM form_token WHERE token_hash = ? AND account_id = ?",
	TAKES(KIND_BYTES, KIND_INT),
	GIVES(struct form_token_row, COLUMN(struct form_token_row, location)),
	SLOT(form_token_find),
};
