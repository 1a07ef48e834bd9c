/*
 * factor.h - the second factor of staff: codes of the time (TOTP, RFC 6238) and recovery codes on paper.
 *
 * Owns tables second_factor and recovery_code and column account.second_at. Codes have six digits, change every
 * 30 seconds, are taken one step early or late and once only. Five wrong ones pause the account's codes, longer
 * each time. Secrets are sealed, recovery codes stored as keyed hashes; neither can be shown again.
 */
#ifndef DOMAIN_FACTOR_H
#define DOMAIN_FACTOR_H

#include "domain/audit/audit.h"

struct arena;

enum { FACTOR_SECRET_BYTES = 20, FACTOR_DIGITS = 6, FACTOR_STEP_SECONDS = 30, RECOVERY_CODES = 10 };

/* ---- the installation's rule, setting staff.totp ---- */

bool factor_is_used(void);                    /* false: nobody is asked for a code */
bool factor_is_required(int64_t account_kind); /* of these accounts everybody must have one */

/* ---- the arithmetic, pure ---- */

/* The code of a time step; digits at most 8. */
enum result totp_code(struct arena *arena, struct bytes secret, int64_t step, int digits,
		      struct str *code_out) MUST_USE;
int64_t totp_step(struct stamp now);
struct str base32_encode(struct arena *arena, struct bytes bytes);   /* RFC 4648 without padding */

/* ---- setting up ---- */

struct factor_offer {
	struct str sealed;         /* travels through the page; bound to the account, good for half an hour */
	struct str secret;         /* base32 in groups of four, to type */
	struct str address;        /* otpauth://… for the QR code */
};
/* A fresh secret. `who` is how the application calls the entry: letters, digits, ideographs. */
enum result factor_offer_make(struct arena *arena, int64_t account_id, struct str issuer, struct str who,
			      struct stamp now, struct factor_offer *offer_out) MUST_USE;
/* The same offer, shown again after a wrong code. REFUSED: not ours, another account's, or too old. */
enum result factor_offer_open(struct arena *arena, int64_t account_id, struct str sealed, struct str issuer,
			      struct str who, struct stamp now, struct factor_offer *offer_out) MUST_USE;
/* Stores it if the code fits, with new recovery codes. REFUSED: wrong code. EXPIRED: the offer is not good any
 * more. CONFLICT: there is one already. */
enum result factor_set_up(struct store *db, struct arena *arena, const struct actor *self, struct str sealed,
			  struct str code, struct stamp now, struct str recovery_out[RECOVERY_CODES]) MUST_USE;

/* ---- using ---- */

enum factor_end { FACTOR_RIGHT = 1, FACTOR_RECOVERY, FACTOR_WRONG, FACTOR_PAUSED };
struct factor_tried {
	enum factor_end end;
	int64_t number;            /* WRONG: tries left; PAUSED: minutes; RECOVERY: codes left */
};
/* A code of the telephone or of the paper. In the caller's transaction, to be committed whatever the end. */
enum result factor_try(struct store *db, struct arena *arena, const struct actor *self, struct str typed,
		       struct stamp now, struct factor_tried *tried_out) MUST_USE;
/* Recovery codes that were not used. */
enum result factor_recovery_left(struct store *db, struct arena *arena, int64_t account_id, int64_t *n_out) MUST_USE;
enum result factor_recovery_renew(struct store *db, struct arena *arena, const struct actor *self, struct stamp now,
				  struct str recovery_out[RECOVERY_CODES]) MUST_USE;
/* Takes it away: by the person, or by an administrator for a lost telephone. The audit says which. */
enum result factor_remove(struct store *db, int64_t account_id, const struct actor *by, struct stamp now) MUST_USE;

#endif
