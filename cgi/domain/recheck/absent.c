/* absent.c - 缺考 before the end of the window. */
#include "domain/attempt/sitting.h"
#include "domain/profile/profile.h"
#include "domain/recheck/recheck.h"
#include "lib/base/arena.h"

enum result
recheck_is_absent(struct store *db, struct arena *arena, const struct profile *profile,
		  const struct cycle *cycle, const struct record *record, struct stamp now,
		  bool *absent_out)
{
	struct sittings *all = ARENA_NEW(arena, struct sittings);

	*absent_out = false;
	if (record->state != RECORD_READY)
		return OK;
	TRY(sittings_of(db, arena, profile, cycle, record, now, all));
	for (size_t i = 0; i < all->n; i++) {
		const struct sitting *s = &all->at[i];

		if (s->used == 0 && (s->state == SITTING_OPEN || s->state == SITTING_MISSED))
			*absent_out = true;
	}
	return OK;
}

enum result
recheck_mark_absent(struct store *db, struct arena *arena, const struct profile *profile,
		    const struct recheck *recheck, struct str note, const struct actor *by,
		    struct stamp now)
{
	struct record_move move = { .record_id = recheck->record_id,
				    .scope_id = by->institution_id,
				    .event = EVENT_MARK_ABSENT,
				    .role = ROLE_ASSESSOR,
				    .version = recheck->version,
				    .note = note };
	struct cycle *cycle = ARENA_NEW(arena, struct cycle);
	struct record record;
	enum result found;
	bool absent;

	TRY(record_of_assessor(db, arena, recheck->record_id, by->institution_id, &record));
	found = cycle_running(db, arena, record.province_id, cycle);
	if (found == NOT_FOUND || (found == OK && cycle->id != record.cycle_id))
		return EXPIRED;
	TRY(found);
	TRY(recheck_is_absent(db, arena, profile, cycle, &record, now, &absent));
	return absent ? record_move(db, arena, profile, &move, by, now) : CONFLICT;
}
