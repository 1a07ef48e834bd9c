/* jobs.c - the round of jobs, once a second. */
#include "jobs/jobs.h"

#include "domain/appointment/appointment.h"
#include "domain/exemption/exemption.h"
#include "domain/profile/profile_draft.h"
#include "domain/worklist/keep.h"
#include "jobs/deliver.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/gateway.h"
#include "lib/io/log.h"
#include "lib/io/store.h"

enum { ROUND_MS = 1000, SLICE_MS = 50, SWEEP_ROUNDS = 60,
       CLOSE_FULL = 200, CLOSE_TIMES = 100, FOLD_TIMES = 50, LAST_WAIT_MS = 5000 };

struct done {
	int64_t closed, opened, pieces, profiles, filled, sent, sealed, tended, swept;
};

struct turn {
	bool with_sweep, once;
};

/* Another dk-jobs may have been faster. */
static enum result
count_lists(struct store *db, struct arena *arena)
{
	int64_t n = WORKLIST_FOLD;

	for (int i = 0; i < FOLD_TIMES && n == WORKLIST_FOLD && !gateway_stopping(); i++) {
		enum result done = worklist_fold(db, arena, &n);

		deliver_tend(db, arena);
		arena_reset(arena);
		if (done == CONFLICT)
			return OK;
		TRY(done);
	}
	return OK;
}

/* A job has failed, and the others have their turn all the same. */
static void
go_on(const char *job)
{
	LOG("error", "round", LOG_TEXT("job", str_of(job)), LOG_TEXT("why", str_of(trail_text())));
	trail_clear();
}

static enum result
round_of_jobs(struct store *db, struct arena *arena, struct turn turn, struct done *done)
{
	struct stamp now = clock_now();
	int64_t n = CLOSE_FULL;

	TRY(store_ready(db));
	TRY(profiles_refresh(db, now));
	/* All that are due, before anything else: candidates wait for their points. */
	for (int i = 0; i < CLOSE_TIMES && n == CLOSE_FULL && !gateway_stopping(); i++) {
		TRY(close_tests(db, arena, now, &n));
		done->closed += n;
		arena_reset(arena);
	}
	TRY(count_lists(db, arena));
	TRY(open_tests(db, arena, now, &done->opened));
	if (work_batches(db, arena, now, &done->pieces) != OK)
		go_on("batches"); /* what staff asked for must keep no message waiting */
	if (profile_drafts_due(db, arena, now, &done->profiles) != OK)
		go_on("profiles");
	if (fill_cycles(db, arena, now, &done->filled) != OK)
		go_on("cycles");
	TRY(deliver_start(db, arena, now, &done->sent));
	if (seal_audit(db, arena, now, &done->sealed) != OK)
		go_on("audit"); /* nor a chain that somebody has broken what is due to go */
	if (work_imports(db, arena, now, turn.once) != OK)
		go_on("imports");
	if (turn.with_sweep) {
		TRY(appointments_tend(db, arena, now, &done->tended));
		TRY(exemptions_tend(db, arena, now, &n));
		done->tended += n;
		TRY(sweep(db, now, &done->swept));
	}
	return OK;
}

/* The pause of a round, in which the ends of requests are noted. */
static void
pause(struct store *db, struct arena *arena, int ms)
{
	if (deliver_wait(db, arena, ms) != OK) {
		LOG("error", "deliver", LOG_TEXT("why", str_of(trail_text())));
		trail_clear();
		clock_sleep_ms(ms);
	}
	arena_reset(arena);
}

void
jobs_loop(struct store *db, struct arena *arena, bool once)
{
	deliver_check();
	for (int64_t i = 0; !gateway_stopping(); i++) {
		struct done done = { 0 };

		trail_clear();
		if (round_of_jobs(db, arena, (struct turn){ i % SWEEP_ROUNDS == 0, once }, &done) !=
		    OK)
			LOG("error", "round", LOG_TEXT("why", str_of(trail_text())));
		if (done.closed + done.pieces + done.profiles + done.filled + done.sent +
				    done.tended + done.swept >
			    0 ||
		    once)
			LOG("info", "round", LOG_NUMBER("closed", done.closed),
			    LOG_NUMBER("opened", done.opened), LOG_NUMBER("pieces", done.pieces),
			    LOG_NUMBER("profiles", done.profiles),
			    LOG_NUMBER("filled", done.filled), LOG_NUMBER("sent", done.sent),
			    LOG_NUMBER("tended", done.tended), LOG_NUMBER("swept", done.swept));
		arena_reset(arena);
		if (once)
			break;
		for (int ms = 0; ms < ROUND_MS && !gateway_stopping(); ms += SLICE_MS)
			pause(db, arena, SLICE_MS);
	}
	/* What a provider was told already should be known to have been sent. */
	for (int ms = 0; deliver_runs() && (once || ms < LAST_WAIT_MS); ms += SLICE_MS)
		pause(db, arena, SLICE_MS);
}
