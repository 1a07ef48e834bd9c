/* cycle.c - the running cycle, held for some seconds. */
#include "domain/cycle/cycle.h"

#include <string.h>

#include "domain/cycle/cycle_sql.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"
#include "lib/io/store.h"

enum { PROVINCES_HELD = 40, NAME_BYTES = 320 };

struct held {
	int64_t province_id, at_us;
	bool found;
	struct cycle cycle;
	char name[NAME_BYTES];
};

static struct held held[PROVINCES_HELD];

static struct held *
held_of(int64_t province_id)
{
	size_t i = 0;

	while (i < PROVINCES_HELD && held[i].province_id != province_id && held[i].province_id != 0)
		i++;
	return i < PROVINCES_HELD ? &held[i] : NULL;
}

static bool
is_fresh(const struct held *h)
{
	return h != NULL && h->province_id != 0 &&
	       clock_steady_us() - h->at_us < config_number("site.look_again") * STAMP_SECOND;
}

static void
hold(struct held *h, int64_t province_id, const struct cycle *cycle)
{
	if (h == NULL || (cycle != NULL && cycle->name.len > NAME_BYTES))
		return;
	*h = (struct held){ .province_id = province_id,
			    .at_us = clock_steady_us(),
			    .found = cycle != NULL };
	if (cycle == NULL)
		return;
	h->cycle = *cycle;
	memcpy(h->name, cycle->name.at, cycle->name.len);
}

static enum result
take_held(const struct held *h, struct arena *arena, struct cycle *cycle_out)
{
	if (!h->found)
		return NOT_FOUND;
	*cycle_out = h->cycle;
	cycle_out->name = str_copy(arena, (struct str){ h->name, h->cycle.name.len });
	return OK;
}

static enum result
look(struct store *db, struct arena *arena, int64_t province_id, struct cycle *cycle_out)
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

enum result
cycle_running(struct store *db, struct arena *arena, int64_t province_id, struct cycle *cycle_out)
{
	if (store_in_transaction(db))
		return look(db, arena, province_id, cycle_out);
	return cycle_lately(db, arena, province_id, cycle_out);
}

enum result
cycle_lately(struct store *db, struct arena *arena, int64_t province_id, struct cycle *cycle_out)
{
	struct held *h = held_of(province_id);
	enum result found;

	if (is_fresh(h))
		return take_held(h, arena, cycle_out);
	found = look(db, arena, province_id, cycle_out);
	if (found != FAILED)
		hold(h, province_id, found == OK ? cycle_out : NULL);
	return found;
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
	return !stamp_is_none(cycle->stages[kind].closes_at) &&
	       cycle->stages[kind].closes_at.us <= now.us;
}
