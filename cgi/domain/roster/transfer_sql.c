/* transfer_sql.c - statements of a transfer: apart, because only offices may. */
#include "domain/roster/transfer_sql.h"

#define T(member) COLUMN(struct transfer_row, member)
/* The new institution may lie anywhere in the province. */
STATEMENT(transfer_find) {
	.name = "transfer.find",
	.sql = "SELECT r.physician_id, r.institution_id, t.id, r.state, r.submissions, i.name, t.name FROM record r"
	       " JOIN institution i ON i.id = r.institution_id"
	       " JOIN office o ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"
	       " LEFT JOIN institution t ON t.registration_no = ? AND t.province_id = r.province_id"
	       " AND t.status = '正常' WHERE r.id = ? AND o.id = ?",
	TAKES(KIND_STR, KIND_INT, KIND_INT),
	GIVES(struct transfer_row, T(physician_id), T(institution_id), T(to_id), T(state), T(submissions), T(from_name),
	      T(to_name)),
	SLOT(transfer_find),
};

STATEMENT(transfer_record) {
	.name = "transfer.record",
	.sql = "UPDATE record SET institution_id = ?, department_id = NULL, opened_at = NULL WHERE id = ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(transfer_record),
};

/* The step names a department of the former institution. */
STATEMENT(transfer_reopen) {
	.name = "transfer.reopen",
	.sql = "UPDATE record_step SET is_complete = 0 WHERE record_id = ? AND step = 'practice'",
	TAKES(KIND_INT),
	SLOT(transfer_reopen),
};

STATEMENT(transfer_physician) {
	.name = "transfer.physician",
	.sql = "UPDATE physician SET institution_id = ? WHERE id = ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(transfer_physician),
};

STATEMENT(transfer_site) {
	.name = "transfer.site",
	.sql = "INSERT INTO practice_site (physician_id, institution_id, is_main) VALUES (?, ?, 1)"
	       " ON DUPLICATE KEY UPDATE is_main = 1",
	TAKES(KIND_INT, KIND_INT),
	SLOT(transfer_site),
};

/* The former main institution, and whatever else the register took for the main one. */
STATEMENT(transfer_drop_site) {
	.name = "transfer.drop_site",
	.sql = "DELETE FROM practice_site WHERE physician_id = ? AND institution_id <> ?"
	       " AND (is_main = 1 OR institution_id = ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	SLOT(transfer_drop_site),
};

/* All of it where the registration is reviewed anew, otherwise what is not finished. */
STATEMENT(transfer_drop_judgement) {
	.name = "transfer.drop_judgement",
	.sql = "DELETE FROM evaluation WHERE record_id = ? AND institution_id = ?"
	       " AND (? OR ethics = 0 OR performance = 0)",
	TAKES(KIND_INT, KIND_INT, KIND_BOOL),
	SLOT(transfer_drop_judgement),
};

/* What it said to the records of behaviour of the submission that is reviewed anew. */
STATEMENT(transfer_drop_told) {
	.name = "transfer.drop_told",
	.sql = "DELETE FROM told_decision WHERE record_id = ? AND submission = ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(transfer_drop_told),
};

/* A wish that waits for this record is fulfilled, or cannot be any more. */
STATEMENT(transfer_settle) {
	.name = "transfer.settle",
	.sql = "UPDATE transfer_wish SET state = IF(to_id = ?, 2, 3), answer = IF(to_id = ?, NULL, ?),"
	       " decided_by = ?, decided_at = ? WHERE record_id = ? AND state = 1",
	TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STAMP, KIND_INT),
	SLOT(transfer_settle),
};

STATEMENT(transfer_judgements) {
	.name = "transfer.judgements",
	.sql = "UPDATE evaluation SET is_main = (institution_id = ?) WHERE record_id = ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(transfer_judgements),
};
