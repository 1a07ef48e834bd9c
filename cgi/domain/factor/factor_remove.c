/* factor_remove.c - taking a second factor away: apart, since who may need not be able to read one. */
#include "domain/factor/factor.h"
#include "domain/factor/factor_sql.h"

enum result
factor_remove(struct store *db, int64_t account_id, const struct actor *by, struct stamp now)
{
	struct stamp none = { 0 };

	TRY(store_run(db, &recovery_delete, NULL, WITH(V(account_id))));
	TRY(store_run(db, &factor_delete, NULL, WITH(V(account_id))));
	TRY(store_run(db, &factor_mark, NULL, WITH(V(none), V(account_id))));
	return audit_note(db, by, now,
			  (struct audit_event){ .action = "factor.remove",
						.object = "account",
						.object_id = account_id });
}
