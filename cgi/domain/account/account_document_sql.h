/* account_document_sql.h - statements of requests for another document number. */
#ifndef DOMAIN_ACCOUNT_DOCUMENT_SQL_H
#define DOMAIN_ACCOUNT_DOCUMENT_SQL_H

#include "lib/io/store.h"

struct document_file_row {
	struct str kind;
	struct bytes document;
};

struct document_request_row {
	int64_t id, physician_id, state;
	struct str name, institution, kind;
	struct bytes number, before;
	struct str reason, answer, decided_by;
	struct stamp made_at, decided_at;
};

struct document_count {
	int64_t n;
};

struct document_account {
	int64_t id;
};

extern const struct statement document_file_find, document_waiting, document_used, document_request_insert,
	document_request_withdraw, document_own, document_of_office, document_by_id, document_request_decide,
	document_put, document_sign_in_put, document_account_of;

#endif
