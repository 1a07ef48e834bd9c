/*
 * session_kept.h - what somebody sent after his session had ended, kept for half an hour and given back once
 * to the same account: typed text is not lost by a pause.
 *
 * Owns table kept_form. The key is the token of the ended session, of which the database knows the digest.
 */
#ifndef DOMAIN_SESSION_KEPT_H
#define DOMAIN_SESSION_KEPT_H

#include "domain/session/session.h"

enum { KEPT_MINUTES = 30 };

struct kept_form {
	struct str path, body; /* body: url-encoded fields */
};

/* Its own transaction. NOT_FOUND: nobody knows whose session it was. */
enum result kept_put(struct store *db, struct arena *arena, struct str token, const struct kept_form *form,
		     struct stamp now) MUST_USE;
/* Its own transaction: given once. NOT_FOUND: none of this account for this path, or too old. */
enum result kept_take(struct store *db, struct arena *arena, struct str token, int64_t account_id, struct str path,
		      struct stamp now, struct str *body_out) MUST_USE;

#endif
