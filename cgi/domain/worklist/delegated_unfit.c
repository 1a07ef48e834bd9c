/* delegated_unfit.c - who waits for the recheck with an opinion of 不合格. */
#include "domain/worklist/delegated_unfit_sql.h"

enum result
delegated_unfit(struct store *db, struct arena *arena, int64_t assessor_id, int64_t cycle_id,
		struct rows *rows_out)
{
	return store_many(db, &delegated_unfit_ids, arena, rows_out,
			  WITH(V(assessor_id), V(cycle_id)));
}
