/* profile_sense.c - values that are right one by one and make no sense together. */
#include <string.h>

#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"

/* A request carries at most 6 MB, other answers of the step included. */
enum { UPLOAD_KB_MAX = 5120 };

struct sense {
	struct arena *arena;
	const struct profile_file *file;
	struct profile_fault *fault; /* where blame() puts it */
};

static bool
blame(const struct sense *s, const char *key, const char *code, const char *why)
{
	*s->fault = (struct profile_fault){ .key = key, .code = code, .why = str_of(why) };
	return true;
}

static struct str
text_of(const struct sense *s, const char *name)
{
	for (size_t i = 0; i < s->file->n; i++)
		if (str_equal(s->file->at[i].name, str_of(name)))
			return s->file->at[i].value;
	for (const struct profile_key *key = profile_keys; key->name != NULL; key++)
		if (strcmp(key->name, name) == 0 && key->preset != NULL)
			return str_of(key->preset);
	return STR("");
}

static bool
is(const struct sense *s, const char *name, const char *value)
{
	return str_equal(text_of(s, name), str_of(value));
}

static int64_t
number_of(const struct sense *s, const char *name)
{
	int64_t n;

	return str_to_int(text_of(s, name), &n) == OK ? n : 0;
}

static struct str
column(struct str line, size_t at)
{
	struct str cell = STR("");

	for (size_t i = 0; i <= at; i++)
		if (!str_next(&line, '|', &cell))
			return STR("");
	return str_trim(cell);
}

/* How many lines of a list have this code; with before: of those above line `before` of the file. */
static size_t
count(const struct sense *s, const char *list, struct str code, size_t before)
{
	size_t n = 0;

	for (size_t i = 0; i < before && i < s->file->n; i++)
		n += str_equal(s->file->at[i].name, str_of(list)) &&
		     str_equal(column(s->file->at[i].value, 0), code);
	return n;
}

static bool
has(const struct sense *s, const char *list, const char *code)
{
	return count(s, list, str_of(code), s->file->n) > 0;
}

static bool
is_one_of(struct str value, const char *choices)
{
	struct str rest = str_of(choices), choice;

	while (str_next(&rest, '|', &choice))
		if (str_equal(choice, value))
			return true;
	return false;
}

static bool
is_between(struct str value, int64_t least, int64_t most)
{
	int64_t n;

	return str_to_int(value, &n) == OK && n >= least && n <= most;
}

/* A code is stored and stands in addresses. */
static bool
is_code(struct str code, size_t most)
{
	for (size_t i = 0; i < code.len; i++)
		if (!(code.at[i] >= 'a' && code.at[i] <= 'z') &&
		    !(code.at[i] >= 'A' && code.at[i] <= 'Z') &&
		    !(code.at[i] >= '0' && code.at[i] <= '9') && code.at[i] != '-' &&
		    code.at[i] != '_')
			return false;
	return code.len > 0 && code.len <= most;
}

static bool
blame_most(const struct sense *s, const char *key, const char *code, int64_t most)
{
	struct str number = str_from_int(s->arena, most);

	(void)blame(s, key, code,
		    str_format(s->arena, "%s: at most %.*s", key, STR_ARGS(number)).at);
	s->fault->detail = number;
	return true;
}

enum { NAME_MAX_SIGNS = 40, PROVINCE_CODE_MAX = 24 };

static bool
fault_of_province(const struct sense *s)
{
	static const struct {
		const char *name;
		int64_t most;
	} numbers[] = {
		{ "province.position", 9999 },
		{ "return.days", 3650 },
		{ "password.initial.days", 3650 },
		{ "statement.max", 10000 }, /* its form takes no more */
	};
	size_t signs = utf8_count(text_of(s, "province.name"));

	if (signs < 1 || signs > NAME_MAX_SIGNS)
		return blame(s, "province.name", "profile_name",
			     "province.name must have 1 to 40 characters");
	if (!is_code(text_of(s, "province.code"), PROVINCE_CODE_MAX))
		return blame_most(s, "province.code", "profile_code_sign", PROVINCE_CODE_MAX);
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		if (number_of(s, numbers[i].name) > numbers[i].most)
			return blame_most(s, numbers[i].name, "profile_most", numbers[i].most);
	return false;
}

static bool
fault_of_accounts(const struct sense *s)
{
	bool no_initial = str_empty(text_of(s, "password.initial"));

	if (is(s, "account.origin", "join") && is(s, "password.proof", "sms"))
		return blame(
			s, "password.proof", "profile_join_sms",
			"password.proof = sms proves nothing where account.origin = join: the number is the one typed"
			" at registration; use code or none");
	if (no_initial && is(s, "account.origin", "created"))
		return blame(
			s, "password.initial", "profile_no_initial",
			"account.origin = created needs password.initial: nobody could sign in");
	if (no_initial && is(s, "reset.mode", "initial"))
		return blame(s, "password.initial", "profile_no_initial_reset",
			     "reset.mode = initial needs password.initial");
	return false;
}

static bool
fault_of_steps(const struct sense *s)
{
	static const char *const must[] = { "person", "practice", "procedure", "check" };
	struct str last = STR("");

	for (size_t i = 0; i < s->file->n; i++) {
		struct str code = column(s->file->at[i].value, 0);

		if (!str_equal(s->file->at[i].name, STR("wizard.step")))
			continue;
		if (!is_one_of(code, "person|practice|sites|history|merits|procedure|check"))
			return blame(s, "wizard.step", "profile_step_unknown",
				     "wizard.step has a step that there is not");
		last = code;
	}
	for (size_t i = 0; i < sizeof(must) / sizeof(must[0]); i++)
		if (!has(s, "wizard.step", must[i]))
			return blame(s, "wizard.step", "profile_step_must",
				     "wizard.step needs person, practice, procedure and check");
	if (!str_equal(last, STR("check")))
		return blame(s, "wizard.step", "profile_step_last",
			     "wizard.step: check must come last");
	if (is(s, "sites.source", "self") && !has(s, "wizard.step", "history"))
		return blame(
			s, "sites.source", "profile_self_history",
			"sites.source = self needs wizard.step = history, where they are typed");
	if (has(s, "wizard.step", "merits"))
		return false;
	if (is(s, "ethics.grade", "yes") || is(s, "bad_record.proof", "yes") ||
	    is(s, "good_record.registry", "yes") || !str_empty(text_of(s, "good_record")))
		return blame(
			s, "wizard.step", "profile_merits",
			"good_record, bad_record.proof and ethics.grade need wizard.step = merits, where they are"
			" asked");
	return false;
}

static bool
fault_of_procedure(const struct sense *s)
{
	if (number_of(s, "statement.min") > number_of(s, "statement.max"))
		return blame(s, "statement.min", "profile_statement",
			     "statement.min is more than statement.max");
	if (is(s, "procedure.simple", "yes") && str_empty(text_of(s, "procedure.condition")))
		return blame(s, "procedure.condition", "profile_no_condition",
			     "procedure.simple = yes needs a procedure.condition to choose");
	if (!is_between(text_of(s, "upload.max_kb"), 1, UPLOAD_KB_MAX))
		return blame(s, "upload.max_kb", "profile_upload_kb",
			     "upload.max_kb must be 1 to 5120: a request carries no more");
	if (number_of(s, "upload.max_files") < 1)
		return blame(s, "upload.max_files", "profile_upload_files",
			     "upload.max_files must be at least 1");
	if (is(s, "evaluation.when", "review") && is(s, "evaluation.sites", "all"))
		return blame(
			s, "evaluation.sites", "profile_judged_by_main",
			"evaluation.when = review is given by the main institution alone: evaluation.sites must be"
			" main");
	return false;
}

/* How many lines a list has above line `before` of the file. */
static size_t
count_of(const struct sense *s, const char *list, size_t before)
{
	size_t n = 0;

	for (size_t i = 0; i < before; i++)
		n += str_equal(s->file->at[i].name, str_of(list));
	return n;
}

static bool
fault_of_paper(const struct sense *s, struct str line, size_t at)
{
	struct str after = column(line, 7);

	if (!is_one_of(column(line, 2), "general|simple|both"))
		return blame(s, "exam.plan", "profile_paper_procedures",
			     "exam.plan: procedures must be general, simple or both");
	if (count_of(s, "exam.plan", at) >= PROFILE_PAPERS_MAX)
		return blame(s, "exam.plan", "profile_papers", "exam.plan: at most 8 papers");
	if (!is_between(column(line, 3), 1, PROFILE_ITEMS_MAX) ||
	    !is_between(column(line, 4), 1, 1440) || !is_between(column(line, 5), 1, 100) ||
	    !is_between(column(line, 6), 0, 1000))
		return blame(
			s, "exam.plan", "profile_paper_numbers",
			"exam.plan: items, minutes, pass in per cent and attempts must be numbers in reason");
	if (!str_empty(after) && count(s, "exam.plan", after, at) == 0)
		return blame(s, "exam.plan", "profile_paper_after",
			     "exam.plan: after must name a paper above");
	if (!is_one_of(column(line, 8), "yes|no") || !is_one_of(column(line, 9), "yes|no"))
		return blame(s, "exam.plan", "profile_paper_flags",
			     "exam.plan: exemptible and by_subject must be yes or no");
	if (str_equal(column(line, 9), STR("yes")) && str_empty(text_of(s, "subject")))
		return blame(s, "exam.plan", "profile_paper_subject",
			     "exam.plan: by_subject needs a subject to choose");
	return false;
}

static bool
fault_of_good(const struct sense *s, struct str line)
{
	struct str asks = column(line, 2), ask;

	if (!is_one_of(column(line, 0), "1|2|3|4|5|6"))
		return blame(s, "good_record", "profile_good_code",
			     "good_record: code must be 1 to 6");
	while (str_next(&asks, ' ', &ask))
		if (!str_empty(ask) && !is_one_of(ask, "by|on|text"))
			return blame(s, "good_record", "profile_good_asks",
				     "good_record: asks must be of by, on and text");
	if (!str_empty(column(line, 3)) && !is_one_of(column(line, 3), "must|may"))
		return blame(s, "good_record", "profile_good_proof",
			     "good_record: proof must be must, may or nothing");
	return false;
}

/* Nobody would be exempted from anything. */
static bool
fault_of_exemption(const struct sense *s, struct str line)
{
	bool any = false;

	for (size_t i = 0; i < s->file->n; i++)
		any |= str_equal(s->file->at[i].name, STR("exam.plan")) &&
		       str_equal(column(s->file->at[i].value, 8), STR("yes"));
	if (!any)
		return blame(s, "exemption", "profile_exempt_paper",
			     "exemption: no paper of exam.plan is exemptible");
	if (str_empty(column(line, 1)))
		return blame(s, "exemption", "profile_exempt_text",
			     "exemption: the text is missing");
	if (!str_empty(column(line, 2)) &&
	    !is_one_of(column(line, 2), "retired|promotion|training"))
		return blame(s, "exemption", "profile_exempt_check",
			     "exemption: check must be retired, promotion, training or nothing");
	return false;
}

/* It leads out of the site, so it says where, in signs that an address may hold and an attribute may, too. */
static bool
fault_of_link(const struct sense *s, struct str line)
{
	struct str address = column(line, 1);

	if (str_empty(column(line, 0)))
		return blame(s, "link", "profile_link_label", "link: the label is missing");
	if (!str_starts(address, STR("https://")) || address.len < 9)
		return blame(s, "link", "profile_link_scheme",
			     "link: the address must begin with https://");
	for (size_t i = 0; i < address.len; i++)
		if (address.at[i] <= ' ' || address.at[i] > '~' ||
		    strchr("\"'<>\\^`{}", address.at[i]) != NULL)
			return blame(s, "link", "profile_link_sign",
				     "link: the address holds a sign that addresses do not");
	return false;
}

static bool
twice(const struct sense *s, const char *list, struct str code)
{
	(void)blame(s, list, "profile_code_twice",
		    str_format(s->arena, "%s: %.*s stands twice", list, STR_ARGS(code)).at);
	s->fault->detail = code;
	return true;
}

/* Forms and columns take codes of so many characters. */
static bool
fault_of_code(const struct sense *s, const struct profile_pair *pair)
{
	static const struct {
		const char *list;
		size_t most;
	} lists[] = { { "hide.reason", 2 },
		      { "procedure.condition", 4 },
		      { "subject", 16 },
		      { "exam.plan", 16 },
		      { "exemption", 8 } };

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		if (str_equal(pair->name, str_of(lists[i].list)) &&
		    !is_code(column(pair->value, 0), lists[i].most))
			return blame_most(s, lists[i].list, "profile_code_sign",
					  (int64_t)lists[i].most);
	if (str_equal(pair->name, STR("procedure.condition")) &&
	    !str_empty(column(pair->value, 3)) && !is_one_of(column(pair->value, 3), "good|clean"))
		return blame(s, "procedure.condition", "profile_needs",
			     "procedure.condition: needs must be good, clean or nothing");
	return false;
}

/* Lists whose codes are looked up: each stands once. */
static bool
fault_of_lists(const struct sense *s)
{
	static const char *const lists[] = { "wizard.step",   "subject",   "procedure.condition",
					     "good_record",   "exam.plan", "hide.reason",
					     "return.reason", "exemption", "title" };

	for (size_t i = 0; i < s->file->n; i++) {
		const struct profile_pair *pair = &s->file->at[i];

		for (size_t k = 0; k < sizeof(lists) / sizeof(lists[0]); k++)
			if (str_equal(pair->name, str_of(lists[k])) &&
			    count(s, lists[k], column(pair->value, 0), i) > 0)
				return twice(s, lists[k], column(pair->value, 0));
		if (fault_of_code(s, pair) ||
		    (str_equal(pair->name, STR("exam.plan")) &&
		     fault_of_paper(s, pair->value, i)) ||
		    (str_equal(pair->name, STR("good_record")) && fault_of_good(s, pair->value)) ||
		    (str_equal(pair->name, STR("exemption")) &&
		     fault_of_exemption(s, pair->value)) ||
		    (str_equal(pair->name, STR("link")) && fault_of_link(s, pair->value)))
			return true;
	}
	return false;
}

size_t
profile_nonsense(struct arena *arena, const struct profile_file *file,
		 struct profile_fault *faults_out, size_t room)
{
	static bool (*const rules[])(const struct sense *) = { fault_of_province, fault_of_accounts,
							       fault_of_steps, fault_of_procedure,
							       fault_of_lists };
	size_t n = 0;

	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]) && n < room; i++) {
		struct sense sense = { arena, file, &faults_out[n] };

		n += rules[i](&sense);
	}
	return n;
}
