/* manual.c - 医师定期考核流程图 (HOME-16) and the manuals to print, put together from the profile. */
#include "domain/profile/profile.h"
#include "home/home.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "site/site.h"
#include "site/timeline.h"

/* A station of the course, as the home page counts them: when the profile has it, whose it is, whose dates. */
struct station {
	const char *code; /* its words: Text.flow.<code>.label, .who, .text */
	const char *key, *value; /* only where the setting says so; NULL: always */
	enum stage_kind stage;
};

static const struct station stations[] = {
	{ "apply", "inclusion", "opt_out", STAGE_REGISTER },
	{ "include", "inclusion", "opt_in", STAGE_REGISTER },
	{ "review", NULL, NULL, STAGE_REVIEW },
	{ "recheck", "recheck", "yes", STAGE_REVIEW },
	{ "evaluate", "evaluation.when", "after", STAGE_EVALUATE },
	{ "test", NULL, NULL, STAGE_TEST },
	{ "publish", NULL, NULL, STAGE_PUBLISH },
};

static bool
has(const struct profile *profile, const struct station *station)
{
	if (station->key == NULL)
		return true;
	if (str_equal(str_of(station->value), STR("yes")))
		return profile_flag(profile, station->key);
	return profile_is(profile, station->key, station->value);
}

static struct str
flow_word(const struct request *rq, const struct profile *profile, const char *code,
	  const char *piece)
{
	struct str word = view_word(str_format(rq->arena, "flow.%s.%s", code, piece).at);

	return view_fill(rq->arena, word, "label", profile_text(profile, "evaluation.label"),
			 "office", profile_text(profile, "support.name"), NULL);
}

static enum result
fill_flow(const struct request *rq, struct reply *re, const struct profile *profile)
{
	struct cycle cycle;
	enum result found = cycle_running(rq->store, rq->arena, profile_id(profile), &cycle);

	if (found == NOT_FOUND)
		cycle = (struct cycle){ 0 };
	else
		TRY(found);
	view_str(reply_data(re), "cycle", cycle.name);
	for (size_t i = 0; i < sizeof(stations) / sizeof(stations[0]); i++) {
		const struct stage *stage = &cycle.stages[stations[i].stage];
		struct view *row;

		if (!has(profile, &stations[i]))
			continue;
		row = view_row(reply_data(re), "station");
		view_str(row, "label", flow_word(rq, profile, stations[i].code, "label"));
		view_str(row, "word", flow_word(rq, profile, stations[i].code, "who"));
		view_str(row, "text", flow_word(rq, profile, stations[i].code, "text"));
		timeline_dates(row, rq->arena, stage);
	}
	return OK;
}

/* The papers of the plan, with what a candidate should know of each. */
static void
fill_plan(const struct request *rq, struct reply *re, const struct profile *profile)
{
	for (size_t i = 0; i < profile_list_size(profile, "exam.plan"); i++) {
		struct view *row = view_row(reply_data(re), "paper");
		struct str who = profile_list(profile, "exam.plan", i, 2);

		view_str(row, "label", profile_list(profile, "exam.plan", i, 1));
		view_str(row, "who",
			 view_word(str_format(rq->arena, "flow.papers.%.*s", STR_ARGS(who)).at));
		view_str(row, "items", profile_list(profile, "exam.plan", i, 3));
		view_str(row, "minutes", profile_list(profile, "exam.plan", i, 4));
		view_str(row, "pass", profile_list(profile, "exam.plan", i, 5));
		view_str(row, "attempts", profile_list(profile, "exam.plan", i, 6));
	}
}

enum result
show_flow(const struct request *rq, struct reply *re)
{
	const struct profile *profile = site_profile(rq);

	if (profile == NULL)
		return NOT_FOUND;
	home_frame(rq, re);
	TRY(fill_flow(rq, re, profile));
	fill_plan(rq, re, profile);
	return reply_page(re, "home/flow");
}

static void
fill_steps(const struct request *rq, struct reply *re, const struct profile *profile)
{
	for (size_t i = 0; i < profile_list_size(profile, "wizard.step"); i++) {
		struct view *row = view_row(reply_data(re), "step");
		struct str code = profile_list(profile, "wizard.step", i, 0);
		struct str name = str_format(rq->arena, "manual.step.%.*s", STR_ARGS(code));
		struct str text = view_word(name.at);

		view_int(row, "no", (int64_t)i + 1);
		view_str(row, "label", profile_list(profile, "wizard.step", i, 1));
		if (!str_equal(text, name))
			view_str(row, "text", text);
	}
}

enum result
show_manual(const struct request *rq, struct reply *re)
{
	const struct profile *profile = site_profile(rq);
	struct str role = request_part(rq, "role");
	bool physician = str_equal(role, STR("physician"));
	static const char *const names[] = { "apply", "study", "exam", "result", "return" };
	struct view *page = reply_data(re);
	size_t n;

	if (profile == NULL || (!physician && !str_equal(role, STR("institution"))))
		return NOT_FOUND;
	view_c(page, "frame", "print");
	view_str(page, "role", role);
	view_flag(page, "binds", profile_is(profile, "account.origin", "bind"));
	view_flag(page, "joins", profile_is(profile, "account.origin", "join"));
	TRY(fill_flow(rq, re, profile));
	fill_plan(rq, re, profile);
	fill_steps(rq, re, profile);
	view_flag(page, "opt_in", profile_is(profile, "inclusion", "opt_in"));
	view_flag(page, "recheck", profile_flag(profile, "recheck"));
	view_flag(page, "judges", profile_is(profile, "evaluation.when", "after"));
	view_flag(page, "all_sites", profile_is(profile, "evaluation.sites", "all"));
	view_flag(page, "takes_back", profile_is(profile, "wizard.edit", "until_opened"));
	view_flag(page, "research", profile_flag(profile, "research"));
	view_flag(page, "always", profile_is(profile, "practice.when", "always"));
	view_str(page, "judged", profile_text(profile, "evaluation.label"));
	view_str(page, "initial", help_initial(rq->arena, profile));
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		view_str(view_child(page, "named"), names[i], site_label(rq, names[i]));
	view_date(page, "on", date_from_stamp(rq->now));
	TRY(fill_help(rq, re, profile,
		      physician ? STR("account|apply|exam|result") : STR("institution"), STR(""),
		      &n));
	return reply_page(re, "home/manual");
}
