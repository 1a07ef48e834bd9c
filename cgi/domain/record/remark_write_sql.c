/* remark_write_sql.c - statements that write remarks and looks. */
#include "domain/record/remark_sql.h"

STATEMENT(remark_drop) {
	.name = "remark.drop",
	.sql = "DELETE FROM record_remark WHERE record_id = ?",
	TAKES(KIND_INT),
	SLOT(remark_drop),
};

STATEMENT(remark_insert) {
	.name = "remark.insert",
	.sql = "INSERT INTO record_remark (record_id, step, item, body) VALUES (?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_STR, KIND_STR, KIND_STR),
	SLOT(remark_insert),
};

STATEMENT(look_find) {
	.name = "look.find",
	.sql = "SELECT COALESCE(s.account_id, 0), a.display_name, l.token_hash, l.since, l.at FROM record_look l"
	       " LEFT JOIN session s ON s.token_hash = l.token_hash LEFT JOIN account a ON a.id = s.account_id"
	       " WHERE l.record_id = ?",
	TAKES(KIND_INT),
	GIVES(struct look_row, COLUMN(struct look_row, account_id), COLUMN(struct look_row, name),
	      COLUMN(struct look_row, token_hash), COLUMN(struct look_row, since), COLUMN(struct look_row, at)),
	SLOT(look_find),
};

STATEMENT(look_note) {
	.name = "look.note",
	.sql = "INSERT INTO record_look (record_id, token_hash, since, at) VALUES (?, ?, ?, ?)"
	       " ON DUPLICATE KEY UPDATE token_hash = VALUES(token_hash), since = VALUES(since),"
	       " at = VALUES(at)",
	TAKES(KIND_INT, KIND_BYTES, KIND_STAMP, KIND_STAMP),
	SLOT(look_note),
};
