/* batch_sql.c - statements of this folder. States: enum batch_state, enum batch_row_state. */
#include "domain/batch/batch_sql.h"

STATEMENT(batch_insert) {
	.name = "batch.insert",
	.sql = "INSERT INTO batch (kind, state, province_id, cycle_id, institution_id, account_id, account_kind, actor,"
	       " address, n, fit, code, note, message, undoes, created_at)"
	       " VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_INT, KIND_BOOL,
	      KIND_STR, KIND_STR, KIND_STR, KIND_INT, KIND_STAMP),
	SLOT(batch_insert),
};

STATEMENT(batch_row_insert) {
	.name = "batch.row_insert",
	.sql = "INSERT INTO batch_row (batch_id, record_id, version, unseen_ok, state) VALUES (?, ?, ?, ?, 1)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(batch_row_insert),
};

STATEMENT(batch_oldest) {
	.name = "batch.oldest",
	.sql = "SELECT id FROM batch WHERE state = 1 ORDER BY id LIMIT 1",
	GIVES(struct batch_id, COLUMN(struct batch_id, id)),
	SLOT(batch_oldest),
};

#define O(member) COLUMN(struct batch_order_row, member)
STATEMENT(batch_lock) {
	.name = "batch.lock",
	.sql = "SELECT id, kind, province_id, institution_id, account_id, account_kind, fit,"
	       " COALESCE(undoes, 0), actor, address, code, note, message FROM batch"
	       " WHERE id = ? AND state = 1 FOR UPDATE SKIP LOCKED",
	TAKES(KIND_INT),
	GIVES(struct batch_order_row, O(id), O(kind), O(province_id), O(institution_id), O(account_id), O(account_kind),
	      O(fit), O(undoes), O(actor), O(address), O(code), O(note), O(message)),
	SLOT(batch_lock),
};

/* By the index of states: those that are done are not read once more with each piece. */
STATEMENT(batch_todo_list) {
	.name = "batch.todo",
	.sql = "SELECT record_id, version, unseen_ok, state_before, ethics_before, performance_before, done_at"
	       " FROM batch_row FORCE INDEX (state) WHERE batch_id = ? AND state = 1 ORDER BY record_id LIMIT ?",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct batch_todo, COLUMN(struct batch_todo, record_id), COLUMN(struct batch_todo, version),
	      COLUMN(struct batch_todo, unseen_ok), COLUMN(struct batch_todo, state_before),
	      COLUMN(struct batch_todo, ethics_before), COLUMN(struct batch_todo, performance_before),
	      COLUMN(struct batch_todo, done_at)),
	SLOT(batch_todo_list),
};

STATEMENT(batch_row_end) {
	.name = "batch.row_end",
	.sql = "UPDATE batch_row FORCE INDEX (PRIMARY) SET state = ?, cause = ?, done_at = ?, state_before = ?,"
	       " ethics_before = ?, performance_before = ?, version_after = ? WHERE batch_id = ? AND record_id = ?"
	       " AND state = 1",
	TAKES(KIND_INT, KIND_INT, KIND_STAMP, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(batch_row_end),
};

STATEMENT(batch_leave_all) {
	.name = "batch.leave_all",
	.sql = "UPDATE batch_row FORCE INDEX (state) SET state = 3, cause = ? WHERE batch_id = ? AND state = 1",
	TAKES(KIND_INT, KIND_INT),
	SLOT(batch_leave_all),
};

STATEMENT(batch_todo_count) {
	.name = "batch.todo_count",
	.sql = "SELECT COUNT(*) FROM batch_row WHERE batch_id = ? AND state = 1",
	TAKES(KIND_INT),
	GIVES(struct batch_number, COLUMN(struct batch_number, n)),
	SLOT(batch_todo_count),
};

STATEMENT(batch_end) {
	.name = "batch.end",
	.sql = "UPDATE batch SET state = 2, ended_at = ? WHERE id = ? AND state = 1",
	TAKES(KIND_STAMP, KIND_INT),
	SLOT(batch_end),
};

#define B(member) COLUMN(struct batch, member)
STATEMENT(batch_one) {
	.name = "batch.one",
	.sql = "SELECT b.id, b.kind, b.state, b.n,"
	       " (SELECT COUNT(*) FROM batch_row d WHERE d.batch_id = b.id AND d.state = 2),"
	       " (SELECT COUNT(*) FROM batch_row l WHERE l.batch_id = b.id AND l.state = 3),"
	       " b.cycle_id, COALESCE(b.undoes, 0), COALESCE(b.undone_by, 0), b.actor, b.created_at,"
	       " b.ended_at FROM batch b"
	       " WHERE b.id = ? AND b.institution_id = ? AND b.kind = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct batch, B(id), B(kind), B(state), B(n), B(n_done), B(n_left), B(cycle_id), B(undoes),
	      B(undone_by), B(actor), B(created_at),
	      B(ended_at)),
	SLOT(batch_one),
};

#define R(member) COLUMN(struct batch_row, member)
/* Still its physician: it is a site of his, or assesses him. Of others nothing newer than the act is told. */
#define IS_ITS "(w.record_id IS NOT NULL OR g.assessor_id IS NOT NULL)"
STATEMENT(batch_row_list) {
	.name = "batch.rows",
	.sql = "SELECT b.record_id, b.cause, IF(" IS_ITS ", r.state, 0), p.name, IF(" IS_ITS ", d.name, NULL)"
	       " FROM batch_row b JOIN batch a ON a.id = b.batch_id JOIN record r ON r.id = b.record_id"
	       " LEFT JOIN worklist w ON w.institution_id = a.institution_id AND w.cycle_id = r.cycle_id"
	       " AND w.physician_id = r.physician_id LEFT JOIN delegation g ON g.cycle_id = r.cycle_id"
	       " AND g.institution_id = r.institution_id AND g.assessor_id = a.institution_id"
	       " JOIN physician p ON p.id = r.physician_id LEFT JOIN department d ON d.id = r.department_id"
	       " WHERE b.batch_id = ? AND b.state = ? ORDER BY b.record_id LIMIT ? OFFSET ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct batch_row, R(record_id), R(cause), R(record_state), R(name), R(department)),
	SLOT(batch_row_list),
};

STATEMENT(batch_version) {
	.name = "batch.version",
	.sql = "SELECT version FROM record WHERE id = ?",
	TAKES(KIND_INT),
	GIVES(struct batch_number, COLUMN(struct batch_number, n)),
	SLOT(batch_version),
};

STATEMENT(batch_hold) {
	.name = "batch.hold",
	.sql = "SELECT version FROM record WHERE id = ? FOR UPDATE",
	TAKES(KIND_INT),
	GIVES(struct batch_number, COLUMN(struct batch_number, n)),
	SLOT(batch_hold),
};

/* Both read what is true now, not what was when the transaction began. */
STATEMENT(batch_judged_since) {
	.name = "batch.judged_since",
	.sql = "SELECT COUNT(*) FROM evaluation WHERE record_id = ? AND judged_at > ?"
	       " LOCK IN SHARE MODE",
	TAKES(KIND_INT, KIND_STAMP),
	GIVES(struct batch_number, COLUMN(struct batch_number, n)),
	SLOT(batch_judged_since),
};

STATEMENT(batch_edited_since) {
	.name = "batch.edited_since",
	.sql = "SELECT (SELECT COUNT(*) FROM record_step s WHERE s.record_id = ? AND s.saved_at > ?"
	       " LOCK IN SHARE MODE) + (SELECT COUNT(*) FROM attachment f WHERE f.record_id = ?"
	       " AND (f.created_at > ? OR f.removed_at > ?) LOCK IN SHARE MODE)",
	TAKES(KIND_INT, KIND_STAMP, KIND_INT, KIND_STAMP, KIND_STAMP),
	GIVES(struct batch_number, COLUMN(struct batch_number, n)),
	SLOT(batch_edited_since),
};

STATEMENT(batch_undo_lock) {
	.name = "batch.undo_lock",
	.sql = "SELECT COALESCE(undone_by, 0), province_id, fit FROM batch WHERE id = ? AND institution_id = ?"
	       " FOR UPDATE",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct batch_undone, COLUMN(struct batch_undone, undone_by), COLUMN(struct batch_undone, province_id),
	      COLUMN(struct batch_undone, fit)),
	SLOT(batch_undo_lock),
};

/* What was done, with what it found. */
STATEMENT(batch_rows_copy) {
	.name = "batch.rows_copy",
	.sql = "INSERT INTO batch_row (batch_id, record_id, version, state, done_at, state_before, ethics_before,"
	       " performance_before) SELECT ?, record_id, version_after, 1, done_at, state_before, ethics_before,"
	       " performance_before FROM batch_row FORCE INDEX (state) WHERE batch_id = ? AND state = 2",
	TAKES(KIND_INT, KIND_INT),
	SLOT(batch_rows_copy),
};

STATEMENT(batch_mark_undone) {
	.name = "batch.mark_undone",
	.sql = "UPDATE batch SET undone_by = ? WHERE id = ? AND undone_by IS NULL",
	TAKES(KIND_INT, KIND_INT),
	SLOT(batch_mark_undone),
};
