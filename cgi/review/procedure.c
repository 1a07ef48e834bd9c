/* procedure.c - taking a registration for 简易程序 as one for 一般程序. */
#include "domain/profile/profile.h"
#include "domain/sms/sms.h"
#include "lib/base/arena.h"
#include "review/review.h"

struct make_general {
	struct str note;
	int64_t version;
};
static const struct field make_general_fields[] = {
	FIELD(struct make_general, note, .type = FIELD_LINES, .required = true, .min = 5, .max = 200),
	FIELD(struct make_general, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX),
};
const struct form review_general_form = FORM(struct make_general, make_general_fields);

/* The columns of the profile's exam.plan that matter here. */
enum { PLAN_PROCEDURES = 2, PLAN_BY_SUBJECT = 9 };

/* Has 一般程序 a paper for each subject? */
static bool
needs_subject(const struct profile *profile)
{
	for (size_t i = 0; i < profile_list_size(profile, "exam.plan"); i++)
		if (!str_equal(profile_list(profile, "exam.plan", i, PLAN_PROCEDURES),
			       STR("simple")) &&
		    str_equal(profile_list(profile, "exam.plan", i, PLAN_BY_SUBJECT), STR("yes")))
			return true;
	return false;
}

static enum result
tell_physician(const struct request *rq, int64_t record_id)
{
	struct str mobile;

	TRY(worklist_mobile(rq->store, rq->arena, record_id, rq->who->institution_id, &mobile));
	if (str_empty(mobile))
		return OK;
	return sms_send(
		rq->store, rq->arena, mobile,
		view_fill(rq->arena, view_word("sms.switched"), "unit", rq->who->name, NULL),
		rq->now);
}

enum result
review_make_general(const struct request *rq, struct reply *re)
{
	const struct make_general *form = rq->form;
	struct record_move move = { .scope_id = rq->who->institution_id,
				    .event = EVENT_SWITCH,
				    .role = ROLE_INSTITUTION,
				    .version = form->version,
				    .note = form->note };
	struct worklist_row row;
	enum result done;

	TRY(request_id(rq, "id", &move.record_id));
	TRY(worklist_find(rq->store, rq->arena, move.record_id, rq->who->institution_id, &row));
	if (row.is_main && row.procedure_kind == PROCEDURE_SIMPLE && str_empty(row.subject_code) &&
	    needs_subject(site_profile(rq)))
		return reply_form_error(re, "note", "no_subject");
	done = record_make_general(rq->store, rq->arena, site_profile(rq), &move, &rq->who->actor,
				   rq->now);
	if (done == CONFLICT)
		return review_show_conflict(rq, re, move.record_id);
	TRY(done);
	TRY(tell_physician(rq, move.record_id));
	re->flash = "made_general";
	re->flash_detail = row.name;
	return reply_see_other(
		re, str_format(rq->arena, "/review/%lld%s%.*s", (long long)move.record_id,
			       str_empty(rq->query_text) ? "" : "?", STR_ARGS(rq->query_text)));
}
