/* approved.c - what an approved registration tells of behaviour becomes part of the registry. */
#include "domain/application/approved.h"
#include "domain/application/told.h"
#include "lib/base/arena.h"

/* Without its day nobody could say for which cycle it counts: such a class is not kept. */
static enum result
declare(struct store *db, struct arena *arena, struct told *told, const struct actor *by,
	struct stamp now)
{
	if (told->verdict == TOLD_REJECTED || date_is_none(told->conduct.happened_on))
		return OK;
	return conduct_declare(db, arena, &told->conduct, by, now);
}

enum result
application_approved(struct store *db, struct arena *arena, const struct profile *profile,
		     int64_t record_id, const struct actor *by, struct stamp now)
{
	struct tolds *tolds = ARENA_NEW(arena, struct tolds);

	/* Of an approval before, whichever way the record came back from it. */
	TRY(conduct_take_back(db, record_id, by, now));
	TRY(application_told(db, arena, profile, record_id, tolds));
	for (size_t i = 0; i < tolds->n; i++) {
		tolds->at[i].conduct.record_id = record_id;
		TRY(declare(db, arena, &tolds->at[i], by, now));
	}
	return OK;
}
