/* attempt_end_sql.c - ending an attempt. */
#include "domain/attempt/attempt_end_sql.h"

#include "domain/attempt/attempt_columns.h"

/* Saves and the hand-in serialise on this row. */
STATEMENT(attempt_lock) {
	.name = "attempt.lock",
	.sql = "SELECT " ATTEMPT_WHOLE " FROM attempt WHERE id = ? AND (account_id = ? OR ? = 0) FOR UPDATE",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	ATTEMPT_GIVES_WHOLE,
	SLOT(attempt_lock),
};

STATEMENT(attempt_write_sheet) {
	.name = "attempt.write_sheet",
	.sql = "UPDATE attempt FORCE INDEX (PRIMARY) SET sheet = ?, rev = ?, saved_at = ? WHERE id = ? AND state = 2",
	TAKES(KIND_STR, KIND_INT, KIND_STAMP, KIND_INT),
	SLOT(attempt_write_sheet),
};

STATEMENT(attempt_log) {
	.name = "attempt.log",
	.sql = "INSERT INTO answer_log (attempt_id, epoch, rev, sheet, at) VALUES (?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STAMP),
	SLOT(attempt_log),
};

/* When the time is over the pen stays where it is, for answers that are still on their way. */
STATEMENT(attempt_finish) {
	.name = "attempt.finish",
	.sql = "UPDATE attempt FORCE INDEX (PRIMARY) SET state = 3, tok = IF(? = 1, NULL, tok), finished_at = ?,"
	       " finished_by = ?, score = ?, passed = ?"
	       " WHERE id = ? AND state = 2",
	TAKES(KIND_INT, KIND_STAMP, KIND_INT, KIND_INT, KIND_BOOL, KIND_INT),
	SLOT(attempt_finish),
};

STATEMENT(attempt_reopen) {
	.name = "attempt.reopen",
	.sql = "UPDATE attempt FORCE INDEX (PRIMARY) SET state = 2 WHERE id = ? AND state = 3 AND finished_by = 2",
	TAKES(KIND_INT),
	SLOT(attempt_reopen),
};

STATEMENT(attempt_count_late) {
	.name = "attempt.count_late",
	.sql = "UPDATE attempt FORCE INDEX (PRIMARY) SET uncounted = ? WHERE id = ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(attempt_count_late),
};

STATEMENT(attempt_due) {
	.name = "attempt.due",
	.sql = "SELECT id FROM attempt WHERE state = 2 AND deadline < ? ORDER BY deadline LIMIT 200",
	TAKES(KIND_STAMP),
	GIVES(struct attempt_id, COLUMN(struct attempt_id, id)),
	SLOT(attempt_due),
};

STATEMENT(attempt_where) {
	.name = "attempt.where",
	.sql = "SELECT physician_id, cycle_id, province_id FROM record WHERE id = ?",
	TAKES(KIND_INT),
	GIVES(struct attempt_place, COLUMN(struct attempt_place, physician_id),
	      COLUMN(struct attempt_place, cycle_id), COLUMN(struct attempt_place, province_id)),
	SLOT(attempt_where),
};
