/* account_document_sql.c - requests, and the number they change. An office sees its region. */
#include "domain/account/account_document_sql.h"

#define R(member) COLUMN(struct document_request_row, member)
#define REQUEST_GIVES                                                                              \
	GIVES(struct document_request_row, R(id), R(physician_id), R(state), R(name), R(institution), R(kind), \
	      R(number), R(before), R(reason), R(answer), R(decided_by), R(made_at), R(decided_at))
#define REQUEST                                                                                    \
	"SELECT d.id, d.physician_id, d.state, p.name, i.name, d.document_kind, d.document, d.before_document," \
	" d.reason, d.answer, d.decided_by, d.made_at, d.decided_at FROM document_request d"       \
	" JOIN physician p ON p.id = d.physician_id JOIN institution i ON i.id = p.institution_id"
#define OF_OFFICE                                                                                  \
	" JOIN office o ON o.province_id = p.province_id"                                          \
	" AND i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"

STATEMENT(document_file_find) {
	.name = "document.on_file",
	.sql = "SELECT document_kind, document FROM physician WHERE id = ?",
	TAKES(KIND_INT),
	GIVES(struct document_file_row, COLUMN(struct document_file_row, kind),
	      COLUMN(struct document_file_row, document)),
	SLOT(document_file_find),
};

/* Of two requests at the same moment one waits. */
STATEMENT(document_waiting) {
	.name = "document.waiting",
	.sql = "SELECT COUNT(*) FROM document_request WHERE physician_id = ? AND state = 1 FOR UPDATE",
	TAKES(KIND_INT),
	GIVES(struct document_count, COLUMN(struct document_count, n)),
	SLOT(document_waiting),
};

STATEMENT(document_used) {
	.name = "document.used",
	.sql = "SELECT COUNT(*) FROM physician WHERE document_index = ? AND id <> ?",
	TAKES(KIND_BYTES, KIND_INT),
	GIVES(struct document_count, COLUMN(struct document_count, n)),
	SLOT(document_used),
};

STATEMENT(document_request_insert) {
	.name = "document.insert",
	.sql = "INSERT INTO document_request (physician_id, state, document_kind, document, before_document, reason,"
	       " made_at) SELECT id, 1, ?, ?, document, ?, ? FROM physician WHERE id = ?",
	TAKES(KIND_STR, KIND_BYTES, KIND_STR, KIND_STAMP, KIND_INT),
	SLOT(document_request_insert),
};

STATEMENT(document_request_withdraw) {
	.name = "document.withdraw",
	.sql = "UPDATE document_request SET state = 4, decided_at = ? WHERE id = ? AND physician_id = ? AND state = 1",
	TAKES(KIND_STAMP, KIND_INT, KIND_INT),
	SLOT(document_request_withdraw),
};

STATEMENT(document_own) {
	.name = "document.own",
	.sql = REQUEST " WHERE d.physician_id = ? ORDER BY d.id DESC LIMIT 50",
	TAKES(KIND_INT),
	REQUEST_GIVES,
	SLOT(document_own),
};

STATEMENT(document_of_office) {
	.name = "document.of_office",
	.sql = REQUEST OF_OFFICE " WHERE o.id = ? AND d.state < 4 ORDER BY d.state = 1 DESC, d.id DESC LIMIT 200",
	TAKES(KIND_INT),
	REQUEST_GIVES,
	SLOT(document_of_office),
};

STATEMENT(document_by_id) {
	.name = "document.by_id",
	.sql = REQUEST OF_OFFICE " WHERE d.id = ? AND o.id = ?",
	TAKES(KIND_INT, KIND_INT),
	REQUEST_GIVES,
	SLOT(document_by_id),
};

STATEMENT(document_request_decide) {
	.name = "document.decide",
	.sql = "UPDATE document_request SET state = ?, answer = ?, decided_by = ?, decided_at = ?"
	       " WHERE id = ? AND state = 1",
	TAKES(KIND_INT, KIND_STR, KIND_STR, KIND_STAMP, KIND_INT),
	SLOT(document_request_decide),
};

STATEMENT(document_put) {
	.name = "document.put",
	.sql = "UPDATE physician SET document_kind = ?, document = ?, document_index = ? WHERE id = ?",
	TAKES(KIND_STR, KIND_BYTES, KIND_BYTES, KIND_INT),
	SLOT(document_put),
};

STATEMENT(document_sign_in_put) {
	.name = "document.sign_in_put",
	.sql = "UPDATE account SET login_index = ? WHERE physician_id = ?",
	TAKES(KIND_BYTES, KIND_INT),
	SLOT(document_sign_in_put),
};

STATEMENT(document_account_of) {
	.name = "document.account_of",
	.sql = "SELECT id FROM account WHERE physician_id = ?",
	TAKES(KIND_INT),
	GIVES(struct document_account, COLUMN(struct document_account, id)),
	SLOT(document_account_of),
};
