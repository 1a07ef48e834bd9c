/* timeline.c - stages and deadlines in words. */
#include "site/timeline.h"

#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "lib/base/arena.h"
#include "lib/web/view.h"

struct step {
	enum timeline_step step;
	enum stage_kind kind; /* whose dates it has */
	const char *label;    /* name below Text */
};

static const struct step steps[] = {
	/* clang-format off */
	{ STEP_REGISTER, STAGE_REGISTER, "stage.register" },
	{ STEP_REVIEW,   STAGE_REVIEW,   "stage.review" },
	{ STEP_RECHECK,  STAGE_REVIEW,   "stage.recheck" },
	{ STEP_EVALUATE, STAGE_EVALUATE, "stage.evaluate" },
	{ STEP_TEST,     STAGE_TEST,     "stage.test" },
	{ STEP_MAKE_UP,  STAGE_MAKE_UP,  "stage.make_up" },
	{ STEP_END,      STAGE_PUBLISH,  "timeline.end" },
	/* clang-format on */
};

enum { N_STEPS = sizeof(steps) / sizeof(steps[0]) };

static struct str
filled(struct arena *arena, const char *word, struct date d)
{
	return view_fill(arena, view_word(word), "year", str_from_int(arena, d.year), "month",
			 str_from_int(arena, d.month), "day", str_from_int(arena, d.day), NULL);
}

/* A stage that closes at midnight closes with the day before. */
static struct date
last_day(struct stamp end)
{
	return date_from_stamp(stamp_add(end, -1));
}

struct str
day_text(struct arena *arena, struct stamp t)
{
	return filled(arena, "date.day", date_from_stamp(t));
}

/* Midnight is the end of a day here, not the beginning of the next. */
static struct str
last_clock(struct arena *arena, struct stamp end)
{
	bool midnight = stamp_from_date(date_from_stamp(end)).us == end.us;

	return midnight ? STR("24:00") : str_slice(stamp_clock(arena, end), 0, 5);
}

struct str
deadline_text(struct arena *arena, struct stamp end)
{
	return str_join(arena, date_words(arena, last_day(end)), last_clock(arena, end));
}

struct str
opening_text(struct arena *arena, struct stamp from)
{
	struct date day = date_from_stamp(from);

	if (stamp_from_date(day).us == from.us)
		return date_words(arena, day);
	return str_join(arena, date_words(arena, day), str_slice(stamp_clock(arena, from), 0, 5));
}

struct str
deadline_short(struct arena *arena, struct stamp end)
{
	return str_format(arena, "%.*s %.*s", STR_ARGS(date_text(arena, last_day(end))),
			  STR_ARGS(last_clock(arena, end)));
}

struct str
deadline_left(struct arena *arena, struct stamp end, struct stamp now)
{
	int64_t days = date_days_between(date_from_stamp(now), last_day(end));

	if (end.us <= now.us)
		return STR("");
	if (days == 0)
		return view_word("date.today");
	return view_fill(arena, view_word("date.days"), "n", str_from_int(arena, days), NULL);
}

static const char *
by_dates(const struct cycle *cycle, enum stage_kind kind, struct stamp now)
{
	if (kind == STAGE_PUBLISH)
		return !stamp_is_none(cycle->stages[kind].opens_at) &&
				       cycle->stages[kind].opens_at.us <= now.us ?
			       "done" :
			       "next";
	return stage_is_over(cycle, kind, now) ? "done" :
	       stage_is_open(cycle, kind, now) ? "now" :
						 "next";
}

static const char *
state_of(const struct cycle *cycle, const struct step *step, struct reached reached,
	 struct stamp now)
{
	if (reached.outside)
		return "next";
	if (reached.step == STEP_NONE)
		return by_dates(cycle, step->kind, now);
	if (step->step == reached.step)
		return reached.back || reached.absent ? "back" : "now";
	return step->step < reached.step ? "done" : "next";
}

/* Has the course this step, and does it concern the reader? */
static bool
has_step(const struct profile *profile, const struct cycle *cycle, const struct step *step,
	 struct reached reached)
{
	bool failed = reached.step == STEP_TEST && (reached.back || reached.absent);

	switch (step->step) {
	case STEP_RECHECK:
		return profile_flag(profile, "recheck");
	case STEP_EVALUATE:
		return profile_is(profile, "evaluation.when", "after");
	case STEP_MAKE_UP:
		return !stamp_is_none(cycle->stages[STAGE_MAKE_UP].opens_at) &&
		       (failed || reached.step == STEP_MAKE_UP);
	case STEP_NONE:
	case STEP_REGISTER:
	case STEP_REVIEW:
	case STEP_TEST:
	case STEP_END:
	case N_TIMELINE_STEPS:
		return true;
	}
	return true;
}

void
timeline_dates(struct view *row, struct arena *arena, const struct stage *stage)
{
	struct date from = date_from_stamp(stage->opens_at), to = last_day(stage->closes_at);

	if (stamp_is_none(stage->opens_at))
		return;
	/* In figures: a column of the line across the page is narrower than a date in words. */
	if (stage->kind == STAGE_PUBLISH) {
		view_str(row, "from",
			 view_fill(arena, view_word("timeline.on"), "date", date_text(arena, from),
				   NULL));
		return;
	}
	view_str(
		row, "from",
		view_fill(arena, view_word("timeline.from"), "date", date_text(arena, from), NULL));
	view_date(row, "to", to);
}

/* The step where a record stands may be over, or not begun. */
static const char *
word_of_now(const struct cycle *cycle, enum stage_kind kind, struct stamp now)
{
	if (kind == STAGE_PUBLISH)
		return "now";
	if (stage_is_over(cycle, kind, now))
		return "over";
	return now.us < cycle->stages[kind].opens_at.us ? "next" : "now";
}

static const char *
word_of(const struct cycle *cycle, const struct step *step, const char *state,
	struct reached reached, struct stamp now)
{
	if (str_equal(str_of(state), STR("back")) && step->step >= STEP_TEST)
		return reached.absent ? "absent" : "failed";
	if (step->step == STEP_TEST && reached.step == STEP_MAKE_UP)
		return "ended";
	return str_equal(str_of(state), STR("now")) ? word_of_now(cycle, step->kind, now) : state;
}

void
timeline_fill(struct view *v, const struct profile *profile, const struct cycle *cycle,
	      struct reached reached, struct arena *arena, struct stamp now)
{
	for (size_t i = 0; i < N_STEPS; i++) {
		const char *state = state_of(cycle, &steps[i], reached, now), *word;
		struct view *row;

		if (!has_step(profile, cycle, &steps[i], reached))
			continue;
		row = view_row(v, "stage");
		word = word_of(cycle, &steps[i], state, reached, now);
		view_str(row, "label", view_word(steps[i].label));
		view_c(row, "state", state);
		if (!reached.outside)
			view_str(row, "word", view_word(str_format(arena, "timeline.%s", word).at));
		timeline_dates(row, arena, &cycle->stages[steps[i].kind]);
	}
}

static struct str
gate(struct arena *arena, const struct profile *profile, int64_t state, bool judges)
{
	bool reviewed = state == RECORD_RECHECK, rechecks = profile_flag(profile, "recheck");

	return view_word(str_format(arena, "gate.%s%s%s", reviewed ? "recheck" : "review",
				    rechecks && !reviewed ? "_recheck" : "", judges ? "_judge" : "")
				 .at);
}

struct str
gate_to_tests(struct arena *arena, const struct profile *profile, int64_t state, bool owed)
{
	if (state >= RECORD_ACCEPTED)
		return view_word(owed ? "gate.judge" : "gate.open");
	return gate(arena, profile, state, profile_is(profile, "evaluation.when", "after"));
}

struct str
gate_to_practice(struct arena *arena, const struct profile *profile, int64_t state)
{
	return gate(arena, profile, state, false);
}
