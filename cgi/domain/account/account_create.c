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
