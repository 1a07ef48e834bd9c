/* delegation_list.c - who assesses the institutions of a region. */
#include "domain/delegation/delegation_list.h"

#include "domain/delegation/delegation_list_sql.h"
#include "lib/base/like.h"

enum result
assignments_count(struct store *db, struct arena *arena, const struct assignment_query *query,
		  int64_t *n_out)
{
	struct str pattern = like_part_if(arena, query->part);
	struct assignment_number row;

	TRY(store_one(db, &assignments_number, arena, &row,
		      WITH(V(query->cycle_id), V(query->office_id), V(query->kind), V(pattern),
			   V(pattern), V(pattern))));
	*n_out = row.n;
	return OK;
}

enum result
assignments_list(struct store *db, struct arena *arena, const struct assignment_query *query,
		 struct rows *rows_out)
{
	struct str pattern = like_part_if(arena, query->part);

	return store_many(db, &assignments_all, arena, rows_out,
			  WITH(V(query->cycle_id), V(query->office_id), V(query->kind), V(pattern),
			       V(pattern), V(pattern), V(query->sort), V(query->sort),
			       V(query->limit), V(query->offset)));
}

enum result
assignment_find(struct store *db, struct arena *arena, int64_t office_id, int64_t cycle_id,
		int64_t institution_id, struct assignment *assignment_out)
{
	return store_one(db, &assignment_one, arena, assignment_out,
			 WITH(V(cycle_id), V(office_id), V(institution_id)));
}

enum result
delegation_targets(struct store *db, struct arena *arena, int64_t cycle_id, struct rows *rows_out)
{
	return store_many(db, &delegation_targets_all, arena, rows_out, WITH(V(cycle_id)));
}
