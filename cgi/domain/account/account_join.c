/* account_join.c - looking somebody up in the register, and giving him an account. */
#include "domain/account/account_join.h"

#include "domain/account/account_join_sql.h"
#include "domain/account/account_strike.h"
#include "domain/person/document.h"
#include "domain/person/name.h"
#include "domain/person/sealed.h"
#include "domain/session/session.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/config.h"

enum { WINDOW_MINUTES = 60 };

static struct strike
address_strike(const struct join_wish *wish)
{
	return (struct strike){ "join", wish->address, WINDOW_MINUTES };
}

/* What is typed is repaired as the import repairs it, so that one writing is the other. */
static bool
same_name(struct arena *arena, struct str typed, struct str stored)
{
	enum name_fault fault;
	struct str mine, his;
	unsigned had;

	if (name_read(arena, typed, &mine, &had, &fault) != OK)
		return false;
	return str_equal(mine, stored) ||
	       (name_read(arena, stored, &his, &had, &fault) == OK && str_equal(mine, his));
}

static enum result
crowded(struct store *db, struct arena *arena, const struct join_wish *wish, struct stamp now,
	struct join_found *found)
{
	struct strike strike = address_strike(wish);
	struct stamp until;
	int64_t tries;

	TRY(strike_find(db, arena, &strike, now, &tries, &until));
	if (tries < config_number("login.address_tries"))
		return OK;
	found->end = JOIN_CROWDED;
	found->minutes = (until.us - now.us + STAMP_MINUTE - 1) / STAMP_MINUTE;
	return OK;
}

static enum result
unknown(struct store *db, struct arena *arena, const struct join_wish *wish, struct stamp now,
	struct join_found *found)
{
	struct strike strike = address_strike(wish);

	found->end = JOIN_UNKNOWN;
	TRY(store_begin(db));
	if (strike_add(db, arena, &strike, now) != OK) {
		store_rollback(db);
		return FAILED;
	}
	return store_commit(db);
}

static enum result
judge(struct store *db, struct arena *arena, const struct join_wish *wish,
      const struct join_row *row, struct join_found *found)
{
	struct join_count others;
	struct bytes index;

	found->physician_id = row->id;
	found->name = row->name;
	found->institution = row->institution;
	found->institution_phone = row->institution_phone;
	TRY(cipher_reveal(arena, SEALED_DOCUMENT, row->document, &found->document));
	TRY(cipher_reveal(arena, SEALED_MOBILE, row->mobile, &found->mobile));
	found->end = JOIN_HAS_ACCOUNT;
	if (row->account_id != 0)
		return OK;
	TRY(cipher_index(arena, INDEX_MOBILE, wish->mobile, &index));
	TRY(store_one(db, &join_mobile_taken, arena, &others, WITH(V(index), V(row->id))));
	found->end = others.n > 0 ? JOIN_MOBILE_TAKEN : JOIN_FREE;
	return OK;
}

enum result
account_join_look(struct store *db, struct arena *arena, const struct join_wish *wish,
		  struct stamp now, struct join_found *found_out)
{
	struct join_row row;
	struct bytes index;
	enum result found;

	*found_out = (struct join_found){ 0 };
	TRY(crowded(db, arena, wish, now, found_out));
	if (found_out->end == JOIN_CROWDED)
		return OK;
	TRY(cipher_index(arena, INDEX_DOCUMENT, document_canonical_guess(arena, wish->document),
			 &index));
	found = store_one(db, &join_by_document, arena, &row, WITH(V(index), V(wish->province_id)));
	if (found != OK && found != NOT_FOUND)
		return found;
	if (found == NOT_FOUND || !same_name(arena, wish->name, row.name) ||
	    (!str_empty(wish->kind) && !str_equal(wish->kind, row.kind)))
		return unknown(db, arena, wish, now, found_out);
	return judge(db, arena, wish, &row, found_out);
}

enum result
account_join(struct store *db, struct arena *arena, const struct join_account *join,
	     struct stamp now)
{
	bool own = join->hash.at != NULL;
	struct value none = V_NULL;
	struct actor self = { .kind = ACCOUNT_PHYSICIAN,
			      .address = join->address,
			      .request = join->request };
	struct join_count others;
	struct bytes sealed, index;
	struct join_name person;

	TRY(cipher_index(arena, INDEX_MOBILE, join->mobile, &index));
	TRY(store_one(db, &join_mobile_taken_lock, arena, &others,
		      WITH(V(index), V(join->physician_id))));
	if (others.n > 0)
		return CONFLICT;
	TRY(store_one(db, &join_name_of, arena, &person, WITH(V(join->physician_id))));
	TRY(store_insert(db, &join_insert, &self.account_id,
			 WITH(V(join->hash), V(own ? (int)PASSWORD_OWN : (int)PASSWORD_INITIAL),
			      own ? V(now) : none, V(now), V(join->physician_id))));
	self.name = person.name;
	TRY(cipher_seal(arena, SEALED_MOBILE, join->mobile, &sealed));
	TRY(store_run(db, &join_put_mobile, NULL,
		      WITH(V(sealed), V(index), V(join->physician_id))));
	return audit_note(db, &self, now,
			  (struct audit_event){ .action = join->action,
						.object = "account",
						.object_id = self.account_id });
}
