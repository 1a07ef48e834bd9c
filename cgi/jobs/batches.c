/* batches.c - going on with what staff have asked to be done to many. */
#include "domain/batch/batch.h"
#include "jobs/jobs.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/gateway.h"
#include "lib/io/log.h"
#include "lib/io/store.h"

/* Candidates whose time is over wait no longer than this for their points. */
#define STRETCH (700 * STAMP_SECOND / 1000)

static enum result
work(struct store *db, struct arena *arena, int64_t id, int64_t most, struct stamp now)
{
	enum result done = store_begin(db);
	int64_t left;

	if (done == OK)
		done = batch_work(db, arena, id, most, now, &left);
	if (done == OK)
		done = store_commit(db);
	store_rollback(db);
	return done;
}

/* The row that cannot be done must not keep the others. */
static enum result
give_up(struct store *db, struct arena *arena, int64_t id, struct stamp now)
{
	LOG("error", "batch", LOG_NUMBER("id", id), LOG_TEXT("why", str_of(trail_text())));
	trail_clear();
	TRY(store_begin(db));
	TRY(batch_give_up(db, arena, id, now));
	return store_commit(db);
}

enum result
work_batches(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out)
{
	/* From here on, not from the begin of the round: one that is slow goes on with them, too. */
	int64_t until = clock_now().us + STRETCH;

	*n_out = 0;
	while (!gateway_stopping() && clock_now().us < until) {
		int64_t id;
		enum result done = batch_next(db, arena, &id);

		if (done == NOT_FOUND)
			return OK;
		TRY(done);
		done = work(db, arena, id, BATCH_PIECE, now);
		if (done == FAILED && !store_is_away(db)) {
			trail_clear();
			done = work(db, arena, id, 1, now);
		}
		if (done == CONFLICT)
			return OK; /* another dk-jobs is at it */
		if (done == FAILED && !store_is_away(db) && !store_may_retry(db)) {
			done = give_up(db, arena, id, now);
			store_rollback(db);
		}
		TRY(done);
		(*n_out)++;
		arena_reset(arena);
	}
	return OK;
}
