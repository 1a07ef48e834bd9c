/* sms_delivery_sql.c - claiming messages. States: enum sms_state. */
#include "domain/sms/sms_delivery_sql.h"

STATEMENT(sms_set_aside) {
	.name = "sms.set_aside",
	.sql = "UPDATE sms_outbox SET state = 5 WHERE state = 1 AND COALESCE(expires_at, 0) <= ? ORDER BY id LIMIT 500",
	TAKES(KIND_STAMP),
	SLOT(sms_set_aside),
};

/* Of workers that died: their leases are over. */
STATEMENT(sms_free) {
	.name = "sms.free",
	.sql = "UPDATE sms_outbox SET state = 1, claim = NULL WHERE state = 4 AND next_at <= ? ORDER BY id LIMIT 500",
	TAKES(KIND_STAMP),
	SLOT(sms_free),
};

/* Rows that another worker is claiming are passed over, not waited for. More may be too old than were set aside. */
STATEMENT(sms_due) {
	.name = "sms.due",
	.sql = "SELECT id, tries + 1, mobile, body FROM sms_outbox WHERE state = 1 AND next_at <= ?"
	       " AND expires_at > ? ORDER BY next_at, id LIMIT ? FOR UPDATE SKIP LOCKED",
	TAKES(KIND_STAMP, KIND_STAMP, KIND_INT),
	GIVES(struct sms_claimed, COLUMN(struct sms_claimed, id), COLUMN(struct sms_claimed, tries),
	      COLUMN(struct sms_claimed, mobile), COLUMN(struct sms_claimed, body)),
	SLOT(sms_due),
};

STATEMENT(sms_take) {
	.name = "sms.take",
	.sql = "UPDATE sms_outbox SET state = 4, claim = ?, next_at = ?, tries = tries + 1 WHERE id = ? AND state = 1",
	TAKES(KIND_BYTES, KIND_STAMP, KIND_INT),
	SLOT(sms_take),
};

STATEMENT(sms_sent) {
	.name = "sms.sent",
	.sql = "UPDATE sms_outbox SET state = 2, sent_at = ?, claim = NULL, fault = NULL"
	       " WHERE id = ? AND state = 4 AND claim = ?",
	TAKES(KIND_STAMP, KIND_INT, KIND_BYTES),
	SLOT(sms_sent),
};

STATEMENT(sms_failed) {
	.name = "sms.failed",
	.sql = "UPDATE sms_outbox SET state = ?, next_at = ?, claim = NULL, fault = ?"
	       " WHERE id = ? AND state = 4 AND claim = ?",
	TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_INT, KIND_BYTES),
	SLOT(sms_failed),
};
