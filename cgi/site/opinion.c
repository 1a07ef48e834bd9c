/* opinion.c - two verdicts, their grounds and their reason, as a form shows and reads them. */
#include "site/opinion.h"

#include "lib/base/arena.h"

enum verdict
opinion_verdict(struct str value)
{
	return str_equal(value, STR("1")) ? VERDICT_FIT :
	       str_equal(value, STR("0")) ? VERDICT_UNFIT :
					    VERDICT_NONE;
}

static struct str
value_of(int64_t verdict)
{
	return verdict == VERDICT_FIT ? STR("1") : verdict == VERDICT_UNFIT ? STR("0") : STR("");
}

static void
show_choice(const struct request *rq, struct reply *re, const char *name, int64_t stored)
{
	static const char *const words[] = { "verdict.yes", "verdict.no" }, *const values[] = {
		"1", "0"
	};
	struct str chosen = request_query(rq, name);

	if (opinion_verdict(chosen) == VERDICT_NONE)
		chosen = value_of(stored);
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

/* Grounds and reason stand open where they are needed. */
void
opinion_show(const struct request *rq, struct reply *re, const struct evaluation *stored)
{
	bool unfit = evaluation_is_unfit(stored) ||
		     opinion_verdict(request_query(rq, "ethics")) == VERDICT_UNFIT ||
		     opinion_verdict(request_query(rq, "performance")) == VERDICT_UNFIT;

	show_choice(rq, re, "ethics", stored->ethics);
	show_choice(rq, re, "performance", stored->performance);
	show_grounds(rq, re, stored->grounds);
	if (rq->failed == NULL)
		view_str(view_child(re->view, "Form.value"), "reason", stored->reason);
	view_flag(reply_data(re), "opinion.open", unfit || rq->failed != NULL);
}

enum result
opinion_read(struct reply *re, const struct opinion_form *form, struct judgement *judgement_out)
{
	struct judgement own = *judgement_out;

	own.ethics = opinion_verdict(form->ethics);
	own.performance = opinion_verdict(form->performance);
	own.reason = form->reason;
	for (size_t i = 0; i < form->ground.n; i++) {
		int64_t n;

		if (str_to_int(form->ground.at[i], &n) == OK && n >= 1 && n <= GROUNDS)
			own.grounds |= (int64_t)1 << (n - 1);
	}
	if (own.grounds != 0 && own.ethics == VERDICT_FIT && own.performance == VERDICT_FIT)
		return reply_form_error(re, "ground", "ground_unfit");
	*judgement_out = own;
	return OK;
}
