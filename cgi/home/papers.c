/* papers.c - the papers of a programme on a physician's home: which are passed, and how to go on after a failed one. */
#include "domain/profile/profile.h"
#include "home/physician.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"

/* A mark is told as far as the paper tells it. */
static bool
is_told(const struct sitting *s)
{
	return s->last.id != 0 && s->last.state == ATTEMPT_DONE &&
	       s->paper.show_score != SHOW_NOTHING;
}

static void
fill_paper(const struct home *h, const struct sitting *s)
{
	struct view *row = view_row(h->page, "paper");
	bool told = is_told(s), made = s->paper.id != 0;

	view_str(row, "label", plan_name(h->profile, &s->plan, h->record.subject_code));
	view_flag(row, "unmade", !made);
	view_int(row, "items", made ? s->paper.n_items : s->plan.n_items);
	view_int(row, "minutes", made ? s->paper.minutes : s->plan.minutes);
	view_int(row, "pass", made ? s->paper.pass_score : s->plan.pass);
	view_int(row, "attempts", made ? s->paper.max_attempts : s->plan.attempts);
	view_flag(row, "told", told);
	view_flag(row, "passed", told && s->last.passed != 0);
	view_flag(row, "exempt", s->state == SITTING_EXEMPT);
	view_flag(row, "open", s->state == SITTING_OPEN);
	if (told && s->paper.show_score == SHOW_POINTS)
		view_int(row, "score", s->last.score);
	if (s->left >= 0 && s->used > 0)
		view_int(row, "left", s->left);
}

/* The attempts of the record against the plan. Who is ready has passed the gate, so the sites are not asked. */
static enum result
look_up(const struct home *h, struct sittings *out)
{
	struct sittings_facts *facts = ARENA_NEW(h->rq->arena, struct sittings_facts);
	struct rows attempts;

	TRY(attempts_of_record(h->rq->store, h->rq->arena, h->record.id, &attempts));
	*facts = (struct sittings_facts){ .cycle = &h->cycle,
					  .record = &h->record,
					  .now = h->rq->now,
					  .attempts = attempts.at,
					  .n_attempts = attempts.n };
	return sittings_look(h->rq->store, h->rq->arena, h->profile, facts, out);
}

/* The paper that alone is missing still: everything else is passed, or comes after it. */
static const struct sitting *
missing_paper(const struct sittings *all)
{
	const struct sitting *missing = NULL;

	for (size_t i = 0; i < all->n; i++) {
		const struct sitting *s = &all->at[i];

		if (s->state == SITTING_NO_PAPER)
			missing = missing == NULL ? s : missing;
		else if (!sitting_is_done(s->state) && s->state != SITTING_LATER)
			return NULL;
	}
	return missing;
}

/* Until it is there nobody can do anything but wait, and no stage ends for him. */
static void
wait_for_paper(struct home *h, const struct sitting *missing)
{
	h->paper = missing;
	h->name = "next.no_paper";
	h->turn = TURN_OFFICE;
	h->stage = 0;
	h->end = (struct stamp){ 0 };
}

enum result
home_fill_papers(struct home *h)
{
	struct sittings *all = ARENA_NEW(h->rq->arena, struct sittings);
	int64_t state = h->record.state;

	if (state != RECORD_READY && state != RECORD_SITTING && state != RECORD_TEST_FAILED &&
	    state != RECORD_MAKE_UP)
		return OK;
	TRY(look_up(h, all));
	for (size_t i = 0; i < all->n; i++) {
		const struct sitting *s = &all->at[i];

		fill_paper(h, s);
		if (state != RECORD_READY || !is_told(s))
			continue;
		if (s->last.passed == 0 && s->state == SITTING_OPEN) {
			h->paper = s;
			h->name = "next.again";
		} else if (s->last.passed != 0 && h->paper == NULL) {
			h->paper = s;
			h->name = "next.further";
		}
	}
	if (state == RECORD_READY && missing_paper(all) != NULL)
		wait_for_paper(h, missing_paper(all));
	return OK;
}
