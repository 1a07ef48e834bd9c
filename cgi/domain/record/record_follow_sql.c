/* record_follow_sql.c - statements for a change of the main institution. */
#include "domain/record/record_follow_sql.h"

/* Outside, hidden, included, draft, sent back: enum record_state. */
STATEMENT(follow_find) {
	.name = "record.follow_find",
	.sql = "SELECT r.id FROM record r JOIN cycle c ON c.id = r.cycle_id"
	       " WHERE r.physician_id = ? AND r.institution_id <> ? AND (c.state = 2 OR c.fill = 1)"
	       " AND r.state IN (1, 2, 3, 4, 6, 8) LIMIT 1 FOR UPDATE",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct follow_row, COLUMN(struct follow_row, id)),
	SLOT(follow_find),
};

STATEMENT(follow_move) {
	.name = "record.follow_move",
	.sql = "UPDATE record SET institution_id = ?, department_id = NULL, version = version + 1"
	       " WHERE id = ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(follow_move),
};

/* The step names a department of the former institution. */
STATEMENT(follow_reopen) {
	.name = "record.follow_reopen",
	.sql = "UPDATE record_step SET is_complete = 0 WHERE record_id = ? AND step = 'practice'",
	TAKES(KIND_INT),
	SLOT(follow_reopen),
};
