/* spot_work.c - drawing a sample, writing down what was found. */
#include "domain/spot/spot.h"

#include "domain/spot/spot_sql.h"
#include "domain/spot/spot_work_sql.h"
#include "lib/base/arena.h"
#include "lib/base/like.h"

enum { HUNDRED = 100, POOL_VALUES = 12 };

/* The values of POOL, `before` places from the left. */
static struct value *
pool_values(struct arena *arena, const struct spot_check *c, size_t before)
{
	struct str region = like_beginning_if(arena, c->region),
		   unit = like_part_if(arena, c->unit);
	const struct value pool[POOL_VALUES] = { V(c->cycle_id),  V(c->phase_from), V(c->phase_to),
						 V(c->office_id), V(region),        V(region),
						 V(unit),         V(unit),          V(c->verdict),
						 V(c->verdict),   V(c->verdict),    V(c->verdict) };
	struct value *at = ARENA_LIST(arena, before + POOL_VALUES + 1, struct value);

	for (size_t i = 0; i < POOL_VALUES; i++)
		at[before + i] = pool[i];
	return at;
}

static int64_t
wanted(const struct spot_check *c)
{
	int64_t n = c->percent ? (c->n_pool * c->amount + HUNDRED - 1) / HUNDRED : c->amount;

	if (n > c->n_pool)
		n = c->n_pool;
	return n > SPOT_MOST ? SPOT_MOST : n;
}

static enum result
insert(struct store *db, struct spot_check *c, const struct actor *by, struct stamp now)
{
	return store_insert(db, &spot_insert, &c->id,
			    WITH(V(c->cycle_id), V(c->office_id), V(c->name), V(c->seed),
				 V(c->percent), V(c->amount), V(c->region), V(c->unit),
				 V(c->phase_from), V(c->phase_to), V(c->verdict), V(c->n_pool),
				 V(c->n), V(by->name), V(now)));
}

enum result
spot_draw(struct store *db, struct arena *arena, struct spot_check *c, const struct actor *by,
	  struct stamp now)
{
	struct value *values = pool_values(arena, c, 0);
	struct audit_event event = { .action = "spot.draw", .object = "spot" };
	struct spot_number pool;
	int64_t n;

	TRY(store_one(db, &spot_pool, arena, &pool, (struct values){ values, POOL_VALUES }));
	c->n_pool = pool.n;
	c->n = wanted(c);
	if (c->n == 0)
		return REFUSED;
	TRY(insert(db, c, by, now));
	values = pool_values(arena, c, 2);
	values[0] = V(c->id);
	values[1] = V(c->seed);
	values[POOL_VALUES + 2] = V(c->n);
	TRY(store_run(db, &spot_draw_items, &n, (struct values){ values, POOL_VALUES + 3 }));
	event.object_id = c->id;
	event.detail = str_format(arena, "%lld of %lld, seed %lld", (long long)n,
				  (long long)c->n_pool, (long long)c->seed);
	return audit_note(db, by, now, event);
}

enum result
spot_judge(struct store *db, const struct spot_finding *f, const struct actor *by, struct stamp now)
{
	struct audit_event event = { "spot.judge", "spot", f->check_id,
				     str_of(spot_verdict_word(f->verdict)) };

	TRY(store_change(db, &spot_set_finding,
			 WITH(V((int)f->verdict), V(f->note), V(by->name), V(now), V(f->check_id),
			      V(f->position), V(f->version), V(f->office_id))));
	return audit_note(db, by, now, event);
}
