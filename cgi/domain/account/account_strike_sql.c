/* account_strike_sql.c - failures of names and addresses: one row for each, in the table of calls. */
#include "domain/account/account_strike_sql.h"

STATEMENT(strike_look) {
	.name = "strike.look",
	.sql = "SELECT tries, window_at FROM throttle WHERE id = ?",
	TAKES(KIND_BYTES),
	GIVES(struct strike_row, COLUMN(struct strike_row, tries), COLUMN(struct strike_row, at)),
	SLOT(strike_look),
};

/* Names: the time of the last failure. */
STATEMENT(strike_count) {
	.name = "strike.count",
	.sql = "INSERT INTO throttle (id, window_at, tries) VALUES (?, ?, 1)"
	       " ON DUPLICATE KEY UPDATE tries = tries + 1, window_at = VALUES(window_at)",
	TAKES(KIND_BYTES, KIND_STAMP),
	SLOT(strike_count),
};

/* Addresses: the time of the first failure of the window. */
STATEMENT(strike_window) {
	.name = "strike.window",
	.sql = "INSERT INTO throttle (id, window_at, tries) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE"
	       " tries = IF(window_at < ?, 1, tries + 1), window_at = IF(window_at < ?, VALUES(window_at), window_at)",
	TAKES(KIND_BYTES, KIND_STAMP, KIND_STAMP, KIND_STAMP),
	SLOT(strike_window),
};
