/* sms_watch_sql.c - the outbox as a list, without texts. */
#include "domain/sms/sms_delivery_sql.h"

STATEMENT(sms_count) {
	.name = "sms.count",
	.sql = "SELECT state, COUNT(*) FROM sms_outbox GROUP BY state",
	.takes = NULL,
	GIVES(struct sms_count_row, COLUMN(struct sms_count_row, state), COLUMN(struct sms_count_row, n)),
	SLOT(sms_count),
};

#define L(member) COLUMN(struct sms_line, member)

STATEMENT(sms_line_list) {
	.name = "sms.line_list",
	.sql = "SELECT id, state, tries, is_code, mobile, fault, created_at, sent_at, next_at, expires_at"
	       " FROM sms_outbox WHERE (? = 0 OR state = ?) ORDER BY id DESC LIMIT ? OFFSET ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct sms_line, L(id), L(state), L(tries), L(is_code), L(mobile), L(fault), L(created_at), L(sent_at),
	      L(next_at), L(expires_at)),
	SLOT(sms_line_list),
};

STATEMENT(sms_retry) {
	.name = "sms.retry",
	.sql = "UPDATE sms_outbox SET state = 1, tries = 0, fault = NULL, next_at = ?, expires_at = ?"
	       " WHERE id = ? AND state IN (3, 5) AND is_code = 0",
	TAKES(KIND_STAMP, KIND_STAMP, KIND_INT),
	SLOT(sms_retry),
};
