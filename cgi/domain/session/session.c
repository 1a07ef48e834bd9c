/* session.c - signed-in browsers. */
#include "domain/session/session.h"

#include "domain/session/session_sql.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/io/cipher.h"
#include "lib/io/config.h"
#include "lib/io/random.h"
#include "lib/io/store.h"

enum { LOCATION_MAX = 400 /* form_token.location */, ACTOR_MAX = 120 };

static bool
token_has_shape(struct str token)
{
	unsigned char bytes[SESSION_TOKEN_BYTES];

	return hex_decode(token, bytes, sizeof(bytes)) == OK;
}

struct str
session_actor_name(struct arena *arena, struct str unit, struct str person)
{
	size_t n = utf8_count(person);

	return str_format(arena, "%.*s %.*s",
			  STR_ARGS(utf8_first(unit, n + 1 < ACTOR_MAX ? ACTOR_MAX - 1 - n : 0)),
			  STR_ARGS(utf8_first(person, ACTOR_MAX - 1)));
}

enum result
session_find(struct store *db, struct arena *arena, struct str token, struct stamp now,
	     struct identity *identity_out)
{
	int64_t idle = config_number("session.idle_minutes") * STAMP_MINUTE;
	struct identity found = { 0 };
	struct bytes hash;

	if (!token_has_shape(token))
		return NOT_FOUND;
	TRY(cipher_digest(arena, token, &hash));
	TRY(store_one(db, &session_by_token, arena, &found, WITH(V(hash))));
	if (!stamp_is_none(found.disabled_at) || found.expires_at.us <= now.us ||
	    found.seen_at.us + idle <= now.us)
		return EXPIRED;
	found.actor = (struct actor){ .account_id = found.account_id,
				      .kind = found.kind,
				      .institution_id = found.institution_id,
				      .office_id = found.office_id,
				      .name = found.name };
	if (found.is_member)
		found.actor.name = session_actor_name(arena, found.unit, found.name);
	*identity_out = found;
	return OK;
}

enum result
session_why_ended(struct store *db, struct arena *arena, struct str token, int64_t *why_out)
{
	struct session_why row;
	struct bytes hash;

	if (!token_has_shape(token))
		return NOT_FOUND;
	TRY(cipher_digest(arena, token, &hash));
	TRY(store_one(db, &session_ended_why, arena, &row, WITH(V(hash))));
	*why_out = row.why;
	return OK;
}

enum result
session_start(struct store *db, struct arena *arena, const struct session_new *new_session,
	      struct stamp now, struct str *token_out)
{
	int64_t hours = config_number("session.hours") * STAMP_HOUR;
	struct stamp end =
		stamp_add(now, new_session->code_due ? SESSION_CODE_MINUTES * STAMP_MINUTE : hours);
	struct str token = random_hex(arena, SESSION_TOKEN_BYTES);
	unsigned char *csrf = arena_new(arena, 16);
	struct bytes hash;

	random_fill(csrf, 16);
	TRY(cipher_digest(arena, token, &hash));
	TRY(store_insert(db, &session_insert, NULL,
			 WITH(V(hash), V(new_session->account_id), V(((struct bytes){ csrf, 16 })),
			      V(new_session->address), V(now), V(now), V(end),
			      V(new_session->code_due))));
	if (new_session->only_one)
		TRY(session_end_all(db, new_session->account_id, hash, SESSION_ELSEWHERE, now));
	*token_out = token;
	return OK;
}

enum result
session_still(struct store *db, struct arena *arena, struct bytes token_hash)
{
	struct session_lock_row row;

	return store_one(db, &session_lock, arena, &row, WITH(V(token_hash)));
}

enum result
session_list(struct store *db, struct arena *arena, int64_t account_id, struct rows *rows_out)
{
	return store_many(db, &session_of_account, arena, rows_out, WITH(V(account_id)));
}

enum result
session_end(struct store *db, struct bytes token_hash)
{
	TRY(store_run(db, &session_pen_drop, NULL, WITH(V(token_hash))));
	return store_run(db, &session_delete, NULL, WITH(V(token_hash)));
}

enum result
session_end_all(struct store *db, int64_t account_id, struct bytes but, int64_t why,
		struct stamp now)
{
	static const char nothing[32];
	struct bytes keep = but.at == NULL ? (struct bytes){ nothing, sizeof(nothing) } : but;

	TRY(store_run(db, &session_pens_drop, NULL, WITH(V(account_id), V(keep))));
	TRY(store_run(db, &session_note_others, NULL,
		      WITH(V(why), V(now), V(account_id), V(keep))));
	return store_run(db, &session_delete_others, NULL, WITH(V(account_id), V(keep)));
}

enum result
session_touch(struct store *db, struct bytes token_hash, struct stamp now)
{
	return store_run(db, &session_seen, NULL, WITH(V(now), V(token_hash)));
}

enum result
session_hold(struct store *db, struct bytes token_hash, struct stamp until)
{
	return store_run(db, &session_keep, NULL, WITH(V(until), V(until), V(token_hash)));
}

enum result
session_set_flash(struct store *db, struct bytes token_hash, struct str code, struct str detail)
{
	return store_run(db, &session_flash, NULL, WITH(V(code), V(detail), V(token_hash)));
}

/* A long search in the address does not fit: without it, it is the same page still. */
static struct str
kept_location(struct str location)
{
	ptrdiff_t query = str_find(location, STR("?"));

	if (location.len <= LOCATION_MAX || query < 0)
		return str_slice(location, 0, LOCATION_MAX);
	return str_slice(location, 0, query < LOCATION_MAX ? (size_t)query : LOCATION_MAX);
}

enum result
form_token_spend(struct store *db, struct arena *arena, const struct identity *who,
		 struct str token, struct str location, struct stamp now)
{
	struct bytes hash;

	TRY(cipher_digest(arena, token, &hash));
	return store_insert(db, &form_token_insert, NULL,
			    WITH(V(hash), V(who->account_id), V(kept_location(location)), V(now)));
}

enum result
form_token_result(struct store *db, struct arena *arena, const struct identity *who,
		  struct str token, struct str *location_out)
{
	struct form_token_row row;
	struct bytes hash;

	TRY(cipher_digest(arena, token, &hash));
	TRY(store_one(db, &form_token_find, arena, &row, WITH(V(hash), V(who->account_id))));
	*location_out = row.location;
	return OK;
}
