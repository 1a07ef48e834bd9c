/* record_exempt.c - the exemption of a record. */
#include "domain/record/record_exempt.h"

#include "domain/record/record_exempt_sql.h"

enum result
record_set_exemption(struct store *db, int64_t record_id, int64_t version, int64_t state)
{
	return store_change(
		db, &record_put_exemption,
		WITH(V(state), V(version != 0 ? 1 : 0), V(record_id), V(version), V(version)));
}

enum result
record_exempted(struct store *db, struct arena *arena, int64_t record_id, struct record *record_out)
{
	return store_one(db, &record_whole, arena, record_out, WITH(V(record_id)));
}
