/* application_save_sql.c - steps change only while the record may be edited (states 4, 6, 8). */
#include "domain/application/application_save_sql.h"

STATEMENT(step_insert) {
	.name = "application.step_insert",
	.sql = "INSERT INTO record_step (record_id, step, answers, is_complete, version, saved_at)"
	       " SELECT r.id, ?, ?, ?, 1, ? FROM record r WHERE r.id = ? AND r.physician_id = ?"
	       " AND r.state IN (4, 6, 8)",
	TAKES(KIND_STR, KIND_BYTES, KIND_BOOL, KIND_STAMP, KIND_INT, KIND_INT),
	SLOT(step_insert),
};

STATEMENT(step_update) {
	.name = "application.step_update",
	.sql = "UPDATE record_step s JOIN record r ON r.id = s.record_id SET s.answers = ?, s.is_complete = ?,"
	       " s.version = s.version + 1, s.saved_at = ? WHERE s.record_id = ? AND s.step = ?"
	       " AND s.version = ? AND r.physician_id = ? AND r.state IN (4, 6, 8)",
	TAKES(KIND_BYTES, KIND_BOOL, KIND_STAMP, KIND_INT, KIND_STR, KIND_INT, KIND_INT),
	SLOT(step_update),
};

STATEMENT(submission_insert) {
	.name = "application.submission_insert",
	.sql = "INSERT INTO record_submission (record_id, number, submitted_at, content) VALUES (?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_STAMP, KIND_BYTES),
	SLOT(submission_insert),
};
