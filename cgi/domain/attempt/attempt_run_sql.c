/* attempt_run_sql.c - freezing, starting, taking over. */
#include "domain/attempt/attempt_run_sql.h"

/* Columns, subselects and an order cost more here than rows that are repeated. */
#define S(member) COLUMN(struct start_row, member)
STATEMENT(attempt_case) {
	.name = "attempt.case",
	.sql = "SELECT r.id, r.state, r.version, r.round, r.procedure_kind, r.subject_code,"
	       " IF(r.exemption_for = r.submissions, r.exemption, 0),"
	       " a.id, a.paper_id, a.round, a.state, a.passed, a.deadline, e.institution_id, e.ethics, e.performance"
	       " FROM record r LEFT JOIN attempt a ON a.record_id = r.id AND a.state <> 4"
	       " LEFT JOIN evaluation e ON e.record_id = r.id WHERE r.physician_id = ? AND r.cycle_id = ?",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct start_row, S(record.id), S(record.state), S(record.version), S(record.round),
	      S(record.procedure_kind), S(record.subject_code), S(record.exemption), S(attempt.id), S(attempt.paper_id),
	      S(attempt.round), S(attempt.state), S(attempt.passed), S(attempt.deadline), S(site_id), S(ethics),
	      S(performance)),
	SLOT(attempt_case),
};

STATEMENT(attempt_insert) {
	.name = "attempt.insert",
	.sql = "INSERT INTO attempt (record_id, account_id, paper_id, round, number, state, ord, sheet)"
	       " VALUES (?, ?, ?, ?, ?, 1, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_BYTES, KIND_STR),
	SLOT(attempt_insert),
};

STATEMENT(attempt_open) {
	.name = "attempt.open",
	.sql = "UPDATE attempt FORCE INDEX (PRIMARY) SET state = 2, tok = ?, epoch = epoch + 1, rev = 0,"
	       " started_at = ?, deadline = ?"
	       " WHERE id = ? AND account_id = ? AND state = 1",
	TAKES(KIND_BYTES, KIND_STAMP, KIND_STAMP, KIND_INT, KIND_INT),
	SLOT(attempt_open),
};

STATEMENT(attempt_take) {
	.name = "attempt.take",
	.sql = "UPDATE attempt FORCE INDEX (PRIMARY) SET tok = ?, epoch = epoch + 1, rev = 0"
	       " WHERE id = ? AND account_id = ? AND state = 2 AND deadline > ?",
	TAKES(KIND_BYTES, KIND_INT, KIND_INT, KIND_STAMP),
	SLOT(attempt_take),
};

/* A stretch of a cycle's records in the order of an index, and what each needs: so the work of a round does
 * not grow with the number of records that need nothing. Only who has an account can sit. */
STATEMENT(attempt_waiting) {
	.name = "attempt.waiting",
	.sql = "SELECT r.id, r.physician_id, COALESCE(a.id, 0),"
	       " CASE r.state WHEN 10 THEN a.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM attempt t"
	       " FORCE INDEX (number) WHERE t.record_id = r.id AND t.state = 1)"
	       " WHEN 9 THEN EXISTS (SELECT 1 FROM evaluation e WHERE e.record_id = r.id)"
	       " AND NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.record_id = r.id"
	       " AND (e.ethics <> 1 OR e.performance <> 1)) ELSE 0 END"
	       " FROM record r FORCE INDEX (cycle_physician) LEFT JOIN account a ON a.physician_id = r.physician_id"
	       " WHERE r.cycle_id = ? AND r.physician_id > ? ORDER BY r.physician_id LIMIT 500",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct waiting_record, COLUMN(struct waiting_record, id),
	      COLUMN(struct waiting_record, physician_id), COLUMN(struct waiting_record, account_id),
	      COLUMN(struct waiting_record, needed)),
	SLOT(attempt_waiting),
};
