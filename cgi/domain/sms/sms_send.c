/* sms_send.c - writing messages: of its own, because many programs send and few handle codes. */
#include "domain/sms/sms.h"

#include "domain/sms/sms_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

enum result
sms_send(struct store *db, struct arena *arena, struct str mobile, struct str body,
	 struct stamp now)
{
	struct bytes to, text;

	TRY(cipher_seal(arena, "sms_outbox.mobile", mobile, &to));
	TRY(cipher_seal(arena, "sms_outbox.body", body, &text));
	return store_insert(db, &sms_insert, NULL, WITH(V(to), V(text), V(now)));
}
