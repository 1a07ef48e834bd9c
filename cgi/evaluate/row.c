/* row.c - one physician's two verdicts, with the reason that 不合格 needs. */
#include "domain/codes/codes.h"
#include "domain/profile/profile.h"
#include "evaluate/evaluate.h"
#include "lib/base/arena.h"

struct row_form {
	struct str ethics, performance, reason;
	struct many ground;
	int64_t version;
};

static const struct field row_fields[] = {
	FIELD(struct row_form, ethics, .type = FIELD_CHOICE, .required = true, .choices = "1|0"),
	FIELD(struct row_form, performance, .type = FIELD_CHOICE, .required = true, .choices = "1|0"),
	FIELD(struct row_form, ground, .type = FIELD_MANY, .max = GROUNDS),
	FIELD(struct row_form, reason, .type = FIELD_LINES, .min = EVALUATION_REASON_MIN,
	      .max = EVALUATION_REASON_MAX),
	FIELD(struct row_form, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX),
};
const struct form evaluate_row_form = FORM(struct row_form, row_fields);

static const char *
value_of(int64_t verdict)
{
	return verdict == VERDICT_FIT ? "1" : verdict == VERDICT_UNFIT ? "0" : "";
}

/* Stored, or chosen in the matrix just now. */
static void
show_choice(const struct request *rq, struct reply *re, const char *name, int64_t stored)
{
	struct str chosen = request_query(rq, name);
	static const char *const words[] = { "verdict.yes", "verdict.no" }, *const values[] = {
		"1", "0"
	};

	if (evaluate_verdict(chosen) == VERDICT_NONE)
		chosen = str_of(value_of(stored));
	if (rq->failed != NULL) {
		chosen = request_value(&rq->body, name);
		if (chosen.at == NULL)
			chosen = STR("");
	}
	for (size_t i = 0; i < 2; i++)
		view_option(re->view, name, str_of(values[i]), view_word(words[i]),
			    str_equal(chosen, str_of(values[i])));
}

static bool
was_ticked(const struct request *rq, struct str value)
{
	for (size_t i = 0; i < rq->body.n; i++)
		if (str_equal(rq->body.at[i].name, STR("ground")) &&
		    str_equal(rq->body.at[i].value, value))
			return true;
	return false;
}

static void
show_grounds(const struct request *rq, struct reply *re, int64_t stored)
{
	for (int i = 1; i <= GROUNDS; i++) {
		struct str value = str_from_int(rq->arena, i);
		bool ticked =
			rq->failed != NULL ? was_ticked(rq, value) : (stored >> (i - 1) & 1) != 0;

		view_option(re->view, "ground", value,
			    view_word(str_format(rq->arena, "ground.%d", i).at), ticked);
	}
}

enum result
evaluate_show_one(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re), *values = view_child(re->view, "Form.value");
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
	show_choice(rq, re, "ethics", row.ethics);
	show_choice(rq, re, "performance", row.performance);
	show_grounds(rq, re, row.grounds);
	view_str(values, "reason", row.reason);
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
	const struct row_form *form = rq->form;
	struct judgement new = { .institution_id = rq->who->institution_id,
				 .ethics = evaluate_verdict(form->ethics),
				 .performance = evaluate_verdict(form->performance),
				 .reason = form->reason,
				 .version = form->version };
	struct evaluate_list own;
	struct evaluation old;
	enum result done;

	TRY(request_id(rq, "id", &new.record_id));
	TRY(evaluate_read(rq, re, &own));
	if (!evaluation_is_open(&own.cycle, rq->now))
		return EXPIRED;
	for (size_t i = 0; i < form->ground.n; i++) {
		int64_t n;

		if (str_to_int(form->ground.at[i], &n) == OK && n >= 1 && n <= GROUNDS)
			new.grounds |= (int64_t)1 << (n - 1);
	}
	if (new.grounds != 0 && str_equal(form->ethics, STR("1")) &&
	    str_equal(form->performance, STR("1")))
		return reply_form_error(re, "ground", "ground_unfit");
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
