/* procedure.c - step 考核程序: general or simple, on which condition, with which proofs. */
#include "domain/attachment/attachment.h"
#include "domain/codes/codes.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "register.h"
#include "site/size.h"

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

static bool
has_merits(const struct filling *f)
{
	return profile_list_find(f->profile, "wizard.step", STR("merits"), &(size_t){ 0 }) == OK;
}

/* What was said of records of behaviour, as the condition needs it; NULL where nothing is known. */
static const char *
record_word(const struct filling *f, struct str needs)
{
	if (!has_merits(f))
		return NULL;
	if (str_equal(needs, STR("good")))
		return f->conducts.n_good > 0         ? "records.known_good" :
		       says(f, "merits", "good", "1") ? "records.good" :
		       says(f, "merits", "good", "2") ? "records.no_good" :
							"records.unsaid";
	if (str_equal(needs, STR("clean")))
		return says(f, "merits", "bad", "1") ? "records.bad" :
		       says(f, "merits", "bad", "2") ? "records.no_bad" :
						       "records.unsaid";
	return NULL;
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
		const char *record =
			record_word(f, profile_list(f->profile, "procedure.condition", i, 3));
		int64_t needed;

		if (record != NULL)
			view_str(row, "hint", view_word(record));
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

/* The papers that only the general procedure sits. */
static void
show_spared(const struct filling *f, struct reply *re)
{
	for (size_t i = 0; i < profile_list_size(f->profile, "exam.plan"); i++)
		if (str_equal(profile_list(f->profile, "exam.plan", i, 2), STR("general")))
			view_str(view_row(reply_data(re), "spared"), "label",
				 profile_list(f->profile, "exam.plan", i, 1));
}

enum result
procedure_show(const struct filling *f, struct reply *re, const void *data)
{
	struct view *page = reply_data(re);
	/* A question that asks 是否 is answered by 是 or 否. */
	bool asks_whether = str_starts(profile_text(f->profile, "procedure.question"), STR("是否"));
	const char *kind = asks_whether ? "yes_no" : "procedure";

	(void)data;
	show_spared(f, re);
	offer_conditions(f, re);
	offer_codes(re, "simple", kind, STR(""));
	view_str(page, "simple_word", codes_label(kind, STR("1")));
	show_files(f, re, SLOT_YEARS);
	view_str(page, "question", profile_text(f->profile, "procedure.question"));
	view_flag(page, "simple_exists", profile_flag(f->profile, "procedure.simple"));
	view_int(page, "min", profile_number(f->profile, "statement.min"));
	view_int(page, "max", profile_number(f->profile, "statement.max"));
	view_str(page, "max_size", size_words(re->arena, f->profile));
	view_int(page, "max_files", profile_number(f->profile, "upload.max_files"));
	return OK;
}
