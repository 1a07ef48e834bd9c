/* session_kept.c - keeping a form that came too late, and giving it back. */
#include "domain/session/session_kept.h"

#include "domain/session/session_kept_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/store.h"

static enum result
run(struct store *db, const struct statement *what, struct values values)
{
	enum result done;

	TRY(store_begin(db));
	done = store_run(db, what, NULL, values);
	if (done == OK)
		return store_commit(db);
	store_rollback(db);
	return done;
}

enum result
kept_put(struct store *db, struct arena *arena, struct str token, const struct kept_form *form,
	 struct stamp now)
{
	struct kept_owner owner;
	struct bytes id, sealed;

	TRY(cipher_digest(arena, token, &id));
	TRY(store_one(db, &kept_whose, arena, &owner, WITH(V(id), V(id))));
	TRY(cipher_seal(arena, "kept_form.body", form->body, &sealed));
	return run(db, &kept_insert,
		   WITH(V(id), V(owner.account_id), V(form->path), V(sealed), V(now)));
}

enum result
kept_take(struct store *db, struct arena *arena, struct str token, int64_t account_id,
	  struct str path, struct stamp now, struct str *body_out)
{
	struct stamp since = stamp_add(now, -KEPT_MINUTES * STAMP_MINUTE);
	struct kept_row row;
	struct bytes id;

	TRY(cipher_digest(arena, token, &id));
	TRY(store_one(db, &kept_find, arena, &row, WITH(V(id), V(account_id), V(path), V(since))));
	TRY(cipher_reveal(arena, "kept_form.body", row.body, body_out));
	return run(db, &kept_drop, WITH(V(id)));
}
