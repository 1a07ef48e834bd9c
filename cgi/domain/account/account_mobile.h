/*
 * account_mobile.h - a physician's mobile number, changed by himself with password and a code to the new one.
 *
 * Apart from account.h, because only the program with the proof may write it.
 */
#ifndef DOMAIN_ACCOUNT_MOBILE_H
#define DOMAIN_ACCOUNT_MOBILE_H

#include "domain/account/account.h"

/* CONFLICT: the number belongs to another account. */
enum result account_mobile_is_free(struct store *db, struct arena *arena, int64_t physician_id,
				   struct str mobile) MUST_USE;
/* In the caller's transaction: also ends all other sessions. CONFLICT as above. */
enum result account_set_mobile(struct store *db, struct arena *arena, const struct identity *who,
			       struct str mobile, struct stamp now) MUST_USE;

#endif
