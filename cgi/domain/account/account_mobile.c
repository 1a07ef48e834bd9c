/* account_mobile.c - whose number it is. */
#include "domain/account/account_mobile.h"

#include "domain/account/account_mobile_sql.h"
#include "domain/person/sealed.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

static enum result
is_free(const struct statement *others_of, struct store *db, struct arena *arena,
	int64_t physician_id, struct str mobile)
{
	struct mobile_count others;
	struct bytes index;

	TRY(cipher_index(arena, INDEX_MOBILE, mobile, &index));
	TRY(store_one(db, others_of, arena, &others, WITH(V(index), V(physician_id))));
	return others.n == 0 ? OK : CONFLICT;
}

enum result
account_mobile_is_free(struct store *db, struct arena *arena, int64_t physician_id,
		       struct str mobile)
{
	return is_free(&mobile_others, db, arena, physician_id, mobile);
}

enum result
account_set_mobile(struct store *db, struct arena *arena, const struct identity *who,
		   struct str mobile, struct stamp now)
{
	struct audit_event event = { .action = "account.mobile",
				     .object = "account",
				     .object_id = who->account_id };
	struct bytes sealed, index;

	TRY(is_free(&mobile_others_lock, db, arena, who->physician_id, mobile));
	TRY(cipher_seal(arena, SEALED_MOBILE, mobile, &sealed));
	TRY(cipher_index(arena, INDEX_MOBILE, mobile, &index));
	TRY(store_run(db, &mobile_put, NULL, WITH(V(sealed), V(index), V(who->physician_id))));
	TRY(session_end_all(db, who->account_id, who->token_hash, SESSION_MOBILE, now));
	return audit_note(db, &who->actor, now, event);
}
