/* account_strike_sql.c - failures of names and addresses: one row for each, in the table of calls. */
#include "domain/account/account_strike_sql.h"

STATEMENT(strike_look) {
	.name = "strike.look",
	.sql = "SELECT tries, window_at FROM throttle WHERE id = ?",
	TAKES(KIND_BYTES),
	GIVES(struct strike_row, COLUMN(struct strike_row, tries), COLUMN(struct strike_row, at)),
	SLOT(strike_look),
};

/* Within a transaction that counts: a plain read would fix what it sees, and the row of a busy address, counted after a
 * password was hashed, would have changed since. */
STATEMENT(strike_lock) {
	.name = "strike.lock",
	.sql = "SELECT tries, window_at FROM throttle WHERE id = ? FOR UPDATE",
	TAKES(KIND_BYTES),
	GIVES(struct strike_row, COLUMN(struct strike_row, tries), COLUMN(struct strike_row, at)),
	SLOT(strike_lock),
};

/* Makes the row if there is none and locks it: tries at the same moment are one after the other, as an account's. */
STATEMENT(strike_hold) {
	.name = "strike.hold",
	.sql = "INSERT INTO throttle (id, window_at, tries) VALUES (?, ?, 0) ON DUPLICATE KEY UPDATE tries = tries",
	TAKES(KIND_BYTES, KIND_STAMP),
	SLOT(strike_hold),
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
