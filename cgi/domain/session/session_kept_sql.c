/* session_kept_sql.c - forms that came too late. */
#include "domain/session/session_kept_sql.h"

STATEMENT(kept_whose) {
	.name = "kept.whose",
	.sql = "SELECT account_id FROM session WHERE token_hash = ?"
	       " UNION SELECT account_id FROM session_ended WHERE token_hash = ? AND account_id IS NOT NULL LIMIT 1",
	TAKES(KIND_BYTES, KIND_BYTES),
	GIVES(struct kept_owner, COLUMN(struct kept_owner, account_id)),
	SLOT(kept_whose),
};

/* The last form counts. */
STATEMENT(kept_insert) {
	.name = "kept.insert",
	.sql = "REPLACE INTO kept_form (id, account_id, path, body, kept_at) VALUES (?, ?, ?, ?, ?)",
	TAKES(KIND_BYTES, KIND_INT, KIND_STR, KIND_BYTES, KIND_STAMP),
	SLOT(kept_insert),
};

STATEMENT(kept_find) {
	.name = "kept.find",
	.sql = "SELECT body FROM kept_form WHERE id = ? AND account_id = ? AND path = ? AND kept_at > ?",
	TAKES(KIND_BYTES, KIND_INT, KIND_STR, KIND_STAMP),
	GIVES(struct kept_row, COLUMN(struct kept_row, body)),
	SLOT(kept_find),
};

STATEMENT(kept_drop) {
	.name = "kept.drop",
	.sql = "DELETE FROM kept_form WHERE id = ?",
	TAKES(KIND_BYTES),
	SLOT(kept_drop),
};
