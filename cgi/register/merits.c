/* merits.c - step 工作成绩、职业道德: amounts of work, records of behaviour, situations of article 27. */
#include <stddef.h>

#include "domain/codes/codes.h"
#include "lib/base/arena.h"
#include "register.h"
#include "site/size.h"

/* One class of good records: which of the three the profile asks for is its good_record list. */
struct good {
	struct str by, text;
	struct date on;
};

struct merits {
	STEP_MARKS;
	struct str quantity, quality, duty, good, bad, unfit, ethics_grade;
	int64_t visits, surgeries, tests, rounds;
	struct many good_kind, situation;
	struct good record[GOOD_RECORDS];
	struct str bad_kind, bad_detail;
	struct date bad_on;
};

enum { AMOUNT_MAX = 999999, DETAIL_MAX = 300 };
#define AMOUNT .type = FIELD_INT, .most = AMOUNT_MAX
#define ONE_OF_TWO .type = FIELD_CHOICE, .required = true, .choices = "1|2"
/* Asked by name in merits_check: nobody is told to choose what he has not done. */
#define HAS_OR_NOT .type = FIELD_CHOICE, .choices = "1|2"
#define DETAIL .type = FIELD_LINES, .max = DETAIL_MAX
#define GOOD_PART(n_, part_) .name = "good_" #n_ "_" #part_, .offset = offsetof(struct merits, record[n_ - 1].part_)
#define GOOD(n_)                                                                                   \
	{ GOOD_PART(n_, by), .max = 60 }, { GOOD_PART(n_, on), .type = FIELD_DATE },               \
	{                                                                                          \
		GOOD_PART(n_, text), DETAIL                                                        \
	}

static const struct field fields[] = {
	STEP_MARK_FIELDS(struct merits),
	FIELD(struct merits, quantity, ONE_OF_TWO),
	FIELD(struct merits, visits, AMOUNT),
	FIELD(struct merits, surgeries, AMOUNT),
	FIELD(struct merits, tests, AMOUNT),
	FIELD(struct merits, rounds, AMOUNT),
	FIELD(struct merits, quality, ONE_OF_TWO),
	FIELD(struct merits, duty, ONE_OF_TWO),
	FIELD(struct merits, good, HAS_OR_NOT),
	FIELD(struct merits, good_kind, .type = FIELD_MANY, .max = GOOD_RECORDS),
	GOOD(1), GOOD(2), GOOD(3), GOOD(4), GOOD(5), GOOD(6),
	FIELD(struct merits, bad, HAS_OR_NOT),
	FIELD(struct merits, bad_kind, .max = 2),
	FIELD(struct merits, bad_on, .type = FIELD_DATE),
	FIELD(struct merits, bad_detail, DETAIL),
	FIELD(struct merits, unfit, HAS_OR_NOT),
	FIELD(struct merits, situation, .type = FIELD_MANY, .max = 14),
	FIELD(struct merits, ethics_grade, .type = FIELD_CHOICE, .choices = "1|2|3"),
};
const struct form merits_form = FORM(struct merits, fields);

/* What the system knows from an earlier declaration is answered already. */
void
merits_preset(const struct filling *f, void *data)
{
	struct merits *m = data;

	if (f->conducts.n_good > 0)
		m->good = STR("1");
	if (f->conducts.n_bad > 0)
		m->bad = STR("1");
}

static bool
chosen(const struct many *many, struct str code)
{
	for (size_t i = 0; i < many->n; i++)
		if (str_equal(many->at[i], code))
			return true;
	return false;
}

static void
complain_of(struct form_errors *errors, const char *field, const char *code, struct str detail)
{
	if (!form_has_error(errors, field))
		form_error_add(errors, (struct form_error){ .field = str_of(field),
							    .code = code,
							    .detail = detail });
}

static void
check_in_cycle(const struct filling *f, const char *field, struct date day,
	       struct form_errors *errors)
{
	const struct cycle *cycle = &f->cycle;
	struct arena *arena = f->rq->arena;

	if (date_is_none(day) || (date_compare(day, cycle->assess_from) >= 0 &&
				  date_compare(day, cycle->assess_to) <= 0))
		return;
	complain_of(errors, field, "outside_cycle",
		    str_format(arena, "%.*s 至 %.*s",
			       STR_ARGS(date_text(arena, cycle->assess_from)),
			       STR_ARGS(date_text(arena, cycle->assess_to))));
}

/* A class as the profile has it. */
struct good_class {
	struct str code, label;
	bool asks_by, asks_on, asks_text, must_prove, may_prove;
	const char *by, *on, *text, *files; /* names of its inputs */
	size_t at;
};

static bool
good_class(const struct filling *f, size_t i, struct good_class *class_out)
{
	struct arena *arena = f->rq->arena;
	struct str asks = profile_list(f->profile, "good_record", i, 2);
	struct str proof = profile_list(f->profile, "good_record", i, 3);
	struct good_class c = { .code = profile_list(f->profile, "good_record", i, 0),
				.label = profile_list(f->profile, "good_record", i, 1) };
	int64_t n;

	if (str_to_int(c.code, &n) != OK || n < 1 || n > GOOD_RECORDS)
		return false;
	c.at = (size_t)n - 1;
	c.asks_by = str_find(asks, STR("by")) >= 0;
	c.asks_on = str_find(asks, STR("on")) >= 0;
	c.asks_text = str_find(asks, STR("text")) >= 0;
	c.must_prove = str_equal(proof, STR("must"));
	c.may_prove = c.must_prove || str_equal(proof, STR("may"));
	c.by = str_format(arena, "good_%lld_by", (long long)n).at;
	c.on = str_format(arena, "good_%lld_on", (long long)n).at;
	c.text = str_format(arena, "good_%lld_text", (long long)n).at;
	c.files = str_format(arena, "good_%lld", (long long)n).at;
	*class_out = c;
	return true;
}

/* A class that was ticked is told whole; one that was told must be ticked, or its words would be lost. */
static void
check_class(const struct filling *f, const struct merits *m, const struct good_class *c,
	    struct form_errors *errors)
{
	const struct good *g = &m->record[c->at];
	bool proof = has_file(f, c->files);

	if (!chosen(&m->good_kind, c->code)) {
		if (!str_empty(g->by) || !str_empty(g->text) || !date_is_none(g->on) || proof)
			complain_of(errors, "good_kind", "good_untold", c->label);
		return;
	}
	if (c->asks_by && str_empty(g->by))
		complain_of(errors, c->by, "good_by", c->label);
	if (c->asks_on && date_is_none(g->on))
		complain_of(errors, c->on, "good_on", c->label);
	check_in_cycle(f, c->on, g->on, errors);
	if (c->asks_text && str_empty(g->text))
		complain_of(errors, c->text, "good_text", c->label);
	if (c->must_prove && !proof)
		complain_of(errors, c->files, "good_proof", c->label);
}

static void
check_good(const struct filling *f, const struct merits *m, struct form_errors *errors)
{
	size_t n = profile_list_size(f->profile, "good_record"), i;
	struct good_class c;

	if (f->conducts.n_good > 0 && str_equal(m->good, STR("2")))
		complain(errors, "good", "good_known");
	if (!str_equal(m->good, STR("1")))
		return;
	for (i = 0; i < m->good_kind.n; i++) {
		size_t at;

		if (profile_list_find(f->profile, "good_record", m->good_kind.at[i], &at) != OK)
			complain(errors, "good_kind", "choose");
	}
	for (i = 0; i < n; i++)
		if (good_class(f, i, &c))
			check_class(f, m, &c, errors);
	if (n > 0 && m->good_kind.n == 0 && f->conducts.n_good == 0)
		complain(errors, "good_kind", "good_missing");
}

/* What was approved before need not be told again, and cannot be denied. */
static void
check_bad(const struct filling *f, const struct merits *m, struct form_errors *errors)
{
	bool told =
		!str_empty(m->bad_kind) || !date_is_none(m->bad_on) || !str_empty(m->bad_detail);

	if (f->conducts.n_bad > 0 && str_equal(m->bad, STR("2")))
		complain(errors, "bad", "bad_known");
	if (!str_equal(m->bad, STR("1")) || (f->conducts.n_bad > 0 && !told))
		return;
	check_code("bad_kind", "bad_kind", m->bad_kind, errors);
	if (date_is_none(m->bad_on))
		complain(errors, "bad_on", "missing");
	check_in_cycle(f, "bad_on", m->bad_on, errors);
	if (str_empty(m->bad_detail))
		complain(errors, "bad_detail", "missing");
	if (profile_flag(f->profile, "bad_record.proof") && !has_file(f, "bad_proof"))
		complain(errors, "bad_proof", "file_missing");
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

static void
check_said(const char *field, struct str answer, const char *code, struct form_errors *errors)
{
	if (str_empty(answer) && !form_has_error(errors, field))
		complain(errors, field, code);
}

enum result
merits_check(const struct filling *f, const void *data, struct form_errors *errors)
{
	const struct merits *m = data;

	check_said("good", m->good, "good_unsaid", errors);
	check_said("bad", m->bad, "bad_unsaid", errors);
	check_said("unfit", m->unfit, "unfit_unsaid", errors);
	check_good(f, m, errors);
	check_bad(f, m, errors);
	check_situations(m, errors);
	if (profile_flag(f->profile, "ethics.grade") && str_empty(m->ethics_grade))
		complain(errors, "ethics_grade", "choose");
	return OK;
}

static void
offer_situations(struct reply *re, const struct many *many)
{
	struct code_list list = codes_list("unfit");

	for (size_t i = 0; i < list.n; i++)
		view_option(re->view, "situation", list.at[i].code,
			    str_format(re->arena, "%.*s．%.*s", STR_ARGS(list.at[i].code),
				       STR_ARGS(list.at[i].label)),
			    chosen(many, list.at[i].code));
}

/* The classes of the province: a tick each, and below what each of them asks for. */
static void
offer_good(const struct filling *f, struct reply *re, const struct merits *m)
{
	size_t n = profile_list_size(f->profile, "good_record");
	struct good_class c;

	for (size_t i = 0; i < n; i++) {
		struct view *row;

		if (!good_class(f, i, &c))
			continue;
		view_option(re->view, "good_kind", c.code, c.label, chosen(&m->good_kind, c.code));
		if (!c.asks_by && !c.asks_on && !c.asks_text && !c.may_prove)
			continue;
		row = view_row(reply_data(re), "class");
		view_str(row, "code", c.code);
		view_str(row, "label", c.label);
		view_c(row, "by", c.asks_by ? c.by : "");
		view_c(row, "on", c.asks_on ? c.on : "");
		view_c(row, "text", c.asks_text ? c.text : "");
		view_c(row, "files", c.may_prove ? c.files : "");
		view_flag(row, "must", c.must_prove);
		show_files(f, re, c.files);
	}
}

enum result
merits_show(const struct filling *f, struct reply *re, const void *data)
{
	static const char *const passes[] = { "quantity", "quality", "duty" };
	static const char *const haves[] = { "good", "bad", "unfit" };
	const struct merits *m = data;
	struct view *page = reply_data(re);
	int64_t days = date_days_between(f->cycle.assess_from, f->cycle.assess_to);
	int64_t years = (days + 183) / 365;

	offer_good(f, re, m);
	show_files(f, re, "bad_proof");
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
	view_flag(page, "bad_proof_must", profile_flag(f->profile, "bad_record.proof"));
	view_int(page, "n_good", (int64_t)f->conducts.n_good);
	view_int(page, "n_bad", (int64_t)f->conducts.n_bad);
	view_date(page, "assess_from", f->cycle.assess_from);
	view_date(page, "assess_to", f->cycle.assess_to);
	view_str(page, "max_size", size_words(re->arena, f->profile));
	view_int(page, "max_files", profile_number(f->profile, "upload.max_files"));
	return OK;
}
