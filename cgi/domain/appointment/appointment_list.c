/* appointment_list.c - applications in lists. */
#include "domain/appointment/appointment_list.h"

#include "domain/appointment/appointment_list_sql.h"
#include "lib/base/like.h"

enum result
appointments_count(struct store *db, struct arena *arena, const struct appointment_query *query,
		   int64_t *n_out)
{
	struct str pattern = like_part_if(arena, query->part);
	struct appointment_count row;

	TRY(store_one(db, &appointments_number, arena, &row,
		      WITH(V(query->cycle_id), V(query->office_id), V(query->state),
			   V(query->state), V(pattern), V(pattern), V(pattern))));
	*n_out = row.n;
	return OK;
}

enum result
appointments_list(struct store *db, struct arena *arena, const struct appointment_query *query,
		  struct rows *rows_out)
{
	struct str pattern = like_part_if(arena, query->part);

	return store_many(db, &appointments_all, arena, rows_out,
			  WITH(V(query->cycle_id), V(query->office_id), V(query->state),
			       V(query->state), V(pattern), V(pattern), V(pattern), V(query->sort),
			       V(query->sort), V(query->sort), V(query->limit), V(query->offset)));
}

enum result
appointment_of_office(struct store *db, struct arena *arena, int64_t office_id, int64_t cycle_id,
		      int64_t id, struct appointment_row *row_out)
{
	return store_one(db, &appointment_by_office, arena, row_out,
			 WITH(V(cycle_id), V(office_id), V(id)));
}

enum result
appointed_list(struct store *db, struct arena *arena, int64_t cycle_id, struct str part,
	       struct rows *rows_out)
{
	struct str pattern = like_part_if(arena, part);

	return store_many(db, &appointed_all, arena, rows_out,
			  WITH(V(cycle_id), V(pattern), V(pattern), V(pattern)));
}
