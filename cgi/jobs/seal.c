/* seal.c - giving the records of the audit their place in its chain. */
#include "domain/audit/chain.h"
#include "jobs/deliver.h"
#include "jobs/jobs.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/gateway.h"
#include "lib/io/log.h"

/* What is left waits for the next round: candidates whose time is over wait for their points. */
#define STRETCH (500 * STAMP_SECOND / 1000)
#define NOTE_EVERY (3600 * STAMP_SECOND)

/* Where the chain ends goes to the log, which the database cannot change. */
static enum result
note_head(struct store *db, struct arena *arena, struct stamp now)
{
	static struct stamp noted;
	struct chain_head head;

	if (!stamp_is_none(noted) && now.us - noted.us < NOTE_EVERY)
		return OK;
	TRY(chain_head_now(db, arena, &head));
	LOG("info", "audit_head", LOG_NUMBER("seq", head.seq), LOG_TEXT("mark", head.mark));
	noted = now;
	return OK;
}

enum result
seal_audit(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out)
{
	int64_t n = CHAIN_PIECE, until = clock_now().us + STRETCH;

	*n_out = 0;
	while (n == CHAIN_PIECE && !gateway_stopping() && clock_now().us < until) {
		enum result done = chain_seal(db, arena, now, &n);

		deliver_tend(db, arena);
		arena_reset(arena);
		if (done == NOT_FOUND)
			return fail("table audit_head has no row: dkctl audit verify");
		/* Whoever seals holds the head, so this is no other dk-jobs. */
		if (done == CONFLICT)
			return fail("the chain has this number already: dkctl audit verify");
		TRY(done);
		*n_out += n;
	}
	return note_head(db, arena, now);
}
