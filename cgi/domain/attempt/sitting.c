/* sitting.c - what a record may sit now, and why not. */
#include "domain/attempt/sitting.h"

#include "domain/attempt/attempt_sql.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"

static bool
plan_is_for(const struct plan *plan, const struct record *record)
{
	return record->procedure_kind == PROCEDURE_SIMPLE ? plan->simple : plan->general;
}

static void
find_paper(const struct sittings_facts *l, struct sitting *s)
{
	struct str subject = s->plan.by_subject ? l->record->subject_code : STR("*");

	for (size_t i = 0; i < l->n_papers; i++)
		if (str_equal(l->papers[i].plan_code, s->plan.code) &&
		    str_equal(l->papers[i].subject_code, subject))
			s->paper = l->papers[i];
}

static bool
count_attempts(const struct sittings_facts *l, struct sitting *s)
{
	const struct attempt *attempt = l->attempts;
	bool passed = false;

	for (size_t i = 0; i < l->n_attempts && s->paper.id != 0; i++) {
		if (attempt[i].paper_id != s->paper.id)
			continue;
		if (attempt[i].passed != 0) {
			passed = true;
			s->last = attempt[i];
		}
		if (attempt[i].round != l->record->round)
			continue;
		if (attempt[i].state == ATTEMPT_FROZEN) {
			s->frozen = attempt[i];
			continue;
		}
		s->used++;
		if (s->last.id == 0)
			s->last = attempt[i];
	}
	return passed;
}

static bool
gate_is_open(const struct sittings_facts *l)
{
	int64_t state = l->record->state;

	if (state != RECORD_ACCEPTED && state != RECORD_READY && state != RECORD_SITTING)
		return false;
	return l->sites_missing == 0 && (l->sites_bad == 0 || l->even_if_unfit);
}

bool
sitting_is_done(enum sitting_state state)
{
	return state == SITTING_PASSED || state == SITTING_EXEMPT;
}

static bool
passed_before(const struct sittings *all, struct str code)
{
	for (size_t i = 0; i < all->n; i++)
		if (str_equal(all->at[i].plan.code, code))
			return sitting_is_done(all->at[i].state);
	return true; /* not part of this record's plan */
}

static bool
is_sitting(const struct sittings_facts *l)
{
	for (size_t i = 0; i < l->n_attempts; i++)
		if (l->attempts[i].state == ATTEMPT_OPEN)
			return true;
	return false;
}

static enum sitting_state
state_of(const struct sittings_facts *l, const struct sittings *all, const struct sitting *s)
{
	if (s->paper.id == 0)
		return SITTING_NO_PAPER;
	if (s->last.id != 0 && s->last.state == ATTEMPT_OPEN)
		return SITTING_RUNNING;
	if (s->left == 0)
		return SITTING_FAILED;
	if (!gate_is_open(l))
		return SITTING_GATED;
	if (!str_empty(s->plan.after) && !passed_before(all, s->plan.after))
		return SITTING_LATER;
	if (stamp_is_none(s->window.opens_at) || l->now.us < s->window.opens_at.us)
		return SITTING_EARLY;
	if (l->now.us >= s->window.closes_at.us)
		return SITTING_MISSED;
	return is_sitting(l) ? SITTING_BUSY : SITTING_OPEN;
}

static void
add_sitting(const struct sittings_facts *l, struct plan plan, struct sittings *out)
{
	struct sitting *s = &out->at[out->n];
	bool passed;

	*s = (struct sitting){ .plan = plan };
	find_paper(l, s);
	passed = count_attempts(l, s);
	s->window = paper_window(&s->paper, l->cycle, l->record->round);
	s->left = s->paper.max_attempts == 0 ? -1 : s->paper.max_attempts - s->used;
	s->state = passed                                            ? SITTING_PASSED :
		   s->plan.exemptible && record_is_exempt(l->record) ? SITTING_EXEMPT :
								       state_of(l, out, s);
	out->n++;
}

void
sittings_judge(const struct sittings_facts *facts, struct sittings *out)
{
	*out = (struct sittings){ .n = 0 };
	for (size_t i = 0; i < facts->n_plans; i++)
		if (plan_is_for(&facts->plans[i], facts->record))
			add_sitting(facts, facts->plans[i], out);
}

enum result
sittings_prepare(struct store *db, struct arena *arena, const struct profile *profile,
		 struct sittings_facts *facts)
{
	struct rows papers;

	TRY(papers_lately(db, arena, facts->cycle->id, &papers));
	facts->papers = papers.at;
	facts->n_papers = papers.n;
	facts->even_if_unfit = profile_flag(profile, "test_even_if_unqualified");
	facts->n_plans = plan_size(profile);
	for (size_t i = 0; i < facts->n_plans; i++)
		facts->plans[i] = plan_at(profile, i);
	return OK;
}

enum result
sittings_look(struct store *db, struct arena *arena, const struct profile *profile,
	      struct sittings_facts *facts, struct sittings *out)
{
	TRY(sittings_prepare(db, arena, profile, facts));
	sittings_judge(facts, out);
	return OK;
}

enum result
sittings_of(struct store *db, struct arena *arena, const struct profile *profile,
	    const struct cycle *cycle, const struct record *record, struct stamp now,
	    struct sittings *out)
{
	struct sittings_facts *facts = ARENA_NEW(arena, struct sittings_facts);
	struct site_counts sites;
	struct rows attempts;

	TRY(attempts_of_record(db, arena, record->id, &attempts));
	TRY(store_one(db, &attempt_site_counts, arena, &sites, WITH(V(record->id))));
	*facts = (struct sittings_facts){ .cycle = cycle,
					  .record = record,
					  .now = now,
					  .attempts = attempts.at,
					  .n_attempts = attempts.n,
					  .sites_missing = sites.missing,
					  .sites_bad = sites.bad };
	return sittings_look(db, arena, profile, facts, out);
}

bool
sittings_all_passed(const struct sittings *sittings)
{
	for (size_t i = 0; i < sittings->n; i++)
		if (!sitting_is_done(sittings->at[i].state))
			return false;
	return sittings->n > 0;
}
