/* sms_sql.c - codes, and the last messages. */
#include "domain/sms/sms_sql.h"

STATEMENT(sms_code_insert) {
	.name = "sms_code.insert",
	.sql = "INSERT INTO sms_code (account_id, purpose, mobile_index, code_hash, created_at, expires_at)"
	       " VALUES (?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_BYTES, KIND_BYTES, KIND_STAMP, KIND_STAMP),
	SLOT(sms_code_insert),
};

#define SENT                                                                                       \
	"SELECT COUNT(*), COALESCE(SUM(created_at > ?), 0), MAX(created_at),"                      \
	" MIN(IF(created_at > ?, created_at, NULL)), MIN(created_at)"                              \
	" FROM sms_code WHERE mobile_index = ? AND created_at > ?"
#define SENT_TAKES TAKES(KIND_STAMP, KIND_STAMP, KIND_BYTES, KIND_STAMP)
#define SENT_GIVES                                                                                 \
	GIVES(struct sms_sent_row, COLUMN(struct sms_sent_row, in_day),                            \
	      COLUMN(struct sms_sent_row, in_hour), COLUMN(struct sms_sent_row, last_at),          \
	      COLUMN(struct sms_sent_row, first_in_hour), COLUMN(struct sms_sent_row, first_in_day))

STATEMENT(sms_code_sent) {
	.name = "sms_code.sent",
	.sql = SENT,
	SENT_TAKES,
	SENT_GIVES,
	SLOT(sms_code_sent),
};

/* Of several that ask at the same moment one sends. */
STATEMENT(sms_code_sent_lock) {
	.name = "sms_code.sent_lock",
	.sql = SENT " FOR UPDATE",
	SENT_TAKES,
	SENT_GIVES,
	SLOT(sms_code_sent_lock),
};

/* The newest alone: asking again ends the earlier one. Locked, or as many tries at once as there are workers would each
 * be looked at. */
STATEMENT(sms_code_live) {
	.name = "sms_code.live",
	.sql = "SELECT id, tries, code_hash FROM sms_code WHERE account_id = ? AND purpose = ?"
	       " AND id = (SELECT MAX(n.id) FROM sms_code n WHERE n.account_id = ? AND n.purpose = ?)"
	       " AND mobile_index = ? AND used_at IS NULL AND expires_at > ? AND tries < ? FOR UPDATE",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_BYTES, KIND_STAMP, KIND_INT),
	GIVES(struct sms_code_row, COLUMN(struct sms_code_row, id), COLUMN(struct sms_code_row, tries),
	      COLUMN(struct sms_code_row, hash)),
	SLOT(sms_code_live),
};

/* Conditions again, so that two tries at once count as two and a code is used once. */
STATEMENT(sms_code_wrong) {
	.name = "sms_code.wrong",
	.sql = "UPDATE sms_code SET tries = tries + 1 WHERE id = ? AND used_at IS NULL AND tries < ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(sms_code_wrong),
};

STATEMENT(sms_code_used) {
	.name = "sms_code.used",
	.sql = "UPDATE sms_code SET used_at = ? WHERE id = ? AND used_at IS NULL AND tries < ?",
	TAKES(KIND_STAMP, KIND_INT, KIND_INT),
	SLOT(sms_code_used),
};

STATEMENT(sms_code_used_since) {
	.name = "sms_code.used_since",
	.sql = "SELECT COUNT(*) FROM sms_code WHERE account_id = ? AND purpose = ? AND code_hash = ? AND used_at > ?",
	TAKES(KIND_INT, KIND_INT, KIND_BYTES, KIND_STAMP),
	GIVES(struct sms_spent_row, COLUMN(struct sms_spent_row, n)),
	SLOT(sms_code_used_since),
};

STATEMENT(sms_last) {
	.name = "sms.last",
	.sql = "SELECT id, state, created_at, mobile, body FROM sms_outbox ORDER BY id DESC LIMIT 50",
	GIVES(struct sms_message_row, COLUMN(struct sms_message_row, id),
	      COLUMN(struct sms_message_row, state), COLUMN(struct sms_message_row, created_at),
	      COLUMN(struct sms_message_row, mobile), COLUMN(struct sms_message_row, body)),
	SLOT(sms_last),
};
