/* paper.c - the papers of a cycle. */
#include "domain/paper/paper.h"

#include "domain/paper/paper_sql.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"

enum result
paper_find(struct store *db, struct arena *arena, int64_t paper_id, struct paper *paper_out)
{
	return store_one(db, &paper_by_id, arena, paper_out, WITH(V(paper_id)));
}

/* Frozen papers do not change, but more may be made. */
enum { CYCLES_HELD = 40, LIST_BYTES = 1 << 18 };

struct held {
	int64_t cycle_id, at_us;
	struct arena *arena;
	struct rows papers;
};

static struct held *
held_of(int64_t cycle_id)
{
	static struct held held[CYCLES_HELD];
	struct held *oldest = &held[0];

	for (size_t i = 0; i < CYCLES_HELD; i++) {
		if (held[i].cycle_id == cycle_id)
			return &held[i];
		if (held[i].at_us < oldest->at_us)
			oldest = &held[i];
	}
	return oldest;
}

static struct rows
copy(struct arena *arena, const struct rows *rows)
{
	struct paper *list = ARENA_LIST(arena, rows->n + 1, struct paper);
	const struct paper *row = rows->at;

	for (size_t i = 0; i < rows->n; i++) {
		list[i] = row[i];
		list[i].plan_code = str_copy(arena, row[i].plan_code);
		list[i].subject_code = str_copy(arena, row[i].subject_code);
		list[i].name = str_copy(arena, row[i].name);
	}
	return (struct rows){ list, rows->n };
}

/* Whoever waits for the first paper need not wait longer: an empty list is not held. */
static void
hold(struct held *h, int64_t cycle_id, const struct rows *rows)
{
	if (h->arena == NULL)
		h->arena = arena_create(LIST_BYTES);
	arena_reset(h->arena);
	h->papers = copy(h->arena, rows);
	h->cycle_id = rows->n == 0 ? 0 : cycle_id;
	h->at_us = clock_steady_us();
}

static bool
is_fresh(const struct held *h)
{
	return clock_steady_us() - h->at_us < config_number("site.look_again") * STAMP_SECOND;
}

enum result
papers_of_cycle(struct store *db, struct arena *arena, int64_t cycle_id, struct rows *rows_out)
{
	return store_many(db, &paper_by_cycle, arena, rows_out, WITH(V(cycle_id)));
}

enum result
papers_lately(struct store *db, struct arena *arena, int64_t cycle_id, struct rows *rows_out)
{
	struct held *h = held_of(cycle_id);

	if (h->cycle_id == cycle_id && is_fresh(h)) {
		*rows_out = copy(arena, &h->papers);
		return OK;
	}
	TRY(papers_of_cycle(db, arena, cycle_id, rows_out));
	hold(h, cycle_id, rows_out);
	return OK;
}

struct stage
paper_window(const struct paper *paper, const struct cycle *cycle, int64_t round)
{
	if (round > 1 && cycle != NULL)
		return cycle->stages[STAGE_MAKE_UP];
	return (struct stage){ STAGE_TEST, paper->opens_at, paper->closes_at };
}
