/* sweep_sql.c - delivery and retention, a thousand rows at a time. */
#include "jobs/sweep_sql.h"

STATEMENT(outbox_mark) {
	.name = "outbox.mark",
	.sql = "UPDATE sms_outbox SET state = 2, tries = tries + 1, sent_at = ? WHERE state = 1 ORDER BY id LIMIT 100",
	TAKES(KIND_STAMP),
	SLOT(outbox_mark),
};

/* A session that is over holds no pen: the saver would go on trusting it. */
STATEMENT(sweep_pens) {
	.name = "sweep.pens",
	.sql = "UPDATE attempt a JOIN session s ON s.token_hash = a.tok SET a.tok = NULL"
	       " WHERE a.state = 2 AND (s.expires_at < ? OR s.seen_at < ?)",
	TAKES(KIND_STAMP, KIND_STAMP),
	SLOT(sweep_pens),
};

STATEMENT(sweep_sessions) {
	.name = "sweep.sessions",
	.sql = "DELETE FROM session WHERE expires_at < ? OR seen_at < ? LIMIT 1000",
	TAKES(KIND_STAMP, KIND_STAMP),
	SLOT(sweep_sessions),
};

STATEMENT(sweep_ended) {
	.name = "sweep.ended",
	.sql = "DELETE FROM session_ended WHERE ended_at < ? LIMIT 1000",
	TAKES(KIND_STAMP),
	SLOT(sweep_ended),
};

STATEMENT(sweep_kept) {
	.name = "sweep.kept",
	.sql = "DELETE FROM kept_form WHERE kept_at < ? LIMIT 1000",
	TAKES(KIND_STAMP),
	SLOT(sweep_kept),
};

STATEMENT(sweep_form_tokens) {
	.name = "sweep.form_tokens",
	.sql = "DELETE FROM form_token WHERE used_at < ? LIMIT 1000",
	TAKES(KIND_STAMP),
	SLOT(sweep_form_tokens),
};

STATEMENT(sweep_throttle) {
	.name = "sweep.throttle",
	.sql = "DELETE FROM throttle WHERE window_at < ? LIMIT 1000",
	TAKES(KIND_STAMP),
	SLOT(sweep_throttle),
};

STATEMENT(sweep_codes) {
	.name = "sweep.codes",
	.sql = "DELETE FROM sms_code WHERE expires_at < ? LIMIT 1000",
	TAKES(KIND_STAMP),
	SLOT(sweep_codes),
};

/* What was sent holds telephone numbers and codes: it is not kept longer than a complaint may take. */
STATEMENT(sweep_outbox) {
	.name = "sweep.outbox",
	.sql = "DELETE FROM sms_outbox WHERE state <> 1 AND created_at < ? LIMIT 1000",
	TAKES(KIND_STAMP),
	SLOT(sweep_outbox),
};

/* Of an act on many that is done, the oldest one; then the acts of which nothing is left. */
STATEMENT(sweep_batch_rows) {
	.name = "sweep.batch_rows",
	.sql = "DELETE FROM batch_row WHERE batch_id = (SELECT id FROM batch WHERE state = 2 AND ended_at < ?"
	       " ORDER BY id LIMIT 1) LIMIT 1000",
	TAKES(KIND_STAMP),
	SLOT(sweep_batch_rows),
};

STATEMENT(sweep_batches) {
	.name = "sweep.batches",
	.sql = "DELETE FROM batch WHERE state = 2 AND ended_at < ? AND NOT EXISTS"
	       " (SELECT 1 FROM batch_row r WHERE r.batch_id = batch.id) LIMIT 1000",
	TAKES(KIND_STAMP),
	SLOT(sweep_batches),
};

/* A file that nobody confirmed comes to nothing, and the contents of those that have ended go: whole numbers of people
 * stand in them. What was found is kept, it has none. */
STATEMENT(sweep_trials) {
	.name = "sweep.trials",
	.sql = "UPDATE import_file SET state = 8, ended_at = tried_at WHERE state = 3 AND tried_at < ? LIMIT 100",
	TAKES(KIND_STAMP),
	SLOT(sweep_trials),
};

STATEMENT(sweep_import_pieces) {
	.name = "sweep.import_pieces",
	.sql = "DELETE FROM import_piece WHERE import_id = (SELECT f.id FROM import_file f FORCE INDEX (state)"
	       " WHERE f.state BETWEEN 6 AND 9 AND f.ended_at < ?"
	       " AND EXISTS (SELECT 1 FROM import_piece p WHERE p.import_id = f.id) LIMIT 1) LIMIT 100",
	TAKES(KIND_STAMP),
	SLOT(sweep_import_pieces),
};
