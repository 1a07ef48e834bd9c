/* attachment_add_sql.c - pictures come and go only while the record may be edited (states 4, 6, 8). */
#include "domain/attachment/attachment_add_sql.h"

/* Two uploads at once count one after the other. */
STATEMENT(attachment_lock) {
	.name = "attachment.lock",
	.sql = "SELECT r.id, 0 FROM record r WHERE r.id = ? AND r.physician_id = ? AND r.state IN (4, 6, 8)"
	       " FOR UPDATE",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct attachment_room, COLUMN(struct attachment_room, record_id),
	      COLUMN(struct attachment_room, files)),
	SLOT(attachment_lock),
};

STATEMENT(attachment_room) {
	.name = "attachment.room",
	.sql = "SELECT ?, COUNT(*) FROM attachment WHERE record_id = ? AND slot = ? AND removed_at IS NULL",
	TAKES(KIND_INT, KIND_INT, KIND_STR),
	GIVES(struct attachment_room, COLUMN(struct attachment_room, record_id),
	      COLUMN(struct attachment_room, files)),
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
	       " WHERE a.id = ? AND a.removed_at IS NULL AND r.physician_id = ? AND r.state IN (4, 6, 8)",
	TAKES(KIND_STAMP, KIND_INT, KIND_INT),
	SLOT(attachment_take_out),
};

STATEMENT(attachment_record) {
	.name = "attachment.record",
	.sql = "SELECT record_id, 0 FROM attachment WHERE id = ?",
	TAKES(KIND_INT),
	GIVES(struct attachment_room, COLUMN(struct attachment_room, record_id),
	      COLUMN(struct attachment_room, files)),
	SLOT(attachment_record),
};
