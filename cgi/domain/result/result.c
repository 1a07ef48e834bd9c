/* result.c - earlier cycles. */
#include "domain/result/result.h"

#include "domain/result/result_sql.h"

enum result
result_of_register(struct store *db, struct arena *arena, int64_t physician_id,
		   struct register_result *result_out)
{
	return store_one(db, &result_register, arena, result_out, WITH(V(physician_id)));
}

enum result
results_earlier(struct store *db, struct arena *arena, int64_t physician_id, int64_t cycle_id,
		struct rows *rows_out)
{
	return store_many(db, &result_earlier, arena, rows_out, WITH(V(physician_id), V(cycle_id)));
}

enum result
result_conclusion(struct store *db, struct arena *arena, int64_t record_id, int64_t *state_out)
{
	struct conclusion_row row;

	TRY(store_one(db, &result_concluded, arena, &row, WITH(V(record_id))));
	*state_out = row.state;
	return OK;
}
