/* exemption_decide.c - what a decision means for the record: apart, since it asks for papers and attempts. */
#include "domain/attempt/sitting.h"
#include "domain/exemption/exemption.h"
#include "domain/record/record_exempt.h"
#include "lib/base/arena.h"

static enum result
move_record(struct store *db, struct arena *arena, const struct profile *profile, int64_t record_id,
	    enum record_event event, struct stamp now)
{
	static const struct actor system;
	struct record_move move = { .record_id = record_id, .event = event, .role = ROLE_SYSTEM };

	return record_move(db, arena, profile, &move, &system, now);
}

/* Nothing is left to be sat: the record is tested. */
static enum result
end_test(struct store *db, struct arena *arena, const struct profile *profile,
	 const struct record *record, struct stamp now)
{
	struct sittings *all = ARENA_NEW(arena, struct sittings);
	struct cycle *cycle = ARENA_NEW(arena, struct cycle);

	TRY(cycle_running(db, arena, record->province_id, cycle));
	TRY(sittings_of(db, arena, profile, cycle, record, now, all));
	return sittings_all_passed(all) ?
		       move_record(db, arena, profile, record->id, EVENT_PASS_ALL, now) :
		       OK;
}

enum result
exemption_decide(struct store *db, struct arena *arena, const struct profile *profile,
		 const struct exemption_move *wish, const struct actor *by, struct stamp now)
{
	struct record record;

	TRY(exemption_move(db, arena, profile, wish, by, now));
	TRY(record_exempted(db, arena, wish->record_id, &record));
	if (record_is_exempt(&record) && record.state == RECORD_READY)
		return end_test(db, arena, profile, &record, now);
	if (wish->event != EXEMPTION_REVOKE || record.state != RECORD_TESTED)
		return OK;
	/* It waits for the paper again. */
	return move_record(db, arena, profile, record.id, EVENT_OPEN_TEST, now);
}
