/* penalties.c - 行政处罚 of the delegated physicians, as the offices handed them in. */
#include "lib/web/listing.h"
#include "recheck/recheck.h"
#include "site/people_penalty.h"

enum result
recheck_show_penalties(const struct request *rq, struct reply *re)
{
	struct penalty_query query = { .assessor_id = rq->who->institution_id };
	struct cycle cycle = { 0 };
	struct listing list;
	struct rows rows;
	enum result found = cycle_running(rq->store, rq->arena, rq->who->province_id, &cycle);

	if (found != OK && found != NOT_FOUND)
		return found;
	query.cycle_id = cycle.id;
	view_str(reply_data(re), "cycle", cycle.name);
	TRY(people_read_penalties(rq, re, "/recheck/penalties", &list, &query));
	TRY(people_list_penalties(&list, &query, &rows));
	return reply_page(re, "recheck/penalties");
}
