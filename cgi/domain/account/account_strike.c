/* account_strike.c - counting the failures of an address. */
#include "domain/account/account_strike.h"

#include "domain/account/account_strike_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

static enum result
row_id(struct arena *arena, const struct strike *strike, struct bytes *id_out)
{
	struct str what = str_format(arena, "%s %.*s", strike->what, STR_ARGS(strike->address));

	return cipher_digest(arena, what, id_out);
}

enum result
strike_find(struct store *db, struct arena *arena, const struct strike *strike, struct stamp now,
	    int64_t *tries_out, struct stamp *until_out)
{
	struct strike_row row = { 0 };
	struct stamp until;
	struct bytes id;
	enum result found;

	*tries_out = 0;
	TRY(row_id(arena, strike, &id));
	found = store_one(db, &strike_look, arena, &row, WITH(V(id)));
	if (found != OK)
		return found == NOT_FOUND ? OK : found;
	until = stamp_add(row.at, strike->minutes * STAMP_MINUTE);
	if (until.us <= now.us)
		return OK;
	*tries_out = row.tries;
	*until_out = until;
	return OK;
}

enum result
strike_add(struct store *db, struct arena *arena, const struct strike *strike, struct stamp now)
{
	struct stamp oldest = stamp_add(now, -strike->minutes * STAMP_MINUTE);
	struct bytes id;

	TRY(row_id(arena, strike, &id));
	return store_run(db, &strike_window, NULL, WITH(V(id), V(now), V(oldest), V(oldest)));
}
