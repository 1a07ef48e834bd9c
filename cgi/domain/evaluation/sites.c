/* sites.c - the judgements of a record, and how many a site owes. */
#include "domain/evaluation/evaluation_sql.h"

enum result
evaluation_sites(struct store *db, struct arena *arena, int64_t record_id, struct rows *rows_out)
{
	return store_many(db, &evaluation_sites_of, arena, rows_out, WITH(V(record_id)));
}

enum result
evaluation_missing_sites(struct store *db, struct arena *arena, int64_t record_id,
			 struct rows *rows_out)
{
	return store_many(db, &evaluation_sites_missing, arena, rows_out, WITH(V(record_id)));
}

enum result
evaluation_owed(struct store *db, struct arena *arena, int64_t institution_id, int64_t cycle_id,
		int64_t *n_out)
{
	struct evaluation_number row;

	TRY(store_one(db, &evaluation_count_owed, arena, &row,
		      WITH(V(institution_id), V(cycle_id))));
	*n_out = row.n;
	return OK;
}
