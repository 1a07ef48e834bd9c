/* extension_sql.c - giving later ends and taking them back. */
#include "domain/cycle/extension_sql.h"

#define E(member) COLUMN(struct extension, member)
STATEMENT(extension_all) {
	.name = "extension.all",
	.sql = "SELECT e.id, e.kind, e.institution_id, e.physician_id, e.closes_at, e.made_at,"
	       " COALESCE(i.name, p.name), e.reason, e.actor FROM stage_extension e"
	       " LEFT JOIN institution i ON i.id = e.institution_id LEFT JOIN physician p ON p.id = e.physician_id"
	       " WHERE e.cycle_id = ? AND e.ended_at IS NULL ORDER BY e.id DESC LIMIT 200",
	TAKES(KIND_INT),
	GIVES(struct extension, E(id), E(kind), E(institution_id), E(physician_id), E(closes_at), E(made_at), E(about),
	      E(reason), E(actor)),
	SLOT(extension_all),
};

STATEMENT(extension_insert) {
	.name = "extension.insert",
	.sql = "INSERT INTO stage_extension (cycle_id, kind, institution_id, physician_id, closes_at, reason, actor,"
	       " made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_STAMP, KIND_STR, KIND_STR, KIND_STAMP),
	SLOT(extension_insert),
};

STATEMENT(extension_end) {
	.name = "extension.end",
	.sql = "UPDATE stage_extension SET ended_at = ? WHERE id = ? AND cycle_id = ? AND ended_at IS NULL",
	TAKES(KIND_STAMP, KIND_INT, KIND_INT),
	SLOT(extension_end),
};

#define W(member) COLUMN(struct extension_whom, member)
STATEMENT(extension_find_unit) {
	.name = "extension.find_unit",
	.sql = "SELECT id, name FROM institution WHERE registration_no = ? AND province_id = ?",
	TAKES(KIND_STR, KIND_INT),
	GIVES(struct extension_whom, W(id), W(name)),
	SLOT(extension_find_unit),
};

STATEMENT(extension_find_person) {
	.name = "extension.find_person",
	.sql = "SELECT id, name FROM physician WHERE document_index = ? AND province_id = ?",
	TAKES(KIND_BYTES, KIND_INT),
	GIVES(struct extension_whom, W(id), W(name)),
	SLOT(extension_find_person),
};
