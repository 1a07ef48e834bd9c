/* department.c - reading departments. */
#include "domain/department/department_sql.h"
#include "lib/base/like.h"

enum result
department_choices(struct store *db, struct arena *arena, int64_t institution_id,
		   struct rows *rows_out)
{
	return store_many(db, &department_offered, arena, rows_out, WITH(V(institution_id)));
}

enum result
department_list(struct store *db, struct arena *arena, int64_t institution_id, struct str part,
		int64_t state, enum department_sort sort, struct rows *rows_out)
{
	struct str pattern = like_part_if(arena, part);

	return store_many(db, &department_all, arena, rows_out,
			  WITH(V(institution_id), V(institution_id), V(pattern), V(pattern),
			       V(state), V(state), V((int)sort), V((int)sort)));
}

enum result
department_find(struct store *db, struct arena *arena, int64_t id, int64_t institution_id,
		struct department *department_out)
{
	return store_one(db, &department_one, arena, department_out,
			 WITH(V(institution_id), V(institution_id), V(id)));
}
