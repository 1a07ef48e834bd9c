/* recheck.c - confirming, sending back, marking absent. */
#include "domain/recheck/recheck.h"

#include "domain/conduct/conduct.h"
#include "domain/evaluation/evaluation.h"
#include "domain/profile/profile.h"
#include "domain/record/remark.h"
#include "lib/base/result.h"

enum result
recheck_confirm(struct store *db, struct arena *arena, const struct profile *profile,
		const struct recheck *recheck, const struct actor *by, struct stamp now)
{
	struct record_move move = { .record_id = recheck->record_id,
				    .scope_id = by->institution_id,
				    .event = EVENT_CONFIRM,
				    .role = ROLE_ASSESSOR,
				    .version = recheck->version };

	TRY(record_move(db, arena, profile, &move, by, now));
	if (evaluation_begin(db, arena, profile, recheck->record_id, now) != OK)
		return fail("confirmed, but the evaluation could not begin");
	return OK;
}

enum record_event
recheck_event(const struct profile *profile, int64_t state, enum recheck_to to)
{
	static const enum record_event to_physician[] = { EVENT_SEND_BACK, EVENT_RETURN };

	if (to == RECHECK_TO_INSTITUTION)
		return record_may(profile, (enum record_state)state, EVENT_HAND_BACK,
				  ROLE_ASSESSOR) ?
			       EVENT_HAND_BACK :
			       EVENT_NONE;
	for (size_t i = 0; i < sizeof(to_physician) / sizeof(to_physician[0]); i++)
		if (record_may(profile, (enum record_state)state, to_physician[i], ROLE_ASSESSOR))
			return to_physician[i];
	return EVENT_NONE;
}

enum result
recheck_send_back(struct store *db, struct arena *arena, const struct profile *profile,
		  const struct recheck *recheck, enum recheck_to to, struct str note,
		  const struct actor *by, struct stamp now)
{
	struct record_move move = { .record_id = recheck->record_id,
				    .scope_id = by->institution_id,
				    .role = ROLE_ASSESSOR,
				    .version = recheck->version,
				    .note = note };
	struct record record;

	TRY(record_of_assessor(db, arena, recheck->record_id, by->institution_id, &record));
	move.event = recheck_event(profile, record.state, to);
	if (move.event == EVENT_NONE)
		return CONFLICT;
	TRY(record_move(db, arena, profile, &move, by, now));
	if (move.event != EVENT_HAND_BACK) /* remarks of a return before this one say nothing now */
		TRY(record_set_remarks(db, recheck->record_id, NULL, 0));
	return conduct_take_back(db, recheck->record_id, by, now);
}
