/* guard_sql.c - calls per window: one row for each address and action. */
#include "site/guard_sql.h"

STATEMENT(throttle_count) {
	.name = "throttle.count",
	.sql = "INSERT INTO throttle (id, window_at, tries) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE"
	       " tries = IF(window_at < ?, 1, tries + 1), window_at = IF(window_at < ?, VALUES(window_at), window_at)",
	TAKES(KIND_BYTES, KIND_STAMP, KIND_STAMP, KIND_STAMP),
	SLOT(throttle_count),
};

STATEMENT(throttle_look) {
	.name = "throttle.look",
	.sql = "SELECT tries, window_at FROM throttle WHERE id = ?",
	TAKES(KIND_BYTES),
	GIVES(struct throttle_row, COLUMN(struct throttle_row, tries), COLUMN(struct throttle_row, window_at)),
	SLOT(throttle_look),
};
