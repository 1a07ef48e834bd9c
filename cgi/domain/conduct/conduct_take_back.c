/* conduct_take_back.c - what an approval told goes with it. */
#include "domain/conduct/conduct.h"

#include "domain/conduct/conduct_add_sql.h"

enum result
conduct_take_back(struct store *db, int64_t record_id, const struct actor *by, struct stamp now)
{
	int64_t n;

	TRY(store_run(db, &conduct_delete, &n, WITH(V(record_id))));
	if (n == 0)
		return OK;
	return audit_note(
		db, by, now,
		(struct audit_event){ "conduct.take_back", "record", record_id, STR("") });
}
