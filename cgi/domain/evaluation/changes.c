/* changes.c - reading what was put right. */
#include "domain/evaluation/correct_sql.h"

enum result
evaluation_changes(struct store *db, struct arena *arena, int64_t record_id, struct rows *rows_out)
{
	return store_many(db, &evaluation_change_list, arena, rows_out, WITH(V(record_id)));
}
