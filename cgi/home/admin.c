/* admin.c - the home of the administrator: which cycles run in which province, and what is under way. */
#include "domain/profile/profile.h"
#include "domain/tally/tally.h"
#include "home/home.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "site/timeline.h"

/* The stages that run now, as words. */
static struct str
running_stages(const struct request *rq, const struct cycle *cycle)
{
	static const char *const words[N_STAGES] = {
		[STAGE_REGISTER] = "stage.register", [STAGE_REVIEW] = "stage.review",
		[STAGE_EVALUATE] = "stage.evaluate", [STAGE_TEST] = "stage.test",
		[STAGE_MAKE_UP] = "stage.make_up",   [STAGE_CONCLUDE] = "stage.conclude",
		[STAGE_PUBLISH] = "stage.publish"
	};
	struct str all = STR("");

	for (int kind = STAGE_REGISTER; kind < N_STAGES; kind++)
		if (stage_is_open(cycle, (enum stage_kind)kind, rq->now))
			all = str_empty(all) ?
				      view_word(words[kind]) :
				      str_join(rq->arena, str_join(rq->arena, all, STR("、")),
					       view_word(words[kind]));
	return all;
}

static enum result
fill_province(const struct request *rq, struct view *row, const struct profile *profile,
	      struct tally_row *all, int64_t *cycles)
{
	struct tally_row sum = { 0 };
	struct cycle cycle;
	enum result found = cycle_running(rq->store, rq->arena, profile_id(profile), &cycle);

	view_str(row, "name", profile_name(profile));
	if (found == NOT_FOUND)
		return OK;
	TRY(found);
	TRY(tally_cycle(rq->store, rq->arena, cycle.id, &sum));
	view_str(row, "cycle", cycle.name);
	view_str(row, "stages", running_stages(rq, &cycle));
	view_int(row, "institutions", sum.institution_id);
	view_int(row, "expected", sum.expected);
	view_int(row, "unsent", sum.unsent);
	view_int(row, "wait", sum.wait);
	view_int(row, "returned", sum.returned);
	view_int(row, "recheck", sum.recheck);
	view_int(row, "judging", sum.judging);
	view_int(row, "testing", sum.testing);
	view_int(row, "ending", sum.ending);
	all->institution_id += sum.institution_id;
	all->expected += sum.expected;
	(*cycles)++;
	return OK;
}

enum result
show_admin(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct tally_row all = { 0 };
	int64_t cycles = 0;
	struct tally_now now;

	for (size_t i = 0; i < profiles_count(); i++)
		TRY(fill_province(rq, view_row(page, "row"), profile_at(i), &all, &cycles));
	TRY(tally_system(rq->store, rq->arena, rq->now, &now));
	view_int(page, "provinces", (int64_t)profiles_count());
	view_int(page, "cycles", cycles);
	view_int(page, "institutions", all.institution_id);
	view_int(page, "expected", all.expected);
	view_int(page, "sessions", now.sessions);
	view_int(page, "sittings", now.sittings);
	return reply_page(re, "home/admin");
}
