/* cycle.c - the running cycle. */
#include "domain/cycle/cycle.h"

#include "domain/cycle/cycle_sql.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"

enum result
cycle_running(struct store *db, struct arena *arena, int64_t province_id, struct cycle *cycle_out)
{
	struct cycle *found = ARENA_NEW(arena, struct cycle);
	const struct cycle_stage_row *row;
	struct rows rows;

	TRY(store_many(db, &cycle_find_running, arena, &rows, WITH(V(province_id))));
	if (rows.n == 0)
		return NOT_FOUND;
	row = rows.at;
	*found = row[0].cycle;
	for (size_t i = 0; i < rows.n; i++)
		if (row[i].stage.kind > 0 && row[i].stage.kind < N_STAGES)
			found->stages[row[i].stage.kind] = row[i].stage;
	*cycle_out = *found;
	return OK;
}

bool
stage_is_open(const struct cycle *cycle, enum stage_kind kind, struct stamp now)
{
	const struct stage *stage = &cycle->stages[kind];

	return !stamp_is_none(stage->opens_at) && stage->opens_at.us <= now.us &&
	       now.us < stage->closes_at.us;
}

bool
stage_is_over(const struct cycle *cycle, enum stage_kind kind, struct stamp now)
{
	return !stamp_is_none(cycle->stages[kind].closes_at) && cycle->stages[kind].closes_at.us <= now.us;
}
