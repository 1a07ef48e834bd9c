/* extension.c - giving later ends and taking them back. */
#include "domain/cycle/calendar_log.h"
#include "domain/cycle/extension_sql.h"

enum result
extension_list(struct store *db, struct arena *arena, int64_t cycle_id, struct rows *rows_out)
{
	return store_many(db, &extension_all, arena, rows_out, WITH(V(cycle_id)));
}

enum result
extension_add(struct store *db, const struct cycle *cycle, const struct extension *extension,
	      const struct actor *by, struct stamp now)
{
	struct cycle_change change = { .what = CHANGE_EXTENDED,
				       .kind = extension->kind,
				       .was_to = cycle->stages[extension->kind].closes_at,
				       .now_to = extension->closes_at,
				       .about = extension->about,
				       .reason = extension->reason };
	struct value unit = extension->institution_id == 0 ? V_NULL : V(extension->institution_id);
	struct value person = extension->physician_id == 0 ? V_NULL : V(extension->physician_id);

	TRY(store_insert(db, &extension_insert, NULL,
			 WITH(V(cycle->id), V(extension->kind), unit, person,
			      V(extension->closes_at), V(extension->reason), V(by->name), V(now))));
	return calendar_note(db, cycle->id, &change, "cycle.extend", by, now);
}

enum result
extension_take_back(struct store *db, struct arena *arena, const struct cycle *cycle, int64_t id,
		    const struct actor *by, struct stamp now)
{
	struct cycle_change change = { .what = CHANGE_TAKEN_BACK };
	const struct extension *row;
	struct rows rows;
	size_t i = 0;

	TRY(extension_list(db, arena, cycle->id, &rows));
	row = rows.at;
	while (i < rows.n && row[i].id != id)
		i++;
	if (i == rows.n)
		return NOT_FOUND;
	change.kind = row[i].kind;
	change.was_to = row[i].closes_at;
	change.about = row[i].about;
	TRY(store_change(db, &extension_end, WITH(V(now), V(id), V(cycle->id))));
	return calendar_note(db, cycle->id, &change, "cycle.unextend", by, now);
}

enum result
extension_unit(struct store *db, struct arena *arena, int64_t province_id,
	       struct str registration_no, struct extension_whom *whom_out)
{
	return store_one(db, &extension_find_unit, arena, whom_out,
			 WITH(V(registration_no), V(province_id)));
}

enum result
extension_person(struct store *db, struct arena *arena, int64_t province_id,
		 struct bytes document_index, struct extension_whom *whom_out)
{
	return store_one(db, &extension_find_person, arena, whom_out,
			 WITH(V(document_index), V(province_id)));
}
