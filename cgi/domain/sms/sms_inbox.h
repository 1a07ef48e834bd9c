/* sms_inbox.h - the last messages in clear: for the demonstration's inbox alone. */
#ifndef DOMAIN_SMS_INBOX_H
#define DOMAIN_SMS_INBOX_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct store;

struct sms_message {
	int64_t id, state;
	struct stamp created_at;
	struct str mobile, body;
};

/* Newest first, at most fifty. */
enum result sms_inbox(struct store *db, struct arena *arena, struct sms_message **list_out,
		      size_t *n_out) MUST_USE;

#endif
