/* evaluation_write.c - judging, and where a record goes when the last site has judged. */
#include "domain/evaluation/evaluation_sql.h"
#include "domain/evaluation/opinion.h"
#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "lib/base/arena.h"

/* The columns of the profile's exam.plan that matter here. */
enum { PLAN_PROCEDURES = 2 };

static const struct actor system_itself = { 0 };

bool
evaluation_has_test(const struct profile *profile, int64_t procedure_kind)
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
	return evaluation_has_test(profile, tally->procedure_kind) ? EVENT_OPEN_TEST :
								     EVENT_SKIP_TEST;
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

enum result
evaluation_note(struct store *db, struct arena *arena, const struct evaluation_step *step,
		const struct actor *by, struct stamp now)
{
	const struct evaluation *old = step->old;
	const struct judgement *new = step->new;
	struct str detail = str_format(
		arena, "ethics %s > %s, performance %s > %s, grounds %lld %.*s", word(old->ethics),
		word((int)new->ethics), word(old->performance), word((int)new->performance),
		(long long)new->grounds, STR_ARGS(new->reason));

	return audit_note(db, by, now,
			  (struct audit_event){ step->action, "record", old->record_id, detail });
}

static enum result
note(struct store *db, struct arena *arena, const struct evaluation *old,
     const struct judgement *new, const struct actor *by, struct stamp now)
{
	struct evaluation_step step = { "evaluation.judge", old, new };

	return evaluation_note(db, arena, &step, by, now);
}

bool
evaluation_with_review(const struct profile *profile)
{
	return profile_is(profile, "evaluation.when", "review");
}

bool
evaluation_is_settled(const struct profile *profile, const struct evaluation *e)
{
	return e->is_main && e->state <= RECORD_READY && evaluation_is_made(e) &&
	       evaluation_with_review(profile) && profile_flag(profile, "recheck");
}

enum result
evaluation_keep_reasons(const struct judgement *wish, struct judgement *kept_out)
{
	bool unfit = wish->ethics == VERDICT_UNFIT || wish->performance == VERDICT_UNFIT;

	*kept_out = *wish;
	kept_out->grounds = unfit ? wish->grounds & ((1 << GROUNDS) - 1) : 0;
	kept_out->reason = unfit && !str_empty(str_trim(wish->reason)) ? str_trim(wish->reason) :
									 (struct str){ NULL, 0 };
	return unfit && kept_out->grounds == 0 && kept_out->reason.at == NULL ? REFUSED : OK;
}

enum result
evaluation_opine(struct store *db, struct arena *arena, const struct judgement *wish,
		 const struct actor *by, struct stamp now)
{
	static const struct evaluation nothing;
	struct evaluation old = nothing;
	struct judgement new;
	int64_t n;

	if (wish->ethics == VERDICT_NONE || wish->performance == VERDICT_NONE)
		return REFUSED;
	TRY(evaluation_keep_reasons(wish, &new));
	TRY(store_run(db, &evaluation_opinion_set, &n,
		      WITH(V((int)new.ethics), V((int)new.performance), V(new.grounds),
			   V(new.reason), V(by->account_id), V(now), V(new.record_id),
			   V(new.institution_id))));
	if (n == 0)
		return NOT_FOUND;
	old.record_id = new.record_id;
	return note(db, arena, &old, &new, by, now);
}

enum result
evaluation_take_back(struct store *db, struct arena *arena, const struct judgement *former,
		     struct stamp judged_at, const struct actor *by, struct stamp now)
{
	bool half = former->ethics != VERDICT_NONE || former->performance != VERDICT_NONE;
	struct str detail = str_format(arena, "ethics %s, performance %s",
				       word((int)former->ethics), word((int)former->performance));

	TRY(store_change(db, &evaluation_reset,
			 WITH(V((int)former->ethics), V((int)former->performance),
			      V(by->account_id), V(half), V(now), V(former->record_id),
			      V(former->institution_id), V(judged_at))));
	return audit_note(db, by, now,
			  (struct audit_event){ "evaluation.take_back", "record", former->record_id,
						detail });
}

bool
evaluation_is_same(const struct evaluation *old, const struct judgement *new)
{
	return old->ethics == (int64_t) new->ethics &&
	       old->performance == (int64_t) new->performance &&
	       old->grounds == new->grounds &&str_equal(old->reason, new->reason);
}

enum result
evaluation_judge(struct store *db, struct arena *arena, const struct profile *profile,
		 const struct judgement *wish, const struct actor *by, struct stamp now)
{
	struct judgement new;
	struct evaluation_lock_row lock;
	struct evaluation old;

	TRY(evaluation_keep_reasons(wish, &new));
	TRY(store_one(db, &evaluation_lock, arena, &lock, WITH(V(wish->record_id))));
	TRY(evaluation_find(db, arena, wish->record_id, wish->institution_id, &old));
	if (evaluation_is_same(&old, &new))
		return OK;
	if (evaluation_is_locked(&old) || evaluation_is_settled(profile, &old))
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
