/* remark.c - reading remarks. */
#include "domain/record/remark_sql.h"

enum result
record_remarks(struct store *db, struct arena *arena, int64_t record_id, struct rows *rows_out)
{
	return store_many(db, &remark_list, arena, rows_out, WITH(V(record_id)));
}
