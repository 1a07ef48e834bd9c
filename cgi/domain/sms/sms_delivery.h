/*
 * sms_delivery.h - the outbox as those see it who deliver and those who watch.
 *
 * A worker claims messages for as long as a lease: nobody else takes them meanwhile, and if the worker dies they
 * are free again afterwards. Codes that are over are set aside, never claimed.
 */
#ifndef DOMAIN_SMS_DELIVERY_H
#define DOMAIN_SMS_DELIVERY_H

#include "domain/audit/audit.h"

struct arena;
struct rows;

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

/* ---- watching: no text leaves the outbox this way ---- */

struct sms_line {
	int64_t id, state, tries;
	bool is_code;
	struct bytes mobile;       /* sealed */
	struct str fault;
	struct stamp created_at, sent_at, next_at, expires_at;
};
/* counts_out[enum sms_state]; [0] is the sum. */
enum result sms_counts(struct store *db, struct arena *arena, int64_t counts_out[N_SMS_STATES]) MUST_USE;
/* Newest first; state 0: all. Rows of struct sms_line. */
enum result sms_lines(struct store *db, struct arena *arena, int64_t state, int64_t limit, int64_t offset,
		      struct rows *rows_out) MUST_USE;
/* To be tried anew. CONFLICT: a code, or not given up. */
enum result sms_again(struct store *db, int64_t id, const struct actor *by, struct stamp now) MUST_USE;

#endif
