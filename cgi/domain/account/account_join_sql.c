/* account_join_sql.c - a person of the register, and the account he makes. */
#include "domain/account/account_join_sql.h"

#define J(member) COLUMN(struct join_row, member)

STATEMENT(join_by_document) {
	.name = "join.by_document",
	.sql = "SELECT p.id, a.id, p.name, p.document_kind, p.document, p.mobile, i.name, i.phone FROM physician p"
	       " JOIN institution i ON i.id = p.institution_id LEFT JOIN account a ON a.physician_id = p.id"
	       " WHERE p.document_index = ? AND p.province_id = ?",
	TAKES(KIND_BYTES, KIND_INT),
	GIVES(struct join_row, J(id), J(account_id), J(name), J(kind), J(document), J(mobile), J(institution),
	      J(institution_phone)),
	SLOT(join_by_document),
};

#define MOBILE_TAKEN                                                                               \
	"SELECT COUNT(*) FROM physician p JOIN account a ON a.physician_id = p.id"                 \
	" WHERE p.mobile_index = ? AND p.id <> ?"

STATEMENT(join_mobile_taken) {
	.name = "join.mobile_taken",
	.sql = MOBILE_TAKEN,
	TAKES(KIND_BYTES, KIND_INT),
	GIVES(struct join_count, COLUMN(struct join_count, n)),
	SLOT(join_mobile_taken),
};

/* Of several who take a number at the same moment one gets it. */
STATEMENT(join_mobile_taken_lock) {
	.name = "join.mobile_taken_lock",
	.sql = MOBILE_TAKEN " FOR UPDATE",
	TAKES(KIND_BYTES, KIND_INT),
	GIVES(struct join_count, COLUMN(struct join_count, n)),
	SLOT(join_mobile_taken_lock),
};

STATEMENT(join_name_of) {
	.name = "join.name_of",
	.sql = "SELECT name FROM physician WHERE id = ?",
	TAKES(KIND_INT),
	GIVES(struct join_name, COLUMN(struct join_name, name)),
	SLOT(join_name_of),
};

STATEMENT(join_insert) {
	.name = "join.insert",
	.sql = "INSERT INTO account (province_id, kind, login_index, physician_id, display_name, password,"
	       " password_state, password_at, created_at)"
	       " SELECT province_id, 1, document_index, id, name, ?, ?, ?, ? FROM physician WHERE id = ?",
	TAKES(KIND_STR, KIND_INT, KIND_STAMP, KIND_STAMP, KIND_INT),
	SLOT(join_insert),
};

STATEMENT(join_put_mobile) {
	.name = "join.put_mobile",
	.sql = "UPDATE physician SET mobile = ?, mobile_index = ? WHERE id = ?",
	TAKES(KIND_BYTES, KIND_BYTES, KIND_INT),
	SLOT(join_put_mobile),
};
