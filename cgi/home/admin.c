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
	      struct tally_row *all)
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
	view_int(row, "total", sum.total);
	view_int(row, "unsubmitted", sum.unsubmitted);
	view_int(row, "submitted", sum.submitted + sum.returned);
	view_int(row, "accepted", sum.accepted);
	view_int(row, "testing", sum.testing);
	view_int(row, "done", sum.done);
	all->institution_id += sum.institution_id;
	all->total += sum.total;
	all->done++;
	return OK;
}

enum result
show_admin(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct tally_row all = { 0 };
	struct tally_now now;

	for (size_t i = 0; i < profiles_count(); i++)
		TRY(fill_province(rq, view_row(page, "row"), profile_at(i), &all));
	TRY(tally_system(rq->store, rq->arena, rq->now, &now));
	view_int(page, "provinces", (int64_t)profiles_count());
	view_int(page, "cycles", all.done);
	view_int(page, "institutions", all.institution_id);
	view_int(page, "total", all.total);
	view_int(page, "sessions", now.sessions);
	view_int(page, "sittings", now.sittings);
	return reply_page(re, "home/admin");
}
