/*
 * sms_delivery.h - the outbox as those see it who deliver.
 *
 * A worker claims messages for as long as a lease: nobody else takes them meanwhile, and if the worker dies they
 * are free again afterwards. Codes that are over are set aside, never claimed.
 */
#ifndef DOMAIN_SMS_DELIVERY_H
#define DOMAIN_SMS_DELIVERY_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct rows;
struct store;

enum sms_state { SMS_WAITING = 1, SMS_SENT, SMS_GIVEN_UP, SMS_SENDING, SMS_TOO_OLD, N_SMS_STATES };
enum { SMS_CLAIM_BYTES = 8 };

struct sms_claimed {
	int64_t id, tries;         /* tries: with this one */
	struct bytes mobile, body; /* sealed */
};
/* In the caller's transaction, which is committed before anything is sent. At most `most` rows of struct
 * sms_claimed. */
enum result sms_claim(struct store *db, struct arena *arena, struct bytes claim, int64_t most, struct stamp now,
		      struct stamp lease_end, struct rows *rows_out) MUST_USE;
/* CONFLICT: the lease was over and somebody else has it. */
enum result sms_note_sent(struct store *db, int64_t id, struct bytes claim, struct stamp now) MUST_USE;
/* next_at none: given up. */
enum result sms_note_failed(struct store *db, int64_t id, struct bytes claim, struct str fault,
			    struct stamp next_at) MUST_USE;

#endif
