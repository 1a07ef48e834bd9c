/* procedure.c - step 考核程序: general or simple, on which condition, with which proofs. */
#include "domain/attachment/attachment.h"
#include "domain/codes/codes.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "register.h"

struct procedure {
	STEP_MARKS;
	struct str simple, condition, statement;
};

static const struct field fields[] = {
	STEP_MARK_FIELDS(struct procedure),
	FIELD(struct procedure, simple, .type = FIELD_CHOICE, .required = true, .choices = "1|2"),
	FIELD(struct procedure, condition, .max = 4),
	FIELD(struct procedure, statement, .type = FIELD_LINES, .max = 10000),
};
const struct form procedure_form = FORM(struct procedure, fields);

static bool
says(const struct filling *f, const char *step, const char *name, const char *value)
{
	const struct step_state *state = application_step(&f->application, step);

	return state != NULL && str_equal(answers_get(&state->answers, name), str_of(value));
}

static void
check_statement(const struct filling *f, struct str statement, struct form_errors *errors)
{
	int64_t min = profile_number(f->profile, "statement.min"),
		max = profile_number(f->profile, "statement.max");
	int64_t n = (int64_t)utf8_count(statement);
	struct form_error error = { .field = STR("statement"), .min = min, .max = max };

	if (n == 0)
		error.code = "missing";
	else if (n < min)
		error.code = "too_short";
	else if (n > max)
		error.code = "too_long";
	if (error.code != NULL && !form_has_error(errors, "statement"))
		form_error_add(errors, error);
}

enum result
procedure_check(const struct filling *f, const void *data, struct form_errors *errors)
{
	const struct procedure *p = data;
	size_t i;

	if (!str_equal(p->simple, STR("1")))
		return OK;
	if (!profile_flag(f->profile, "procedure.simple")) {
		complain(errors, "simple", "choose");
		return OK;
	}
	if (str_empty(p->condition) ||
	    profile_list_find(f->profile, "procedure.condition", p->condition, &i) != OK)
		complain(errors, "condition", "choose");
	else if (str_equal(profile_list(f->profile, "procedure.condition", i, 3), STR("clean")) &&
		 says(f, "merits", "bad", "1"))
		complain(errors, "condition", "condition_bad_record");
	else if (str_equal(profile_list(f->profile, "procedure.condition", i, 3), STR("good")) &&
		 says(f, "merits", "good", "2"))
		complain(errors, "condition", "condition_no_good");
	if (!has_file(f, SLOT_YEARS))
		complain(errors, SLOT_YEARS, "proof_missing");
	check_statement(f, p->statement, errors);
	return OK;
}

/* The earliest day that any certificate tells, from the register or typed in step practice. */
static struct date
practising_since(const struct filling *f)
{
	struct date since = f->registered.licensed_on, typed;
	const struct step_state *state = application_step(&f->application, "practice");

	if (state != NULL &&
	    date_parse(answers_get(&state->answers, "licensed_on"), &typed) == OK &&
	    (date_is_none(since) || date_compare(typed, since) < 0))
		since = typed;
	return since;
}

/* What the system knows about a condition is told; it never decides. */
static void
offer_conditions(const struct filling *f, struct reply *re)
{
	struct date since = practising_since(f), today = date_from_stamp(f->rq->now);
	int years = date_is_none(since) ? -1 : date_age(since, today);
	size_t n = profile_list_size(f->profile, "procedure.condition");

	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view_child(re->view, "Form.option"), "condition");
		int64_t needed;

		view_str(row, "value", profile_list(f->profile, "procedure.condition", i, 0));
		view_str(row, "label", profile_list(f->profile, "procedure.condition", i, 1));
		if (str_to_int(profile_list(f->profile, "procedure.condition", i, 2), &needed) !=
			    OK ||
		    needed == 0)
			continue;
		view_c(row, "kind", years >= needed ? "k" : "n");
		view_str(row, "word",
			 view_fill(re->arena,
				   view_word(years < 0       ? "years.unknown" :
					     years >= needed ? "years.enough" :
							       "years.short"),
				   "years", str_from_int(re->arena, years), NULL));
	}
}

enum result
procedure_show(const struct filling *f, struct reply *re, const void *data)
{
	struct view *page = reply_data(re);

	(void)data;
	offer_conditions(f, re);
	/* A question that asks 是否 is answered by 是 or 否. */
	offer_codes(re, "simple",
		    str_starts(profile_text(f->profile, "procedure.question"), STR("是否")) ?
			    "yes_no" :
			    "procedure",
		    STR(""));
	show_files(f, re, SLOT_YEARS);
	view_str(page, "question", profile_text(f->profile, "procedure.question"));
	view_flag(page, "simple_exists", profile_flag(f->profile, "procedure.simple"));
	view_int(page, "min", profile_number(f->profile, "statement.min"));
	view_int(page, "max", profile_number(f->profile, "statement.max"));
	view_str(page, "max_size", size_words(re->arena, f->profile));
	view_int(page, "max_files", profile_number(f->profile, "upload.max_files"));
	return OK;
}
