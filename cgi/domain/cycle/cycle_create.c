/* cycle_create.c - opening a cycle. */
#include "domain/cycle/cycle_create.h"

#include "domain/cycle/cycle_create_sql.h"
#include "lib/base/arena.h"

static bool
is_backwards(const struct stage *stage)
{
	return stamp_is_none(stage->opens_at) || stage->opens_at.us >= stage->closes_at.us;
}

static enum result
put_stage(struct store *db, int64_t cycle_id, const struct stage *stage)
{
	int64_t n;

	TRY(store_run(db, &cycle_stage_put, &n,
		      WITH(V(stage->kind), V(stage->opens_at), V(stage->closes_at), V(cycle_id))));
	return n == 0 ? NOT_FOUND : OK;
}

enum result
cycle_create(struct store *db, struct cycle *cycle, const struct actor *by, struct stamp now)
{
	if (date_compare(cycle->assess_from, cycle->assess_to) > 0)
		return REFUSED;
	for (int kind = 1; kind < N_STAGES; kind++)
		if (!stamp_is_none(cycle->stages[kind].opens_at) &&
		    is_backwards(&cycle->stages[kind]))
			return REFUSED;
	TRY(store_insert(db, &cycle_insert, &cycle->id,
			 WITH(V(cycle->province_id), V(cycle->name), V(cycle->year),
			      V(cycle->assess_from), V(cycle->assess_to))));
	for (int kind = 1; kind < N_STAGES; kind++) {
		struct stage stage = cycle->stages[kind];

		stage.kind = kind;
		if (!stamp_is_none(stage.opens_at))
			TRY(put_stage(db, cycle->id, &stage));
	}
	cycle->state = CYCLE_PLANNED;
	return audit_note(db, by, now,
			  (struct audit_event){ "cycle.create", "cycle", cycle->id, cycle->name });
}

enum result
cycle_start(struct store *db, struct arena *arena, int64_t cycle_id, const struct actor *by,
	    struct stamp now)
{
	struct cycle_rival row;

	TRY(store_one(db, &cycle_rivals, arena, &row, WITH(V(cycle_id))));
	if (row.state != CYCLE_PLANNED || row.rivals > 0)
		return CONFLICT;
	TRY(store_change(db, &cycle_set_running, WITH(V(cycle_id))));
	return audit_note(db, by, now,
			  (struct audit_event){ "cycle.start", "cycle", cycle_id, STR("") });
}

enum result
cycle_set_stage(struct store *db, int64_t cycle_id, const struct stage *stage,
		const struct actor *by, struct stamp now)
{
	if (stage->kind < 1 || stage->kind >= N_STAGES || is_backwards(stage))
		return REFUSED;
	TRY(put_stage(db, cycle_id, stage));
	return audit_note(db, by, now,
			  (struct audit_event){ "cycle.stage", "cycle", cycle_id, STR("") });
}

enum result
cycles_all(struct store *db, struct arena *arena, struct rows *rows_out)
{
	return store_many(db, &cycle_list_all, arena, rows_out, NOTHING);
}
