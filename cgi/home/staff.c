/* staff.c - the home of an institution: how many stand where, and until when. */
#include "domain/evaluation/evaluation.h"
#include "domain/exemption/exemption_list.h"
#include "domain/profile/profile.h"
#include "domain/tally/tally.h"
#include "home/home.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "site/site.h"
#include "site/timeline.h"

/* One phase, as the list behind it counts it; none: what this institution has to judge. The phases from "unsent" to
 * "ending" are those of the physicians who take part: they add up to their number. */
struct counter {
	const char *word, *href;
	enum stage_kind stage;    /* whose end is the deadline */
	enum record_state phase;
	const char *key, *value;  /* NULL, or the provinces that know this phase; value NULL: the key is a flag */
};

static const struct counter counters[] = {
	/* clang-format off */
	{ "wait",     "/review",              STAGE_REVIEW,   RECORD_SUBMITTED,  NULL, NULL },
	{ "owed",     "/evaluate",            STAGE_EVALUATE, RECORD_NONE,       "evaluation.when", "after" },
	{ "unsent",   "/roster?tab=unsent",   STAGE_REGISTER, RECORD_INCLUDED,   NULL, NULL },
	{ "returned", "/roster?tab=returned", STAGE_REGISTER, RECORD_RETURNED,   NULL, NULL },
	{ "recheck",  "/roster?tab=recheck",  STAGE_REVIEW,   RECORD_RECHECK,    "recheck", NULL },
	{ "judging",  "/roster?tab=judging",  STAGE_EVALUATE, RECORD_ACCEPTED,   "evaluation.when", "after" },
	{ "testing",  "/roster?tab=testing",  STAGE_TEST,     RECORD_READY,      NULL, NULL },
	{ "ending",   "/roster?tab=ending",   STAGE_CONCLUDE, RECORD_CONCLUDING, NULL, NULL },
	{ "outside",  "/roster/outside",      STAGE_REGISTER, RECORD_OUTSIDE,    "inclusion", "opt_in" },
	{ "hidden",   "/roster/hidden",       0,              RECORD_HIDDEN,     "inclusion", "opt_out" },
	/* clang-format on */
};

/* Of a phase that its province does not know some may be left from before; those outside have no list there. */
static bool
is_shown(const struct profile *profile, const struct counter *c, int64_t n)
{
	if (c->key == NULL || (n > 0 && c->phase != RECORD_OUTSIDE))
		return true;
	return c->value == NULL ? profile_flag(profile, c->key) :
				  profile_is(profile, c->key, c->value);
}

static void
fill_counter(const struct request *rq, struct view *page, const struct cycle *cycle, int64_t n,
	     const struct counter *counter)
{
	struct view *row = view_row(page, "counter");
	struct stamp end = cycle->stages[counter->stage].closes_at;

	view_str(row, "label", view_word(str_format(rq->arena, "phase.%s", counter->word).at));
	view_c(row, "href", counter->href);
	view_int(row, "n", n);
	if (counter->stage == 0 || stamp_is_none(end))
		return;
	view_str(row, "due", day_text(rq->arena, stamp_add(end, -1)));
	view_str(row, "left", deadline_left(rq->arena, end, rq->now));
}

/* No phase of records: they are told of while some wait. */
static enum result
fill_exemptions(const struct request *rq, struct view *page, const struct cycle *cycle)
{
	static const struct counter own = { "exempt", "/review/exemptions", STAGE_TEST },
				    delegated = { "exempt_recheck", "/recheck/exemptions",
						  STAGE_TEST };
	struct exemption_waiting waiting;

	if (!exemption_exists(site_profile(rq)))
		return OK;
	TRY(exemptions_waiting(rq->store, rq->arena, rq->who->institution_id, cycle->id, &waiting));
	if (waiting.own > 0)
		fill_counter(rq, page, cycle, waiting.own, &own);
	if (waiting.delegated > 0)
		fill_counter(rq, page, cycle, waiting.delegated, &delegated);
	return OK;
}

void
fill_cycle(const struct request *rq, struct view *page, const struct cycle *cycle)
{
	struct reached by_dates = { 0 };

	view_str(page, "cycle", cycle->name);
	view_date(page, "from", cycle->assess_from);
	view_date(page, "to", cycle->assess_to);
	if (cycle->id != 0)
		timeline_fill(page, site_profile(rq), cycle, by_dates, rq->arena, rq->now);
}

enum result
show_institution(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct tally tally = { 0 };
	struct cycle cycle;
	int64_t owed = 0;

	TRY(find_cycle(rq, &cycle));
	fill_cycle(rq, page, &cycle);
	if (cycle.id == 0)
		return reply_page(re, "home/institution");
	TRY(tally_institution(rq->store, rq->arena, rq->who->institution_id, cycle.id, &tally));
	TRY(evaluation_owed(rq->store, rq->arena, rq->who->institution_id, cycle.id, &owed));
	view_int(page, "expected", tally.expected);
	for (size_t i = 0; i < sizeof(counters) / sizeof(counters[0]); i++) {
		const struct counter *c = &counters[i];
		int64_t n = c->phase == RECORD_NONE ? owed : tally.phase[c->phase];

		if (is_shown(site_profile(rq), c, n))
			fill_counter(rq, page, &cycle, n, c);
	}
	TRY(fill_exemptions(rq, page, &cycle));
	return reply_page(re, "home/institution");
}
