/* all.c - the one-click bar: everybody who is not judged yet becomes 合格, after a look at the names. */
#include "domain/profile/profile.h"
#include "evaluate/evaluate.h"
#include "lib/base/arena.h"

struct all_form {
	int64_t expected;
	bool sure;
};

static const struct field all_fields[] = {
	FIELD(struct all_form, expected, .type = FIELD_INT, .required = true, .least = 1, .most = 100000),
	FIELD(struct all_form, sure, .type = FIELD_CHECK, .required = true),
};
const struct form evaluate_all_form = FORM(struct all_form, all_fields);

enum result
evaluate_show_all(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	const struct evaluation *row;
	struct evaluate_list own;
	struct rows rows;
	int64_t n = 0;

	TRY(evaluate_read(rq, re, &own));
	evaluate_show_frame(&own);
	TRY(evaluation_open_list(rq->store, rq->arena, rq->who->institution_id, own.cycle.id,
				 &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *v = view_row(page, row[i].conduct ? "left" : "row");

		view_int(v, "id", row[i].record_id);
		view_str(v, "name", row[i].name);
		view_str(v, "department", row[i].department);
		n += !row[i].conduct;
	}
	view_int(page, "n", n);
	view_int(page, "n_left", (int64_t)rows.n - n);
	return reply_page(re, "evaluate/all");
}

enum result
evaluate_save_all(const struct request *rq, struct reply *re)
{
	const struct all_form *form = rq->form;
	struct judgement_all all = { .institution_id = rq->who->institution_id,
				     .expected = form->expected };
	struct evaluate_list own;
	enum result done;
	int64_t n = 0;

	TRY(evaluate_read(rq, re, &own));
	if (!evaluation_is_open(&own.cycle, rq->now))
		return EXPIRED;
	all.cycle_id = own.cycle.id;
	done = evaluation_judge_all(rq->store, rq->arena, site_profile(rq), &all, &rq->who->actor,
				    rq->now, &n);
	if (done == CONFLICT)
		return reply_form_error(re, "sure", "number_changed");
	TRY(done);
	re->flash = "evaluated";
	re->flash_detail = view_fill(rq->arena, view_word("word.people"), "n",
				     str_from_int(rq->arena, n), NULL);
	return reply_see_other(re, STR("/evaluate?tab=made"));
}
