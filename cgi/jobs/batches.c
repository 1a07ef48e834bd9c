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
work(struct store *db, struct arena *arena, int64_t id, struct stamp now)
{
	struct batch_piece piece = { .left = 0 };
	enum result done = store_begin(db);

	if (done == OK)
		done = batch_work(db, arena, id, now, &piece);
	if (done == OK)
		done = store_commit(db);
	store_rollback(db);
	if (done == OK && piece.n_faults > 0)
		LOG("error", "batch", LOG_NUMBER("id", id), LOG_NUMBER("rows", piece.n_faults),
		    LOG_NUMBER("record", piece.fault_record), LOG_TEXT("why", piece.why));
	return done;
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
		done = work(db, arena, id, now);
		if (done == CONFLICT)
			return OK; /* somebody else is at it */
		TRY(done);
		(*n_out)++;
		arena_reset(arena);
	}
	return OK;
}
