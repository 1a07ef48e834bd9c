/* correct.c - putting a locked judgement right, and where the record goes from there. */
#include "domain/evaluation/correct_sql.h"
#include "domain/evaluation/evaluation_sql.h"
#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "lib/base/arena.h"

bool
evaluation_may_correct(const struct evaluation *e)
{
	return evaluation_is_locked(e) && e->state >= RECORD_READY &&
	       e->state <= RECORD_CONCLUDING && e->state != RECORD_SITTING;
}

/* Whoever was kept from the test by a verdict that was wrong takes it. */
static enum result
open_again(struct store *db, struct arena *arena, const struct profile *profile,
	   const struct evaluation_tally *tally, int64_t record_id, struct stamp now)
{
	static const struct actor system_itself;
	struct record_move move = { .record_id = record_id,
				    .event = EVENT_OPEN_TEST,
				    .role = ROLE_SYSTEM };
	struct correct_event way = { EVENT_NONE };
	enum result found = store_one(db, &evaluation_correct_way, arena, &way, WITH(V(record_id)));

	if (found != OK && found != NOT_FOUND)
		return found;
	if (way.event != EVENT_DISQUALIFY || tally->unfit > 0 || tally->missing > 0 ||
	    !evaluation_has_test(profile, tally->procedure_kind))
		return OK;
	return record_move(db, arena, profile, &move, &system_itself, now);
}

static enum result
go_on(struct store *db, struct arena *arena, const struct profile *profile, int64_t record_id,
      struct stamp now)
{
	struct evaluation_tally tally;

	TRY(store_one(db, &evaluation_tally_of, arena, &tally, WITH(V(record_id))));
	if (tally.state == RECORD_CONCLUDING)
		return open_again(db, arena, profile, &tally, record_id, now);
	return evaluation_move_on(db, arena, profile, record_id, now);
}

static enum result
write_change(struct store *db, const struct judgement *new, const struct correction *wish,
	     const struct evaluation *old, const struct actor *by, struct stamp now)
{
	int64_t n;

	TRY(store_run(db, &evaluation_change_add, &n,
		      WITH(V((int)new->ethics), V((int)new->performance), V(new->grounds),
			   V(new->reason), V(str_trim(wish->why)), V(by->institution_id),
			   V(by->account_id), V(by->name), V(now), V(new->record_id),
			   V(new->institution_id))));
	if (n != 1)
		return fail("no judgement to put right");
	return store_change(db, &evaluation_set,
			    WITH(V((int)new->ethics), V((int)new->performance), V(new->grounds),
				 V(new->reason), V(by->account_id), V(now), V(new->record_id),
				 V(new->institution_id), V(old->version)));
}

enum result
evaluation_correct(struct store *db, struct arena *arena, const struct profile *profile,
		   const struct correction *wish, const struct actor *by, struct stamp now)
{
	const struct judgement *of = &wish->judgement;
	struct evaluation_lock_row lock;
	struct evaluation old;
	struct judgement new;

	if (of->ethics == VERDICT_NONE || of->performance == VERDICT_NONE ||
	    str_empty(str_trim(wish->why)))
		return REFUSED;
	TRY(evaluation_keep_reasons(of, &new));
	TRY(store_one(db, &evaluation_correct_lock, arena, &lock,
		      WITH(V(of->record_id), V(by->institution_id))));
	TRY(evaluation_find(db, arena, of->record_id, of->institution_id, &old));
	if (!evaluation_may_correct(&old))
		return EXPIRED;
	if (of->version != 0 && of->version != old.version)
		return CONFLICT;
	if (evaluation_is_same(&old, &new))
		return REFUSED;
	TRY(write_change(db, &new, wish, &old, by, now));
	TRY(evaluation_note(
		db, arena, &(struct evaluation_step){ "evaluation.correct", &old, &new }, by, now));
	return go_on(db, arena, profile, of->record_id, now);
}
