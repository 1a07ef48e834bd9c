/* extend.c - the dates of a cycle as they are for one unit or person. */
#include "domain/cycle/extension_sql.h"

enum result
cycle_extend(struct store *db, struct arena *arena, struct cycle *cycle, int64_t institution_id,
	     int64_t physician_id)
{
	const struct extension *row;
	struct rows rows;

	if (cycle->id == 0 || cycle->n_extended == 0)
		return OK;
	TRY(store_many(db, &extension_ends, arena, &rows,
		       WITH(V(cycle->id), V(institution_id), V(physician_id))));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct stage *stage = &cycle->stages[row[i].kind];

		if (row[i].closes_at.us > stage->closes_at.us && !stamp_is_none(stage->opens_at))
			stage->closes_at = row[i].closes_at;
	}
	return OK;
}
