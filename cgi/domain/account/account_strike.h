/*
 * account_strike.h - failures of one address within a time, whatever they failed at.
 *
 * Apart from account.h, because programs that sign nobody in count here, too. Addresses are kept as digests.
 */
#ifndef DOMAIN_ACCOUNT_STRIKE_H
#define DOMAIN_ACCOUNT_STRIKE_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct store;

struct strike {
	const char *what;        /* e.g. "sign-in" */
	struct str address;
	int64_t minutes;         /* length of the window */
};

/* *tries_out of this window, which ends at *until_out; 0 when there is none. */
enum result strike_find(struct store *db, struct arena *arena, const struct strike *strike, struct stamp now,
			int64_t *tries_out, struct stamp *until_out) MUST_USE;
/* In the caller's transaction. */
enum result strike_add(struct store *db, struct arena *arena, const struct strike *strike,
		       struct stamp now) MUST_USE;

#endif
