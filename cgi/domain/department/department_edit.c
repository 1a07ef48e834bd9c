/* department_edit.c - adding, renaming, switching off and deleting departments. */
#include "domain/department/department_sql.h"

static enum result
note(struct store *db, const struct actor *by, struct stamp now, struct audit_event event)
{
	event.object = "department";
	return audit_note(db, by, now, event);
}

enum result
department_add(struct store *db, struct arena *arena, struct str name, const struct actor *by,
	       struct stamp now)
{
	struct department_count_row count;
	int64_t id;

	TRY(store_one(db, &department_count, arena, &count, WITH(V(by->institution_id))));
	if (count.n >= DEPARTMENTS_MAX)
		return REFUSED;
	TRY(store_insert(db, &department_insert, &id, WITH(V(by->institution_id), V(name))));
	return note(db, by, now, (struct audit_event){ "department.add", NULL, id, name });
}

enum result
department_rename(struct store *db, struct arena *arena, int64_t id, struct str name,
		  const struct actor *by, struct stamp now)
{
	struct department old;

	TRY(department_find(db, arena, id, by->institution_id, &old));
	if (str_equal(old.name, name))
		return OK;
	TRY(store_change(db, &department_set_name, WITH(V(name), V(id), V(by->institution_id))));
	return note(db, by, now,
		    (struct audit_event){
			    "department.rename", NULL, id,
			    str_format(arena, "%.*s > %.*s", STR_ARGS(old.name), STR_ARGS(name)) });
}

enum result
department_switch(struct store *db, struct arena *arena, int64_t id, enum department_state state,
		  const struct actor *by, struct stamp now)
{
	struct department old;

	TRY(department_find(db, arena, id, by->institution_id, &old));
	TRY(store_change(db, &department_set_state,
			 WITH(V((int)state), V(id), V(by->institution_id), V((int)state))));
	return note(
		db, by, now,
		(struct audit_event){ state == DEPARTMENT_OFF ? "department.off" : "department.on",
				      NULL, id, old.name });
}

enum result
department_delete(struct store *db, struct arena *arena, int64_t id, const struct actor *by,
		  struct stamp now)
{
	struct department old;

	TRY(department_find(db, arena, id, by->institution_id, &old));
	if (old.n_records > 0)
		return REFUSED;
	TRY(store_change(db, &department_remove,
			 WITH(V(id), V(by->institution_id), V(by->institution_id))));
	return note(db, by, now, (struct audit_event){ "department.delete", NULL, id, old.name });
}
