/* absent.c - a physician who did not come to the test. */
#include "lib/base/arena.h"
#include "recheck/recheck.h"

struct absent {
	struct str note;
	int64_t version;
};
static const struct field absent_fields[] = {
	FIELD(struct absent, note, .type = FIELD_LINES, .required = true, .min = 5, .max = 200),
	FIELD(struct absent, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX),
};
const struct form recheck_absent_form = FORM(struct absent, absent_fields);

enum result
recheck_may_mark_absent(const struct recheck_list *own, int64_t record_id, bool *may_out)
{
	const struct request *rq = own->people.list.rq;
	struct record record;

	TRY(record_of_assessor(rq->store, rq->arena, record_id, rq->who->institution_id, &record));
	return recheck_is_absent(rq->store, rq->arena, site_profile(rq), &own->people.cycle,
				 &record, rq->now, may_out);
}

enum result
recheck_show_absent(const struct request *rq, struct reply *re)
{
	struct recheck_list own;
	struct worklist_row row;
	bool may;

	TRY(recheck_find(rq, re, &own, &row));
	TRY(recheck_may_mark_absent(&own, row.id, &may));
	if (!may)
		return recheck_show_conflict(rq, re);
	TRY(recheck_show_papers(&own, reply_data(re), &row));
	view_str(reply_data(re), "back.href", recheck_address(&own, row.id, ""));
	return reply_page(re, "recheck/absent");
}

enum result
recheck_mark(const struct request *rq, struct reply *re)
{
	const struct absent *form = rq->form;
	struct recheck_list own;
	struct worklist_row row;
	enum result done;

	TRY(recheck_find(rq, re, &own, &row));
	done = recheck_mark_absent(rq->store, rq->arena, site_profile(rq),
				   &(struct recheck){ row.id, form->version }, form->note,
				   &rq->who->actor, rq->now);
	if (done == CONFLICT || done == REFUSED)
		return recheck_show_conflict(rq, re);
	TRY(done);
	re->flash = "absent";
	re->flash_detail = row.name;
	return reply_see_other(re, recheck_back(&own));
}
