/*
 * sms_outbox.h - the outbox as an administrator sees it: what was sent and what was not, never the text.
 *
 * Telephones leave here masked. What was given up can be tried again as long as it is of use.
 */
#ifndef DOMAIN_SMS_OUTBOX_H
#define DOMAIN_SMS_OUTBOX_H

#include "domain/audit/audit.h"
#include "domain/sms/sms_delivery.h"

struct sms_outbox_row {
	int64_t id, state, is_code, tries;
	struct str fault, mobile;   /* fault: a word of Text.sms_fault; mobile: 138****0007 */
	struct bytes sealed;
	struct stamp created_at, sent_at, next_at, expires_at;
};

enum sms_outbox_kind { SMS_ANY_KIND = 0, SMS_NOTICES, SMS_CODES };
struct sms_outbox_query {
	int64_t state;              /* enum sms_state, 0: any */
	enum sms_outbox_kind kind;
	bool oldest_first;
	int64_t limit, offset;
};
/* Rows of struct sms_outbox_row. */
enum result sms_outbox_list(struct store *db, struct arena *arena, const struct sms_outbox_query *query,
			    struct rows *rows_out) MUST_USE;

struct sms_outbox_count {
	int64_t state, is_code, n;
};
enum result sms_outbox_counts(struct store *db, struct arena *arena, struct rows *rows_out) MUST_USE;
int64_t sms_outbox_total(const struct rows *counts, int64_t state, enum sms_outbox_kind kind);

/* Given up, and still of use. */
bool sms_outbox_may_retry(const struct sms_outbox_row *row, struct stamp now);
/* CONFLICT: it was not given up, or is too old by now. NOT_FOUND: there is none. */
enum result sms_outbox_retry(struct store *db, struct arena *arena, int64_t id, const struct actor *by,
			     struct stamp now) MUST_USE;
/* All that may be; *n_out are how many. */
enum result sms_outbox_retry_all(struct store *db, struct arena *arena, const struct actor *by, struct stamp now,
				 int64_t *n_out) MUST_USE;

#endif
