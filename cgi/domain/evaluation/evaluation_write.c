/* evaluation_write.c - judging, and where a record goes when the last site has judged. */
#include "domain/evaluation/evaluation_sql.h"
#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "lib/base/arena.h"

/* The columns of the profile's exam.plan that matter here. */
enum { PLAN_PROCEDURES = 2 };

static const struct actor system_itself = { 0 };

static bool
has_test(const struct profile *profile, int64_t procedure_kind)
{
	struct str own = procedure_kind == PROCEDURE_SIMPLE ? STR("simple") : STR("general");

	for (size_t i = 0; i < profile_list_size(profile, "exam.plan"); i++) {
		struct str which = profile_list(profile, "exam.plan", i, PLAN_PROCEDURES);

		if (str_equal(which, STR("both")) || str_equal(which, own))
			return true;
	}
	return false;
}

static enum record_event
event_after(const struct profile *profile, const struct evaluation_tally *tally)
{
	bool stops = tally->unfit > 0 && !profile_flag(profile, "test_even_if_unqualified");

	if (tally->sites == 0 || tally->missing > 0)
		return EVENT_NONE;
	if (stops && (tally->state == RECORD_ACCEPTED || tally->state == RECORD_READY))
		return EVENT_DISQUALIFY;
	if (tally->state != RECORD_ACCEPTED)
		return EVENT_NONE;
	return has_test(profile, tally->procedure_kind) ? EVENT_OPEN_TEST : EVENT_SKIP_TEST;
}

enum result
evaluation_move_on(struct store *db, struct arena *arena, const struct profile *profile,
		   int64_t record_id, struct stamp now)
{
	struct record_move move = { .record_id = record_id, .role = ROLE_SYSTEM };
	struct evaluation_tally tally;

	TRY(store_one(db, &evaluation_tally_of, arena, &tally, WITH(V(record_id))));
	move.event = event_after(profile, &tally);
	if (move.event == EVENT_NONE)
		return OK;
	return record_move(db, arena, profile, &move, &system_itself, now);
}

enum result
evaluation_begin(struct store *db, struct arena *arena, const struct profile *profile,
		 int64_t record_id, struct stamp now)
{
	TRY(store_run(db, &evaluation_rows_make, NULL,
		      WITH(V(record_id), V(record_id),
			   V(profile_is(profile, "evaluation.sites", "all")))));
	return evaluation_move_on(db, arena, profile, record_id, now);
}

static const char *
word(int64_t verdict)
{
	return verdict == VERDICT_FIT ? "fit" : verdict == VERDICT_UNFIT ? "unfit" : "none";
}

static enum result
note(struct store *db, struct arena *arena, const struct evaluation *old,
     const struct judgement *new, const struct actor *by, struct stamp now)
{
	struct str detail = str_format(
		arena, "ethics %s > %s, performance %s > %s, grounds %lld %.*s", word(old->ethics),
		word((int)new->ethics), word(old->performance), word((int)new->performance),
		(long long)new->grounds, STR_ARGS(new->reason));

	return audit_note(
		db, by, now,
		(struct audit_event){ "evaluation.judge", "record", old->record_id, detail });
}

static bool
is_same(const struct evaluation *old, const struct judgement *new)
{
	return old->ethics == (int64_t) new->ethics &&
	       old->performance == (int64_t) new->performance &&
	       old->grounds == new->grounds &&str_equal(old->reason, new->reason);
}

enum result
evaluation_judge(struct store *db, struct arena *arena, const struct profile *profile,
		 const struct judgement *wish, const struct actor *by, struct stamp now)
{
	bool unfit = wish->ethics == VERDICT_UNFIT || wish->performance == VERDICT_UNFIT;
	struct judgement new = *wish;
	struct evaluation_lock_row lock;
	struct evaluation old;

	new.grounds = unfit ? wish->grounds &((1 << GROUNDS) - 1) : 0;
	new.reason = unfit && !str_empty(str_trim(wish->reason)) ? str_trim(wish->reason) :
								   (struct str){ NULL, 0 };
	if (unfit && new.grounds == 0 && new.reason.at == NULL)
		return REFUSED;
	TRY(store_one(db, &evaluation_lock, arena, &lock, WITH(V(wish->record_id))));
	TRY(evaluation_find(db, arena, wish->record_id, wish->institution_id, &old));
	if (is_same(&old, &new))
		return OK;
	if (evaluation_is_locked(&old))
		return EXPIRED;
	if (wish->version != 0 && wish->version != old.version)
		return CONFLICT;
	TRY(store_change(db, &evaluation_set,
			 WITH(V((int)new.ethics), V((int)new.performance), V(new.grounds),
			      V(new.reason), V(by->account_id), V(now), V(new.record_id),
			      V(new.institution_id), V(old.version))));
	TRY(note(db, arena, &old, &new, by, now));
	return evaluation_move_on(db, arena, profile, wish->record_id, now);
}
