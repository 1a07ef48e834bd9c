/* account_create.c - making accounts. */
#include "domain/account/account_create.h"

#include "domain/account/account.h"
#include "domain/account/account_create_sql.h"

enum result
accounts_create_physicians(struct store *db, int64_t province_id, struct stamp now, int64_t *n_out)
{
	return store_run(db, &account_make_physicians, n_out, WITH(V(now), V(province_id)));
}

enum result
account_create_physician(struct store *db, int64_t physician_id, struct stamp now)
{
	return store_insert(db, &account_make_physician, NULL, WITH(V(now), V(physician_id)));
}

static enum result
create(struct store *db, struct arena *arena, enum door door, const struct account_new *account,
       struct stamp now, int64_t *id_out)
{
	enum account_kind kind = door == DOOR_INSTITUTION ? ACCOUNT_INSTITUTION :
				 account->office_id != 0  ? ACCOUNT_OFFICE :
							    ACCOUNT_ADMIN;
	bool own = account->hash.at != NULL;
	struct value none = V_NULL;
	struct bytes index;

	TRY(account_index(arena, door, account->sign_in_name, &index));
	return store_insert(db, &account_make, id_out,
			    WITH(V(account->province_id), V((int)kind), V(index),
				 account->institution_id == 0 ? none : V(account->institution_id),
				 account->office_id == 0 ? none : V(account->office_id),
				 V(account->display_name), V(account->hash),
				 V(own ? (int)PASSWORD_MUST_CHANGE : (int)PASSWORD_INITIAL),
				 own ? V(now) : none, V(now), V((int)ROLE_ADMINISTRATOR)));
}

enum result
account_create_institution(struct store *db, struct arena *arena, const struct account_new *account,
			   struct stamp now, int64_t *id_out)
{
	return create(db, arena, DOOR_INSTITUTION, account, now, id_out);
}

enum result
account_create_office(struct store *db, struct arena *arena, const struct account_new *account,
		      struct stamp now, int64_t *id_out)
{
	return create(db, arena, DOOR_OFFICE, account, now, id_out);
}

enum result
account_name_physician(struct store *db, int64_t physician_id, struct str name)
{
	return store_run(db, &account_show_physician, NULL, WITH(V(name), V(physician_id)));
}

enum result
account_name_institution(struct store *db, int64_t institution_id, struct str name)
{
	return store_run(db, &account_show_institution, NULL, WITH(V(name), V(institution_id)));
}
