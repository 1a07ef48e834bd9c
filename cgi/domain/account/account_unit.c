/* account_unit.c - own accounts of institutions and offices, and administrators: apart, since few programs may. */
#include "domain/account/account.h"
#include "domain/account/account_create.h"
#include "domain/account/account_unit_sql.h"

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
