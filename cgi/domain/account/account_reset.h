/*
 * account_reset.h - back to the initial password (密码初始化): sessions end, pauses too, all audited.
 * Apart from account.h, because roster needs this and nothing else.
 */
#ifndef DOMAIN_ACCOUNT_RESET_H
#define DOMAIN_ACCOUNT_RESET_H

#include "domain/audit/audit.h"

struct arena;
struct profile;

/* By the main institution. NOT_FOUND: not its physician, or without an account. REFUSED: this province has no
 * initial password. */
enum result account_reset_to_initial(struct store *db, struct arena *arena, const struct profile *profile,
				     int64_t physician_id, int64_t institution_id, const struct actor *by,
				     struct stamp now) MUST_USE;
/* A code for the first sign-in, to be handed over; counts for FIRST_CODE_DAYS. NOT_FOUND as above. CONFLICT: he
 * has a password of his own. */
enum { FIRST_CODE_DAYS = 7 };
enum result account_issue_code(struct store *db, struct arena *arena, int64_t physician_id, int64_t institution_id,
			       const struct actor *by, struct stamp now, struct str *digits_out) MUST_USE;
/* By the person, after a code. */
enum result account_reset_own(struct store *db, const struct profile *profile, int64_t account_id,
			      const struct actor *by, struct stamp now) MUST_USE;
/* By the person, to a password of his choice (reset.mode = self). The hash comes from the caller. */
enum result account_reset_to(struct store *db, int64_t account_id, struct str hash, const struct actor *by,
			     struct stamp now) MUST_USE;

#endif
