/* result.c - the page of results. */
#include "result/result.h"

#include "domain/attempt/sitting.h"
#include "domain/evaluation/correct.h"
#include "domain/profile/profile.h"
#include "domain/result/result.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "site/timeline.h"

static enum result show_results(const struct request *rq, struct reply *re);

const struct action result_actions[] = {
	{ GET, "/result", show_results, PHYSICIAN, .csrf = CSRF_NOT_NEEDED },
	{ METHOD_NONE, NULL, NULL, NOBODY },
};

static const char *
verdict_code(int64_t verdict)
{
	switch (verdict) {
	case VERDICT_FIT:
		return "fit";
	case VERDICT_UNFIT:
		return "unfit";
	default:
		return "none";
	}
}

static void
fill_verdict(struct view *row, struct arena *arena, const char *name, int64_t verdict)
{
	struct view *own = view_child(row, name);
	const char *code = verdict_code(verdict);

	view_str(own, "word", view_word(str_format(arena, "judged.%s", code).at));
	view_str(own, "kind", view_word(str_format(arena, "judged_look.%s", code).at));
}

static enum result
fill_sites(const struct request *rq, struct view *page, const struct record *record)
{
	const struct evaluation_site *site;
	struct rows rows;

	TRY(evaluation_sites(rq->store, rq->arena, record->id, &rows));
	site = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = view_row(page, "site");

		view_str(row, "name", site[i].institution);
		view_flag(row, "main", site[i].is_main != 0);
		fill_verdict(row, rq->arena, "ethics", site[i].ethics);
		fill_verdict(row, rq->arena, "performance", site[i].performance);
		if (site[i].ethics == VERDICT_UNFIT || site[i].performance == VERDICT_UNFIT)
			view_str(row, "reason", site[i].reason);
		if (!stamp_is_none(site[i].judged_at))
			view_date(row, "on", date_from_stamp(site[i].judged_at));
	}
	return OK;
}

/* Which verdicts the 考核机构 put right, and why. */
static enum result
fill_changes(const struct request *rq, struct view *page, const struct record *record)
{
	const struct evaluation_change *change;
	struct rows rows;

	TRY(evaluation_changes(rq->store, rq->arena, record->id, &rows));
	change = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = view_row(page, "change");

		view_date(row, "on", date_from_stamp(change[i].at));
		view_str(row, "actor", change[i].actor);
		view_str(row, "name", change[i].institution);
		fill_verdict(row, rq->arena, "ethics", change[i].ethics);
		fill_verdict(row, rq->arena, "performance", change[i].performance);
		fill_verdict(row, rq->arena, "ethics_before", change[i].ethics_before);
		fill_verdict(row, rq->arena, "performance_before", change[i].performance_before);
		view_str(row, "why", change[i].why);
	}
	return OK;
}

static void
fill_paper(struct view *page, const struct sitting *s)
{
	struct view *row = view_row(page, "paper");
	bool done = s->last.state == ATTEMPT_DONE,
	     tells = done && s->paper.show_score != SHOW_NOTHING;

	view_str(row, "name", s->paper.id != 0 ? s->paper.name : s->plan.label);
	view_int(row, "used", s->used);
	view_flag(row, "running", s->state == SITTING_RUNNING);
	view_flag(row, "missed", s->state == SITTING_MISSED && !done);
	view_flag(row, "exempt", s->state == SITTING_EXEMPT);
	view_flag(row, "open", s->state == SITTING_OPEN);
	view_flag(row, "done", done);
	view_flag(row, "told", tells);
	view_flag(row, "passed", tells && s->last.passed != 0);
	if (done) {
		view_int(row, "attempt", s->last.id);
		view_date(row, "on", date_from_stamp(s->last.finished_at));
	}
	if (tells && s->paper.show_score == SHOW_POINTS)
		view_int(row, "score", s->last.score);
}

static bool
is_reviewed(int64_t state)
{
	return (state >= RECORD_ACCEPTED && state <= RECORD_OBJECTED) || state >= RECORD_SUSPENDED;
}

/* The cycle is not his: dates of results and papers would promise what does not come. */
static bool
is_outside(int64_t state)
{
	return state == RECORD_OUTSIDE || state == RECORD_HIDDEN || state == RECORD_LEFT ||
	       state == RECORD_DEFERRED;
}

static bool
is_told(int64_t state)
{
	return state == RECORD_PUBLISHED || state == RECORD_OBJECTED || state >= RECORD_SUSPENDED;
}

/* A conclusion is told when it is published, not before. */
static enum result
fill_conclusion(const struct request *rq, struct view *page, const struct cycle *cycle,
		const struct record *record)
{
	int64_t conclusion;

	if (!is_told(record->state)) {
		if (!stamp_is_none(cycle->stages[STAGE_PUBLISH].opens_at))
			view_str(page, "publish_on",
				 day_text(rq->arena, cycle->stages[STAGE_PUBLISH].opens_at));
		return OK;
	}
	TRY(result_conclusion(rq->store, rq->arena, record->id, &conclusion));
	view_flag(page, "published", true);
	view_flag(page, "qualified", conclusion == RECORD_QUALIFIED);
	if (record->state == RECORD_PUBLISHED)
		view_date(page, "published_on", date_from_stamp(record->state_since));
	return OK;
}

static enum result
fill_current(const struct request *rq, struct view *page, const struct cycle *cycle,
	     const struct record *record)
{
	struct sittings *all = ARENA_NEW(rq->arena, struct sittings);
	const char *state = record_state_word((enum record_state)record->state);
	static const char *const procedures[] = { "none", "general", "simple" };

	view_str(page, "cycle", cycle->name);
	view_date(page, "from", cycle->assess_from);
	view_date(page, "to", cycle->assess_to);
	view_str(page, "state", view_word(str_format(rq->arena, "state.%s", state).at));
	view_str(page, "look", view_word(str_format(rq->arena, "look.%s", state).at));
	view_flag(page, "outside", is_outside(record->state));
	if (is_outside(record->state))
		return OK;
	view_flag(page, "reviewed", is_reviewed(record->state));
	if (record->procedure_kind >= PROCEDURE_NONE && record->procedure_kind <= PROCEDURE_SIMPLE)
		view_str(page, "procedure",
			 view_word(str_format(rq->arena, "procedure.%s",
					      procedures[record->procedure_kind])
					   .at));
	TRY(fill_sites(rq, page, record));
	TRY(fill_changes(rq, page, record));
	TRY(sittings_of(rq->store, rq->arena, site_profile(rq), cycle, record, rq->now, all));
	for (size_t i = 0; i < all->n; i++)
		fill_paper(page, &all->at[i]);
	return fill_conclusion(rq, page, cycle, record);
}

static enum result
fill_earlier(const struct request *rq, struct view *page, int64_t cycle_id)
{
	const struct earlier_result *earlier;
	struct register_result known;
	struct rows rows;

	TRY(results_earlier(rq->store, rq->arena, rq->who->physician_id, cycle_id, &rows));
	earlier = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = view_row(page, "earlier");
		bool told = earlier[i].state == RECORD_PUBLISHED && earlier[i].last_conclusion != 0;
		const char *state = record_state_word((enum record_state)earlier[i].state);

		view_str(row, "cycle", earlier[i].cycle);
		fill_verdict(row, rq->arena, "verdict",
			     !told                                          ? VERDICT_NONE :
			     earlier[i].last_conclusion == RECORD_QUALIFIED ? VERDICT_FIT :
									      VERDICT_UNFIT);
		view_flag(row, "told", told);
		view_str(row, "state", view_word(str_format(rq->arena, "state.%s", state).at));
		view_date(row, "on", date_from_stamp(earlier[i].state_since));
	}
	TRY(result_of_register(rq->store, rq->arena, rq->who->physician_id, &known));
	view_str(page, "register_cycle", known.cycle);
	view_str(page, "register_conclusion", known.conclusion);
	return OK;
}

static enum result
show_results(const struct request *rq, struct reply *re)
{
	struct cycle *cycle = ARENA_NEW(rq->arena, struct cycle);
	const struct profile *profile = site_profile(rq);
	struct view *page = reply_data(re);
	struct record record;
	enum result found = cycle_running(rq->store, rq->arena, rq->who->province_id, cycle);

	view_str(page, "title", site_label(rq, "result"));
	view_str(page, "performance_label", profile_text(profile, "evaluation.label"));
	if (found == OK)
		found = record_of_physician(rq->store, rq->arena, rq->who->physician_id, cycle->id,
					    &record);
	if (found == FAILED)
		return FAILED;
	if (found == OK)
		TRY(fill_current(rq, page, cycle, &record));
	view_flag(page, "none", found != OK);
	TRY(fill_earlier(rq, page, found == OK ? cycle->id : 0));
	return reply_page(re, "result/result");
}
