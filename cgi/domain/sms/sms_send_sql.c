/* sms_send_sql.c - the outbox. */
#include "domain/sms/sms_sql.h"

STATEMENT(sms_insert) {
	.name = "sms.insert",
	.sql = "INSERT INTO sms_outbox (mobile, body, state, created_at, is_code, next_at, expires_at)"
	       " VALUES (?, ?, 1, ?, ?, ?, ?)",
	TAKES(KIND_BYTES, KIND_BYTES, KIND_STAMP, KIND_INT, KIND_STAMP, KIND_STAMP),
	SLOT(sms_insert),
};
