/* account_members.c - sessions of a unit's named people. */
#include "domain/account/account_members.h"

#include "domain/account/account_members_sql.h"

enum result
account_end_members(struct store *db, struct arena *arena, int64_t unit_account_id, int64_t why,
		    struct stamp now)
{
	const struct bytes none = { NULL, 0 };
	const struct account_member *member;
	struct rows rows;

	TRY(store_many(db, &account_members, arena, &rows, WITH(V(unit_account_id))));
	member = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		TRY(session_end_all(db, member[i].id, none, why, now));
	return OK;
}
