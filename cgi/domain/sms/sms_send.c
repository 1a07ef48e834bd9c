/* sms_send.c - writing messages: of its own, because many programs send and few handle codes. */
#include "domain/sms/sms.h"

#include "domain/sms/sms_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

static enum result
put(struct store *db, struct arena *arena, struct str mobile, struct str body, bool is_code,
    struct stamp now)
{
	int64_t life = is_code ? SMS_CODE_MINUTES * STAMP_MINUTE : SMS_NOTICE_HOURS * STAMP_HOUR;
	struct stamp end = stamp_add(now, life);
	struct bytes to, text;

	TRY(cipher_seal(arena, SEALED_OUTBOX_MOBILE, mobile, &to));
	TRY(cipher_seal(arena, SEALED_OUTBOX_BODY, body, &text));
	return store_insert(db, &sms_insert, NULL,
			    WITH(V(to), V(text), V(now), V(is_code), V(now), V(end)));
}

enum result
sms_send(struct store *db, struct arena *arena, struct str mobile, struct str body,
	 struct stamp now)
{
	return put(db, arena, mobile, body, false, now);
}

enum result
sms_send_code(struct store *db, struct arena *arena, struct str mobile, struct str body,
	      struct stamp now)
{
	return put(db, arena, mobile, body, true, now);
}
