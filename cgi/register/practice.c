/* practice.c - steps 执业信息 and 多点执业信息. */
#include "domain/codes/codes.h"
#include "domain/session/session.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/web/premade.h"
#include "register.h"

struct practice {
	STEP_MARKS;
	struct str department, title, position, trainee, category, scope, working;
	struct str qualification_no, licence_no, subject;
	struct date title_on, position_on, qualified_on, licensed_on;
	struct many specialty;
};

/* In the order of the page, which is that of its errors. */
static const struct field fields[] = {
	STEP_MARK_FIELDS(struct practice),
	FIELD(struct practice, department, .max = 18),
	FIELD(struct practice, specialty, .type = FIELD_MANY, .required = true, .max = 6),
	FIELD(struct practice, title, .max = 3),
	FIELD(struct practice, title_on, .type = FIELD_DATE),
	FIELD(struct practice, position, .max = 30),
	FIELD(struct practice, position_on, .type = FIELD_DATE),
	FIELD(struct practice, working, .type = FIELD_CHOICE, .required = true, .choices = "1|2"),
	FIELD(struct practice, trainee, .type = FIELD_CHOICE, .required = true, .choices = "1|2"),
	FIELD(struct practice, category, .max = 1),
	FIELD(struct practice, scope, .max = 2),
	FIELD(struct practice, subject, .max = 16),
	FIELD(struct practice, qualification_no, .required = true, .max = 40),
	FIELD(struct practice, qualified_on, .type = FIELD_DATE, .required = true),
	FIELD(struct practice, licence_no, .required = true, .max = 30),
	FIELD(struct practice, licensed_on, .type = FIELD_DATE, .required = true),
};
const struct form practice_form = FORM(struct practice, fields);

void
practice_preset(const struct filling *f, void *data)
{
	const struct registered *r = &f->registered;
	struct practice *p = data;
	const struct code *scope = codes_find("scope", r->scope);

	p->title = r->title;
	p->category = r->category;
	/* A scope of another category in the register is a mistake that is not carried on. */
	if (scope != NULL && str_equal(scope->parent, r->category))
		p->scope = r->scope;
	p->qualification_no = r->qualification_no;
	p->qualified_on = r->qualified_on;
	p->licence_no = r->licence_no;
	p->licensed_on = r->licensed_on;
}

static enum result
check_department(const struct filling *f, const struct practice *p, struct form_errors *errors)
{
	const struct named *row;
	struct rows rows;

	if (str_empty(p->department)) {
		complain(errors, "department", "choose");
		return OK;
	}
	TRY(filling_departments(f, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		if (str_equal(str_from_int(f->rq->arena, row[i].id), p->department))
			return OK;
	complain(errors, "department", "department_gone");
	return OK;
}

static void
check_scope(const struct practice *p, struct form_errors *errors)
{
	const struct code *scope = codes_find("scope", p->scope);

	if (str_empty(p->scope)) {
		/* 规培生 may leave it open. */
		if (str_equal(p->trainee, STR("2")))
			complain(errors, "scope", "choose");
	} else if (scope == NULL) {
		complain(errors, "scope", "choose");
	} else if (!str_empty(p->category) && !str_equal(scope->parent, p->category)) {
		complain(errors, "scope", "scope_of_other");
	}
}

static void
check_subject(const struct filling *f, const struct practice *p, struct form_errors *errors)
{
	size_t i;

	if (profile_list_size(f->profile, "subject") == 0)
		return;
	if (str_empty(p->subject) || profile_list_find(f->profile, "subject", p->subject, &i) != OK)
		complain(errors, "subject", "choose");
	else if (!str_empty(p->category) && !str_empty(profile_list(f->profile, "subject", i, 2)) &&
		 !str_equal(profile_list(f->profile, "subject", i, 2), p->category))
		complain(errors, "subject", "subject_of_other");
}

enum result
practice_check(const struct filling *f, const void *data, struct form_errors *errors)
{
	const struct practice *p = data;

	TRY(check_department(f, p, errors));
	for (size_t i = 0; i < p->specialty.n; i++)
		check_code("specialty", "specialty", p->specialty.at[i], errors);
	check_code("title", "title", p->title, errors);
	check_code("category", "category", p->category, errors);
	check_scope(p, errors);
	check_subject(f, p, errors);
	check_day(f, "title_on", p->title_on, errors);
	check_day(f, "position_on", p->position_on, errors);
	check_day(f, "qualified_on", p->qualified_on, errors);
	check_day(f, "licensed_on", p->licensed_on, errors);
	if (!date_is_none(p->qualified_on) && !date_is_none(p->licensed_on) &&
	    date_compare(p->qualified_on, p->licensed_on) > 0)
		complain(errors, "licensed_on", "licence_before");
	return OK;
}

/* 口腔科 and 中医科 belong to one category of practice each, and dentists work in no other. */
static bool
is_mixed(const struct practice *p)
{
	static const struct {
		const char *group, *category;
	} own[] = { { "A12", "2" }, { "A50", "4" } };
	bool dental = false;

	for (size_t i = 0; i < p->specialty.n; i++)
		for (size_t k = 0; k < sizeof(own) / sizeof(own[0]); k++) {
			if (!str_starts(p->specialty.at[i], str_of(own[k].group)))
				continue;
			if (!str_equal(p->category, str_of(own[k].category)))
				return true;
			dental = dental || k == 0;
		}
	return str_equal(p->category, STR("2")) && !dental;
}

/* Numbers that look odd are told, never refused: old and military papers differ (codes of the office, 11). */
static void
warn_numbers(const struct filling *f, struct reply *re, const struct practice *p)
{
	struct view *page = reply_data(re);
	struct str no = p->qualification_no, document = f->registered.document;
	size_t n = utf8_count(no), digits = 0;

	if (n > 0 && n != 24 && n != 27)
		view_flag(page, "warn.qualification_length", true);
	else if (n > 0 && !str_empty(document) && !str_ends(no, document))
		view_flag(page, "warn.qualification_document", true);
	for (size_t i = 0; i < p->licence_no.len; i++)
		digits += p->licence_no.at[i] >= '0' && p->licence_no.at[i] <= '9';
	if (p->licence_no.len > 0 && (digits != 15 || p->licence_no.len != 15))
		view_flag(page, "warn.licence_length", true);
}

/* 外科 of 外科专业. */
static struct str
stem(const struct filling *f, size_t subject)
{
	struct str label = profile_list(f->profile, "subject", subject, 1);
	ptrdiff_t end = str_find(label, view_word("practice.subject_end"));

	return end > 0 ? str_slice(label, 0, (size_t)end) : label;
}

/* Is the text about another subject of the province, and not about this one? */
static bool
is_of_other(const struct filling *f, struct str text, size_t own)
{
	if (str_find(text, stem(f, own)) >= 0)
		return false;
	for (size_t i = 0; i < profile_list_size(f->profile, "subject"); i++)
		if (i != own && str_find(text, stem(f, i)) >= 0)
			return true;
	return false;
}

/* 科室 or 执业范围 that do not go with 报考科目 are told, never refused (E-34). */
static bool
is_odd_subject(const struct filling *f, const struct practice *p, struct str text)
{
	size_t subject;

	return !str_empty(p->subject) &&
	       profile_list_find(f->profile, "subject", p->subject, &subject) == OK &&
	       is_of_other(f, text, subject);
}

static enum result
offer_departments(const struct filling *f, struct reply *re, const struct practice *p)
{
	const struct named *row;
	struct rows rows;

	TRY(filling_departments(f, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct str id = str_from_int(re->arena, row[i].id);

		view_option(re->view, "department", id, row[i].name, false);
		if (str_equal(id, p->department))
			view_flag(reply_data(re), "warn.department",
				  is_odd_subject(f, p, row[i].name));
	}
	view_flag(reply_data(re), "no_departments", rows.n == 0);
	return OK;
}

static void
offer_titles(const struct filling *f, struct reply *re, struct str kept)
{
	struct code_list list = codes_list("title");

	for (size_t i = 0; i < list.n; i++)
		if (list.at[i].active != 0 || str_equal(list.at[i].code, kept))
			view_option(re->view, "title", list.at[i].code,
				    profile_title(f->profile, list.at[i].code, list.at[i].label),
				    false);
}

static size_t
count_of_group(const struct many *chosen, struct str group)
{
	size_t n = 0;

	for (size_t i = 0; i < chosen->n; i++) {
		const struct code *code = codes_find("specialty", chosen->at[i]);

		n += code != NULL && str_equal(code->parent, group);
	}
	return n;
}

/* The first tick is where the label and an error of the field lead, so that its group is rendered each time. */
static void
offer_first_group(struct view *group, struct str code, const struct many *chosen)
{
	struct code_list list = codes_list("specialty");

	for (size_t i = 0; i < list.n; i++) {
		struct view *row;

		if (!str_equal(list.at[i].parent, code))
			continue;
		row = view_row(group, "option");
		view_str(row, "value", list.at[i].code);
		view_str(row, "label", list.at[i].label);
		for (size_t k = 0; k < chosen->n; k++)
			view_flag(row, "selected", str_equal(chosen->at[k], list.at[i].code));
	}
}

/* Groups of ticks; a group with a tick in it stands open. */
static void
offer_specialties(struct reply *re, const struct many *chosen)
{
	struct code_list groups = codes_list("specialty_group");
	struct view *page = reply_data(re);

	for (size_t g = 0; g < groups.n; g++) {
		struct view *group = view_row(page, "specialty");
		struct str code = groups.at[g].code;
		struct premade_use use = { .chosen = chosen };
		size_t n = count_of_group(chosen, code);

		view_str(group, "label", groups.at[g].label);
		if (g > 0)
			use.what = premade_codes(re->arena, "ticks", "specialty", code);
		if (use.what == NULL || !view_premade(group, "premade", use))
			offer_first_group(group, code, chosen);
		if (n > 0)
			view_int(group, "chosen", (int64_t)n);
	}
}

/* Whoever practises in a category that the province has no subject for cannot choose one: he is told whom to ask. */
static void
offer_subjects(const struct filling *f, struct reply *re, struct str category)
{
	size_t n = profile_list_size(f->profile, "subject");
	bool fits = str_empty(category);

	for (size_t i = 0; i < n; i++) {
		struct str of = profile_list(f->profile, "subject", i, 2);
		struct view *row = view_row(view_child(re->view, "Form.option"), "subject");

		fits |= str_empty(of) || str_equal(of, category);
		view_str(row, "value", profile_list(f->profile, "subject", i, 0));
		view_str(row, "label", profile_list(f->profile, "subject", i, 1));
		if (str_empty(of))
			continue;
		view_str(row, "for", of);
		view_str(row, "group", codes_label("category", of));
	}
	view_flag(reply_data(re), "subjects", n > 0);
	view_flag(reply_data(re), "no_subject", n > 0 && !fits);
}

enum result
practice_show(const struct filling *f, struct reply *re, const void *data)
{
	const struct practice *p = data;
	struct view *page = reply_data(re);

	TRY(offer_departments(f, re, p));
	offer_specialties(re, &p->specialty);
	offer_titles(f, re, p->title);
	offer_code_options(re, "category", "category", p->category);
	offer_codes(re, "working", "working", p->working);
	offer_codes(re, "positions", "position", STR(""));
	offer_yes_no(re, "trainee");
	offer_code_options(re, "scope", "scope", STR(""));
	offer_subjects(f, re, p->category);
	warn_numbers(f, re, p);
	view_flag(page, "warn.scope", is_odd_subject(f, p, codes_label("scope", p->scope)));
	if (!str_empty(p->category) && p->specialty.n > 0 && is_mixed(p))
		view_flag(page, "warn.category", true);
	view_str(page, "level", codes_label("level", str_from_int(re->arena, f->registered.level)));
	return OK;
}

enum result
sites_show(const struct filling *f, struct reply *re, const void *data)
{
	struct view *page = reply_data(re);
	const struct named *site = f->named.at;

	(void)data;
	for (size_t i = 0; i < f->named.n; i++) {
		struct view *row = view_row(page, "site");

		view_str(row, "name", site[i].name);
		view_flag(row, "main", site[i].id == 1);
	}
	view_str(page, "next", next_step(f, "sites"));
	return OK;
}
