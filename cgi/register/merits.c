/* merits.c - step 工作成绩、职业道德: amounts of work, records of behaviour, situations of article 27. */
#include "domain/codes/codes.h"
#include "lib/base/arena.h"
#include "register.h"

struct merits {
	STEP_MARKS;
	struct str quantity, quality, duty, good, bad, unfit, ethics_grade;
	int64_t visits, surgeries, tests, rounds;
	struct str award_by, award, ordered, technical, other_good, bad_kind, bad_detail;
	struct date award_on;
	struct many situation;
};

enum { AMOUNT_MAX = 999999, DETAIL_MAX = 300 };
#define AMOUNT .type = FIELD_INT, .most = AMOUNT_MAX
#define ONE_OF_TWO .type = FIELD_CHOICE, .required = true, .choices = "1|2"
#define DETAIL .type = FIELD_LINES, .max = DETAIL_MAX

static const struct field fields[] = {
	STEP_MARK_FIELDS(struct merits),
	FIELD(struct merits, quantity, ONE_OF_TWO),
	FIELD(struct merits, visits, AMOUNT),
	FIELD(struct merits, surgeries, AMOUNT),
	FIELD(struct merits, tests, AMOUNT),
	FIELD(struct merits, rounds, AMOUNT),
	FIELD(struct merits, quality, ONE_OF_TWO),
	FIELD(struct merits, duty, ONE_OF_TWO),
	FIELD(struct merits, good, ONE_OF_TWO),
	FIELD(struct merits, award_by, .max = 60),
	FIELD(struct merits, award_on, .type = FIELD_DATE),
	FIELD(struct merits, award, .max = 100),
	FIELD(struct merits, ordered, DETAIL),
	FIELD(struct merits, technical, DETAIL),
	FIELD(struct merits, other_good, DETAIL),
	FIELD(struct merits, bad, ONE_OF_TWO),
	FIELD(struct merits, bad_kind, .max = 2),
	FIELD(struct merits, bad_detail, DETAIL),
	FIELD(struct merits, unfit, ONE_OF_TWO),
	FIELD(struct merits, situation, .type = FIELD_MANY, .max = 14),
	FIELD(struct merits, ethics_grade, .type = FIELD_CHOICE, .choices = "1|2|3"),
};
const struct form merits_form = FORM(struct merits, fields);

static void
check_in_cycle(const struct filling *f, struct date day, struct form_errors *errors)
{
	const struct cycle *cycle = &f->cycle;
	struct arena *arena = f->rq->arena;

	if (date_is_none(day) || form_has_error(errors, "award_on"))
		return;
	if (date_compare(day, cycle->assess_from) >= 0 && date_compare(day, cycle->assess_to) <= 0)
		return;
	form_error_add(errors,
		       (struct form_error){
			       .field = STR("award_on"),
			       .code = "outside_cycle",
			       .detail = str_format(arena, "%.*s 至 %.*s",
						    STR_ARGS(date_text(arena, cycle->assess_from)),
						    STR_ARGS(date_text(arena, cycle->assess_to))),
		       });
}

/* An award is told whole or not at all. */
static void
check_award(const struct filling *f, const struct merits *m, struct form_errors *errors)
{
	bool proof = has_file(f, "good_1");

	if (str_empty(m->award_by) && str_empty(m->award) && date_is_none(m->award_on) && !proof &&
	    !form_has_error(errors, "award_on"))
		return;
	if (str_empty(m->award_by))
		complain(errors, "award_by", "missing");
	if (date_is_none(m->award_on))
		complain(errors, "award_on", "missing");
	check_in_cycle(f, m->award_on, errors);
	if (str_empty(m->award))
		complain(errors, "award", "missing");
	if (!proof)
		complain(errors, "good_1", "file_missing");
}

static void
check_good(const struct filling *f, const struct merits *m, struct form_errors *errors)
{
	if (!str_equal(m->good, STR("1")))
		return;
	check_award(f, m, errors);
	if (str_empty(m->award_by) && str_empty(m->award) && date_is_none(m->award_on) &&
	    !form_has_error(errors, "award_on") && !has_file(f, "good_1") &&
	    str_empty(m->ordered) && str_empty(m->technical) && str_empty(m->other_good))
		complain(errors, "good", "good_missing");
}

static void
check_situations(const struct merits *m, struct form_errors *errors)
{
	if (!str_equal(m->unfit, STR("1")))
		return;
	if (m->situation.n == 0)
		complain(errors, "situation", "choose");
	for (size_t i = 0; i < m->situation.n; i++)
		check_code("situation", "unfit", m->situation.at[i], errors);
}

enum result
merits_check(const struct filling *f, const void *data, struct form_errors *errors)
{
	const struct merits *m = data;

	check_good(f, m, errors);
	if (str_equal(m->bad, STR("1"))) {
		check_code("bad_kind", "bad_kind", m->bad_kind, errors);
		if (str_empty(m->bad_detail))
			complain(errors, "bad_detail", "missing");
	}
	check_situations(m, errors);
	if (profile_flag(f->profile, "ethics.grade") && str_empty(m->ethics_grade))
		complain(errors, "ethics_grade", "choose");
	return OK;
}

static void
offer_situations(struct reply *re, const struct many *chosen)
{
	struct code_list list = codes_list("unfit");

	for (size_t i = 0; i < list.n; i++) {
		bool selected = false;

		for (size_t k = 0; k < chosen->n; k++)
			selected = selected || str_equal(chosen->at[k], list.at[i].code);
		view_option(re->view, "situation", list.at[i].code,
			    str_format(re->arena, "%.*s．%.*s", STR_ARGS(list.at[i].code),
				       STR_ARGS(list.at[i].label)),
			    selected);
	}
}

enum result
merits_show(const struct filling *f, struct reply *re, const void *data)
{
	static const char *const slots[] = { "good_1", "good_2", "good_3", "good_4", "bad_proof" };
	static const char *const passes[] = { "quantity", "quality", "duty" };
	static const char *const haves[] = { "good", "bad", "unfit" };
	const struct merits *m = data;
	struct view *page = reply_data(re);
	int64_t days = date_days_between(f->cycle.assess_from, f->cycle.assess_to);
	int64_t years = (days + 183) / 365;

	for (size_t i = 0; i < sizeof(slots) / sizeof(slots[0]); i++)
		show_files(f, re, slots[i]);
	for (size_t i = 0; i < sizeof(passes) / sizeof(passes[0]); i++)
		offer_codes(re, passes[i], "pass", STR(""));
	for (size_t i = 0; i < sizeof(haves) / sizeof(haves[0]); i++)
		offer_codes(re, haves[i], "have", STR(""));
	offer_codes(re, "bad_kind", "bad_kind", m->bad_kind);
	offer_codes(re, "ethics_grade", "ethics", STR(""));
	offer_situations(re, &m->situation);
	view_flag(page, "graded", profile_flag(f->profile, "ethics.grade"));
	view_str(page, "per",
		 view_word(str_format(re->arena, "cycle_years.%lld",
				      (long long)(years < 1 ? 1 : years))
				   .at));
	view_date(page, "assess_from", f->cycle.assess_from);
	view_date(page, "assess_to", f->cycle.assess_to);
	view_str(page, "max_size", size_words(re->arena, f->profile));
	view_int(page, "max_files", profile_number(f->profile, "upload.max_files"));
	return OK;
}
