/* row.c - one physician's two verdicts, with the reason that 不合格 needs. */
#include "domain/codes/codes.h"
#include "domain/profile/profile.h"
#include "evaluate/evaluate.h"
#include "lib/base/arena.h"
#include "site/opinion.h"
#include "site/people_penalty.h"

struct row_form {
	struct opinion_form opinion;
};

static const struct field row_fields[] = { OPINION_FIELDS(struct row_form, opinion, true) };
const struct form evaluate_row_form = FORM(struct row_form, row_fields);

enum result
evaluate_show_one(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct evaluate_list own;
	struct evaluation row;
	struct rows sites;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(codes_ready(rq->store));
	TRY(evaluate_read(rq, re, &own));
	TRY(evaluation_find(rq->store, rq->arena, id, rq->who->institution_id, &row));
	TRY(evaluation_sites(rq->store, rq->arena, id, &sites));
	evaluate_show_frame(&own);
	evaluate_show_row(rq, page, &row);
	people_show_sites(rq, page, &sites);
	TRY(people_show_history(rq, page, id));
	TRY(people_show_penalties(rq, page, id));
	opinion_show(rq, re, &row);
	view_int(view_child(re->view, "Form"), "version", row.version);
	view_flag(page, "started", row.started != 0);
	view_str(page, "back.href",
		 str_join(rq->arena, STR("/evaluate"), listing_query(&own.list)));
	return reply_page(re, "evaluate/row");
}

static enum result
show_conflict(const struct request *rq, struct reply *re)
{
	TRY(evaluate_show_one(rq, re));
	re->status = 0;
	reply_refusal(re, 409, "evaluate/conflict");
	return CONFLICT;
}

enum result
evaluate_save_one(const struct request *rq, struct reply *re)
{
	const struct opinion_form *form = &((const struct row_form *)rq->form)->opinion;
	struct judgement new = { .institution_id = rq->who->institution_id,
				 .version = form->version };
	struct evaluate_list own;
	struct evaluation old;
	enum result done;

	TRY(request_id(rq, "id", &new.record_id));
	TRY(evaluate_read(rq, re, &own));
	if (!evaluation_is_open(&own.cycle, rq->now))
		return EXPIRED;
	TRY(opinion_read(re, form, &new));
	TRY(evaluation_find(rq->store, rq->arena, new.record_id, new.institution_id, &old));
	done = evaluation_judge(rq->store, rq->arena, site_profile(rq), &new, &rq->who->actor,
				rq->now);
	if (done == REFUSED)
		return reply_form_error(re, "reason", "unfit_needs");
	if (done == CONFLICT || done == EXPIRED)
		return show_conflict(rq, re);
	TRY(done);
	re->flash = "evaluated";
	re->flash_detail = old.name;
	return reply_see_other(re, str_join(rq->arena, STR("/evaluate"), listing_query(&own.list)));
}
