/* delegation.c - reading who assesses whom. */
#include "domain/delegation/delegation_sql.h"

enum result
delegation_of(struct store *db, struct arena *arena, int64_t cycle_id, int64_t institution_id,
	      struct delegation *delegation_out)
{
	return store_one(db, &delegation_find, arena, delegation_out,
			 WITH(V(cycle_id), V(institution_id)));
}

enum result
delegation_list(struct store *db, struct arena *arena, int64_t cycle_id, int64_t assessor_id,
		struct rows *rows_out)
{
	return store_many(db, &delegation_of_assessor, arena, rows_out,
			  WITH(V(assessor_id), V(assessor_id), V(cycle_id)));
}

enum result
delegation_history_list(struct store *db, struct arena *arena, int64_t cycle_id,
			int64_t institution_id, struct rows *rows_out)
{
	return store_many(db, &delegation_histories, arena, rows_out,
			  WITH(V(institution_id), V(cycle_id)));
}
