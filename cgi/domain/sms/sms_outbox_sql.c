/* sms_outbox_sql.c - watching the outbox. States: enum sms_state. The body is never read here. */
#include "domain/sms/sms_outbox_sql.h"

#define O(member) COLUMN(struct sms_outbox_row, member)
#define LIST                                                                                       \
	"SELECT id, state, is_code, tries, fault, mobile, created_at, sent_at, next_at, expires_at" \
	" FROM sms_outbox WHERE (? = 0 OR state = ?) AND (? = 0 OR is_code = ? - 1)"
#define LIST_TAKES TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT)
#define LIST_GIVES                                                                                 \
	GIVES(struct sms_outbox_row, O(id), O(state), O(is_code), O(tries), O(fault), O(sealed),   \
	      O(created_at), O(sent_at), O(next_at), O(expires_at))

STATEMENT(sms_outbox_newest) {
	.name = "sms_outbox.newest",
	.sql = LIST " ORDER BY id DESC LIMIT ? OFFSET ?",
	LIST_TAKES,
	LIST_GIVES,
	SLOT(sms_outbox_newest),
};

STATEMENT(sms_outbox_oldest) {
	.name = "sms_outbox.oldest",
	.sql = LIST " ORDER BY id LIMIT ? OFFSET ?",
	LIST_TAKES,
	LIST_GIVES,
	SLOT(sms_outbox_oldest),
};

/* The whole of it, which is little: what is old goes (jobs/sweep.c), and only administrators ask. */
#define C(member) COLUMN(struct sms_outbox_count, member)
STATEMENT(sms_outbox_count_all) {
	.name = "sms_outbox.counts",
	.sql = "SELECT state, is_code, COUNT(*) FROM sms_outbox GROUP BY state, is_code",
	GIVES(struct sms_outbox_count, C(state), C(is_code), C(n)),
	SLOT(sms_outbox_count_all),
};

#define AGAIN                                                                                      \
	"UPDATE sms_outbox SET state = 1, tries = 0, next_at = ?, claim = NULL"                    \
	" WHERE state = 3 AND expires_at > ?"
STATEMENT(sms_outbox_again) {
	.name = "sms_outbox.again",
	.sql = AGAIN " AND id = ?",
	TAKES(KIND_STAMP, KIND_STAMP, KIND_INT),
	SLOT(sms_outbox_again),
};

STATEMENT(sms_outbox_state) {
	.name = "sms_outbox.state",
	.sql = "SELECT state FROM sms_outbox WHERE id = ?",
	TAKES(KIND_INT),
	GIVES(struct sms_outbox_count, C(state)),
	SLOT(sms_outbox_state),
};

STATEMENT(sms_outbox_again_all) {
	.name = "sms_outbox.again_all",
	.sql = AGAIN,
	TAKES(KIND_STAMP, KIND_STAMP),
	SLOT(sms_outbox_again_all),
};
