/*
 * attachment_add_sql.c - pictures come and go only while the record may be edited (states 4, 6, 8); proofs of an
 * exemption (slot exempt) while it waits for its test (10) and no application of that submission waits or is approved.
 */
#include "domain/attachment/attachment_add_sql.h"

#define MAY_EDIT(slot)                                                                             \
	" AND IF(" slot " = 'exempt', r.state = 10 AND NOT EXISTS (SELECT 1 FROM exemption e"     \
	" WHERE e.record_id = r.id AND e.submission = r.submissions AND e.state IN (2, 3, 5)), r.state IN (4, 6, 8))"
#define ROOM_GIVES                                                                                 \
	GIVES(struct attachment_room, COLUMN(struct attachment_room, record_id),                   \
	      COLUMN(struct attachment_room, files), COLUMN(struct attachment_room, bytes))

/* Two uploads at once count one after the other. */
STATEMENT(attachment_lock) {
	.name = "attachment.lock",
	.sql = "SELECT r.id, 0, 0 FROM record r WHERE r.id = ? AND r.physician_id = ?" MAY_EDIT("?")
	       " FOR UPDATE",
	TAKES(KIND_INT, KIND_INT, KIND_STR),
	ROOM_GIVES,
	SLOT(attachment_lock),
};

STATEMENT(attachment_room) {
	.name = "attachment.room",
	.sql = "SELECT ?, COUNT(CASE WHEN slot = ? AND removed_at IS NULL THEN 1 END), COALESCE(SUM(bytes), 0)"
	       " FROM attachment WHERE record_id = ?",
	TAKES(KIND_INT, KIND_STR, KIND_INT),
	ROOM_GIVES,
	SLOT(attachment_room),
};

STATEMENT(blob_insert) {
	.name = "attachment.blob_insert",
	.sql = "INSERT IGNORE INTO blob_store (hash, kind, width, height, content, small, created_at)"
	       " VALUES (?, 1, ?, ?, ?, ?, ?)",
	TAKES(KIND_BYTES, KIND_INT, KIND_INT, KIND_BYTES, KIND_BYTES, KIND_STAMP),
	SLOT(blob_insert),
};

STATEMENT(attachment_insert) {
	.name = "attachment.insert",
	.sql = "INSERT INTO attachment (record_id, slot, name, blob_hash, bytes, created_at)"
	       " VALUES (?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_STR, KIND_STR, KIND_BYTES, KIND_INT, KIND_STAMP),
	SLOT(attachment_insert),
};

STATEMENT(attachment_replace) {
	.name = "attachment.replace",
	.sql = "UPDATE attachment SET removed_at = ? WHERE record_id = ? AND slot = ? AND removed_at IS NULL",
	TAKES(KIND_STAMP, KIND_INT, KIND_STR),
	SLOT(attachment_replace),
};

STATEMENT(attachment_take_out) {
	.name = "attachment.take_out",
	.sql = "UPDATE attachment a JOIN record r ON r.id = a.record_id SET a.removed_at = ?"
	       " WHERE a.id = ? AND a.removed_at IS NULL AND r.physician_id = ?" MAY_EDIT("a.slot"),
	TAKES(KIND_STAMP, KIND_INT, KIND_INT),
	SLOT(attachment_take_out),
};

STATEMENT(attachment_record) {
	.name = "attachment.record",
	.sql = "SELECT record_id, 0, 0 FROM attachment WHERE id = ?",
	TAKES(KIND_INT),
	ROOM_GIVES,
	SLOT(attachment_record),
};

STATEMENT(attachment_count_try) {
	.name = "attachment.count_try",
	.sql = "INSERT INTO throttle (id, window_at, tries) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE"
	       " tries = IF(window_at < ?, 1, tries + 1), window_at = IF(window_at < ?, VALUES(window_at), window_at)",
	TAKES(KIND_BYTES, KIND_STAMP, KIND_STAMP, KIND_STAMP),
	SLOT(attachment_count_try),
};

STATEMENT(attachment_tries) {
	.name = "attachment.tries",
	.sql = "SELECT tries FROM throttle WHERE id = ?",
	TAKES(KIND_BYTES),
	GIVES(struct attachment_tries, COLUMN(struct attachment_tries, n)),
	SLOT(attachment_tries),
};

/* Taken out just now, and never part of a submission, nor of an application for exemption. */
STATEMENT(attachment_unsent) {
	.name = "attachment.unsent",
	.sql = "SELECT a.id, a.blob_hash FROM attachment a WHERE a.record_id = ? AND a.removed_at = ?"
	       " AND NOT EXISTS (SELECT 1 FROM record_submission s WHERE s.record_id = a.record_id"
	       " AND s.submitted_at >= a.created_at) AND NOT EXISTS (SELECT 1 FROM exemption e"
	       " WHERE a.slot = 'exempt' AND e.record_id = a.record_id AND e.applied_at >= a.created_at)",
	TAKES(KIND_INT, KIND_STAMP),
	GIVES(struct attachment_unsent, COLUMN(struct attachment_unsent, id),
	      COLUMN(struct attachment_unsent, hash)),
	SLOT(attachment_unsent),
};

STATEMENT(attachment_delete) {
	.name = "attachment.delete",
	.sql = "DELETE FROM attachment WHERE id = ?",
	TAKES(KIND_INT),
	SLOT(attachment_delete),
};

/* Whoever sends the same picture at this moment waits here, or is waited for. */
STATEMENT(blob_lock) {
	.name = "attachment.blob_lock",
	.sql = "SELECT 0, hash FROM blob_store WHERE hash = ? FOR UPDATE",
	TAKES(KIND_BYTES),
	GIVES(struct attachment_unsent, COLUMN(struct attachment_unsent, id),
	      COLUMN(struct attachment_unsent, hash)),
	SLOT(blob_lock),
};

STATEMENT(blob_delete) {
	.name = "attachment.blob_delete",
	.sql = "DELETE FROM blob_store WHERE hash = ?"
	       " AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.blob_hash = blob_store.hash)",
	TAKES(KIND_BYTES),
	SLOT(blob_delete),
};
