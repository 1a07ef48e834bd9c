/* tests.c - closing tests whose time is over; opening tests and freezing the order of their questions. */
#include "domain/attempt/attempt.h"
#include "domain/profile/profile.h"
#include "jobs/deliver.h"
#include "jobs/jobs.h"
#include "lib/base/arena.h"
#include "lib/io/config.h"
#include "lib/io/log.h"
#include "lib/io/store.h"

enum { CHUNK = 20, STRETCH = 500 /* of records_waiting() */ };

/* So many in one transaction that the disk is not the limit; after a fault one by one, so that one broken
 * attempt does not keep the others. */
static enum result
close_some(struct store *db, struct arena *arena, const struct attempt_id *ids, size_t n,
	   struct stamp now)
{
	enum result done = store_begin(db);

	for (size_t i = 0; i < n && done == OK; i++)
		done = attempt_close(db, arena, ids[i].id, now);
	if (done == OK)
		done = store_commit(db);
	if (done == OK)
		return OK;
	store_rollback(db);
	if (store_is_away(db))
		return FAILED;
	if (n == 1) {
		LOG("error", "close", LOG_NUMBER("attempt", ids[0].id),
		    LOG_TEXT("why", str_of(trail_text())));
		trail_clear();
		return OK;
	}
	for (size_t i = 0; i < n; i++) {
		deliver_tend(db, arena);
		TRY(close_some(db, arena, &ids[i], 1, now));
	}
	return OK;
}

enum result
close_tests(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out)
{
	struct stamp before = stamp_add(now, -config_number("exam.grace_seconds") * STAMP_SECOND);
	const struct attempt_id *ids;
	struct rows due;

	TRY(attempts_due(db, arena, before, &due));
	ids = due.at;
	for (size_t i = 0; i < due.n; i += CHUNK) {
		TRY(close_some(db, arena, ids + i, due.n - i < CHUNK ? due.n - i : CHUNK, now));
		deliver_tend(db, arena);
	}
	*n_out = (int64_t)due.n;
	return OK;
}

struct opening {
	struct store *db;
	struct arena *arena;
	const struct profile *profile;
	const struct cycle *cycle;
	struct stamp now;
};

static enum result
open_one(const struct opening *o, const struct waiting_record *waiting)
{
	static const struct actor nobody;
	struct record_move move = { .record_id = waiting->id,
				    .event = EVENT_OPEN_TEST,
				    .role = ROLE_SYSTEM };
	struct record record;

	TRY(record_of_physician(o->db, o->arena, waiting->physician_id, o->cycle->id, &record));
	if (record.state == RECORD_ACCEPTED &&
	    record_move(o->db, o->arena, o->profile, &move, &nobody, o->now) == FAILED)
		return FAILED; /* a refusal only says that it is not time yet */
	if (record.state != RECORD_READY)
		return OK;
	return attempts_freeze(o->db, o->arena, o->profile, o->cycle, &record, waiting->account_id,
			       o->now);
}

static enum result
open_some(const struct opening *o, const struct waiting_record *waiting, size_t n)
{
	enum result done = store_begin(o->db);

	for (size_t i = 0; i < n && done == OK; i++)
		done = open_one(o, &waiting[i]);
	if (done == OK)
		done = store_commit(o->db);
	if (done == OK)
		return OK;
	store_rollback(o->db);
	if (store_is_away(o->db))
		return FAILED;
	if (n == 1) {
		LOG("error", "open", LOG_NUMBER("record", waiting[0].id),
		    LOG_TEXT("why", str_of(trail_text())));
		trail_clear();
		return OK; /* it comes again with the next round */
	}
	for (size_t i = 0; i < n; i++)
		TRY(open_some(o, &waiting[i], 1));
	return OK;
}

/* Where the last look stopped, by province: each round takes the next stretch. */
static int64_t last_seen[PROVINCES_MAX];

static enum result
open_in_province(struct opening *o, size_t i, int64_t *n_out)
{
	struct cycle *cycle = ARENA_NEW(o->arena, struct cycle);
	enum result found = cycle_running(o->db, o->arena, profile_id(o->profile), cycle);
	struct waiting_record *waiting;
	struct rows rows;
	size_t n = 0;

	*n_out = 0;
	if (found == NOT_FOUND)
		return OK;
	TRY(found);
	o->cycle = cycle;
	TRY(records_waiting(o->db, o->arena, cycle->id, last_seen[i], &rows));
	waiting = rows.at;
	last_seen[i] = rows.n < STRETCH ? 0 : waiting[rows.n - 1].physician_id;
	for (size_t k = 0; k < rows.n; k++)
		if (waiting[k].needed)
			waiting[n++] = waiting[k];
	for (size_t k = 0; k < n; k += CHUNK) {
		TRY(open_some(o, waiting + k, n - k < CHUNK ? n - k : CHUNK));
		deliver_tend(o->db, o->arena);
	}
	*n_out = (int64_t)n;
	return OK;
}

enum result
open_tests(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out)
{
	struct opening o = { .db = db, .arena = arena, .now = now };
	int64_t n, sum = 0;

	for (size_t i = 0; i < profiles_count() && i < PROVINCES_MAX; i++) {
		o.profile = profile_at(i);
		TRY(open_in_province(&o, i, &n));
		sum += n;
		arena_reset(arena);
	}
	*n_out = sum;
	return OK;
}
