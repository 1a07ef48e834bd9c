/* sms_send_sql.c - the outbox. */
#include "domain/sms/sms_sql.h"

STATEMENT(sms_insert) {
	.name = "sms.insert",
	.sql = "INSERT INTO sms_outbox (mobile, body, state, created_at) VALUES (?, ?, 1, ?)",
	TAKES(KIND_BYTES, KIND_BYTES, KIND_STAMP),
	SLOT(sms_insert),
};
