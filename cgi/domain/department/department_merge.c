/* department_merge.c - one department goes into another. */
#include "domain/department/department_sql.h"
#include "lib/base/arena.h"

enum result
department_merge_look(struct store *db, struct arena *arena, int64_t institution_id,
		      int64_t from_id, struct department_merge *merge_out)
{
	return store_one(db, &department_merge_count, arena, merge_out,
			 WITH(V(institution_id), V(from_id)));
}

enum result
department_merge(struct store *db, struct arena *arena, int64_t from_id, int64_t into_id,
		 const struct actor *by, struct stamp now, struct department_merge *merge_out)
{
	struct audit_event event = { "department.merge", "department", from_id, { 0 } };
	struct department from, into;

	TRY(department_find(db, arena, from_id, by->institution_id, &from));
	TRY(department_find(db, arena, into_id, by->institution_id, &into));
	if (from_id == into_id || into.state != DEPARTMENT_IN_USE)
		return REFUSED;
	TRY(department_merge_look(db, arena, by->institution_id, from_id, merge_out));
	TRY(store_run(db, &department_merge_reopen, NULL, WITH(V(by->institution_id), V(from_id))));
	TRY(store_run(db, &department_merge_records, NULL,
		      WITH(V(into_id), V(by->institution_id), V(from_id))));
	if (from.state == DEPARTMENT_IN_USE)
		TRY(department_switch(db, arena, from_id, DEPARTMENT_OFF, by, now));
	event.detail = str_format(arena, "%.*s > %.*s: %lld", STR_ARGS(from.name),
				  STR_ARGS(into.name), (long long)merge_out->n_moved);
	return audit_note(db, by, now, event);
}
