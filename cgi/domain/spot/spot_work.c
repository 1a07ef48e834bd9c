/* spot_work.c - drawing a sample, writing down what was found. */
#include "domain/spot/spot.h"

#include "domain/spot/spot_sql.h"
#include "domain/spot/spot_work_sql.h"
#include "lib/base/arena.h"
#include "lib/base/like.h"

enum { HUNDRED = 100, POOL_VALUES = 12, ITEM_VALUES = 4 };

/* The values of POOL, and room for two behind them. */
static struct value *
pool_values(struct arena *arena, const struct spot_check *c)
{
	struct str region = like_beginning_if(arena, c->region),
		   unit = like_part_if(arena, c->unit);
	const struct value pool[POOL_VALUES] = { V(c->cycle_id),  V(c->phase_from), V(c->phase_to),
						 V(c->office_id), V(region),        V(region),
						 V(unit),         V(unit),          V(c->verdict),
						 V(c->verdict),   V(c->verdict),    V(c->verdict) };
	struct value *at = ARENA_LIST(arena, POOL_VALUES + 2, struct value);

	for (size_t i = 0; i < POOL_VALUES; i++)
		at[i] = pool[i];
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

static enum result
insert_items(struct store *db, struct arena *arena, const struct spot_check *c,
	     const struct spot_lot *lots)
{
	size_t n = (size_t)c->n;
	struct value *cells = ARENA_LIST(arena, n * ITEM_VALUES, struct value);
	int64_t written;

	for (size_t i = 0; i < n; i++) {
		cells[i * ITEM_VALUES] = V(c->id);
		cells[i * ITEM_VALUES + 1] = V((int64_t)i + 1);
		cells[i * ITEM_VALUES + 2] = V(lots[i].record_id);
		cells[i * ITEM_VALUES + 3] = V(lots[i].institution_id);
	}
	return store_bulk(db, &spot_insert_item, n, cells, &written);
}

enum result
spot_draw(struct store *db, struct arena *arena, struct spot_check *c, const struct actor *by,
	  struct stamp now)
{
	struct value *values = pool_values(arena, c);
	struct audit_event event = { .action = "spot.draw", .object = "spot" };
	struct spot_number pool;
	struct rows lots;

	TRY(store_one(db, &spot_pool, arena, &pool, (struct values){ values, POOL_VALUES }));
	c->n_pool = pool.n;
	if (wanted(c) == 0)
		return REFUSED;
	values[POOL_VALUES] = V(c->seed);
	values[POOL_VALUES + 1] = V(wanted(c));
	TRY(store_many(db, &spot_lots, arena, &lots, (struct values){ values, POOL_VALUES + 2 }));
	c->n = (int64_t)lots.n;
	TRY(insert(db, c, by, now));
	TRY(insert_items(db, arena, c, lots.at));
	event.object_id = c->id;
	event.detail = str_format(arena, "%lld of %lld, seed %lld", (long long)c->n,
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
