/* cycles.c - making the records of cycles that were published, piece by piece. */
#include "domain/cycle/calendar.h"
#include "domain/profile/profile.h"
#include "domain/worklist/keep.h"
#include "jobs/jobs.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/gateway.h"
#include "lib/io/store.h"

/* Candidates whose time is over wait no longer than this and a piece for their points. */
#define STRETCH (700 * STAMP_SECOND / 1000)
enum { PIECE = 2000 };

static enum result
make_piece(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out)
{
	const struct profile *profile;
	struct calendar calendar;
	struct open_piece piece;
	int64_t last, made = 0;

	TRY(calendar_next_fill(db, arena, &calendar));
	profile = profile_by_id(calendar.cycle.province_id);
	if (profile == NULL)
		return fail("cycle %lld is of no province", (long long)calendar.cycle.id);
	TRY(worklist_last_physician(db, arena, &last));
	piece = (struct open_piece){ calendar.cycle.id, calendar.filled_to,
				     calendar.filled_to + PIECE };
	TRY(worklist_open_piece(db, arena, profile, &piece, now, &made));
	calendar.filled_to = piece.up_to;
	calendar.n_filled += made;
	TRY(calendar_filled(db, arena, &calendar, piece.up_to >= last, now));
	*n_out = made;
	return OK;
}

enum result
fill_cycles(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out)
{
	int64_t until = clock_now().us + STRETCH, n = 0;
	enum result done = OK;

	*n_out = 0;
	while (done == OK && !gateway_stopping() && clock_now().us < until) {
		TRY(store_begin(db));
		done = make_piece(db, arena, now, &n);
		if (done == OK)
			done = store_commit(db);
		store_rollback(db);
		arena_reset(arena);
		*n_out += done == OK ? n : 0;
	}
	/* None is left; or another one of the province runs by now, and this one waits for its end. */
	return done == NOT_FOUND || done == CONFLICT ? OK : done;
}
