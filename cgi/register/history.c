/* history.c - step 相关经历: a list, a page for each entry. */
#include "domain/experience/experience.h"

#include "domain/codes/codes.h"
#include "domain/session/session.h"
#include "lib/base/arena.h"
#include "register.h"
#include "register/entries.h"

const struct entries history_entries = { "history", EXPERIENCE_SITE, EXPERIENCE_WORK };

struct history {
	STEP_MARKS;
	bool none;
};

static const struct field history_fields[] = {
	STEP_MARK_FIELDS(struct history),
	FIELD(struct history, none, .type = FIELD_CHECK),
};
const struct form history_form = FORM(struct history, history_fields);

/* One struct for the three kinds; a kind uses the members that its page shows. */
struct entry {
	int64_t kind;
	struct str place, school, department, major, position, title, education;
	struct date from, to;
	bool to_now;
};

static const struct field entry_fields[] = {
	FIELD(struct entry, kind, .type = FIELD_INT, .required = true, .least = 1,
	      .most = EXPERIENCE_WORK),
	FIELD(struct entry, place, .max = 100),
	FIELD(struct entry, school, .max = 100),
	FIELD(struct entry, department, .max = 50),
	FIELD(struct entry, major, .max = 50),
	FIELD(struct entry, position, .max = 50),
	FIELD(struct entry, title, .max = 50),
	FIELD(struct entry, education, .max = 2),
	FIELD(struct entry, from, .type = FIELD_MONTH),
	FIELD(struct entry, to, .type = FIELD_MONTH),
	FIELD(struct entry, to_now, .type = FIELD_CHECK),
};
const struct form experience_form = FORM(struct entry, entry_fields);

enum result
history_show(const struct filling *f, struct reply *re, const void *data)
{
	static const char *const list[] = { "", "site", "education", "work" };
	struct view *page = reply_data(re);
	const struct experience *e;
	bool some = false;
	struct rows rows;

	(void)data;
	TRY(experience_list(f->rq->store, re->arena, f->record.id, &rows));
	e = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row;

		if (e[i].kind <= 0 || e[i].kind > EXPERIENCE_WORK)
			continue;
		some = true;
		row = view_row(page, list[e[i].kind]);
		view_int(row, "id", e[i].id);
		view_str(row, "text", experience_line(re->arena, &e[i]));
		view_str(row, "place", e[i].place);
		view_str(row, "education", codes_label("education", e[i].education_code));
	}
	view_flag(page, "some", some);
	return OK;
}

static bool
has_education(struct str code)
{
	/* 大专及以上 */
	return str_equal(code, STR("11")) || str_equal(code, STR("14")) ||
	       str_equal(code, STR("21")) || str_equal(code, STR("31"));
}

static void
check_months(const struct entry *e, struct date today, struct form_errors *errors)
{
	if (date_is_none(e->from))
		complain(errors, "from", "missing");
	else if (date_compare(e->from, today) > 0)
		complain(errors, "from", "future");
	if (e->to_now)
		return;
	if (date_is_none(e->to))
		complain(errors, "to", "missing");
	else if (date_compare(e->to, today) > 0)
		complain(errors, "to", "future");
	else if (!date_is_none(e->from) && date_compare(e->to, e->from) < 0)
		complain(errors, "to", "order");
}

static void
check_entry(const struct entry *e, struct date today, struct form_errors *errors)
{
	if (e->kind == EXPERIENCE_EDUCATION) {
		if (!has_education(e->education))
			complain(errors, "education", "choose");
		if (str_empty(e->school))
			complain(errors, "school", "missing");
	} else if (str_empty(e->place)) {
		complain(errors, "place", "missing");
	}
	if (e->kind != EXPERIENCE_SITE)
		check_months(e, today, errors);
}

static struct str
or_absent(struct str s)
{
	return str_empty(s) ? (struct str){ NULL, 0 } : s;
}

static struct experience
as_experience(const struct entry *e, int64_t id)
{
	bool school = e->kind == EXPERIENCE_EDUCATION, site = e->kind == EXPERIENCE_SITE;
	struct experience x = { .id = id, .kind = e->kind, .place = school ? e->school : e->place };

	if (school) {
		x.department = or_absent(e->major);
		x.education_code = or_absent(e->education);
	} else {
		x.department = site ? or_absent(e->department) : (struct str){ NULL, 0 };
		x.position = or_absent(e->position);
		x.title = site ? (struct str){ NULL, 0 } : or_absent(e->title);
	}
	if (!site) {
		x.from_month = e->from;
		x.to_month = e->to_now ? (struct date){ 0, 0, 0 } : e->to;
	}
	return x;
}

static struct entry
as_entry(const struct experience *x)
{
	struct entry e = { .kind = x->kind, .from = x->from_month, .to = x->to_month };

	if (x->kind == EXPERIENCE_EDUCATION) {
		e.school = x->place;
		e.major = x->department;
		e.education = x->education_code;
	} else {
		e.place = x->place;
		e.department = x->department;
		e.position = x->position;
		e.title = x->title;
	}
	e.to_now = !date_is_none(x->from_month) && date_is_none(x->to_month);
	return e;
}

static void
fill_page(const struct filling *f, struct reply *re, int64_t kind)
{
	entry_page(f, re, &history_entries);
	view_int(reply_data(re), "kind", kind);
	offer_codes(re, "education", "education", STR(""));
}

enum result
show_experience(const struct request *rq, struct reply *re)
{
	struct experience x = { .kind = request_query_number(rq, "kind", EXPERIENCE_WORK) };
	bool adds = request_part(rq, "id").at == NULL;
	struct filling f;
	struct entry e;

	TRY(entries_open(rq, re, &history_entries, &f));
	if (!adds)
		TRY(entry_find(rq, &history_entries, &x));
	if (rq->failed != NULL && rq->form != NULL)
		x.kind = ((const struct entry *)rq->form)->kind;
	if (x.kind < 1 || x.kind > EXPERIENCE_WORK)
		return NOT_FOUND;
	e = as_entry(&x);
	if (rq->failed == NULL)
		view_form(re->view, re->arena, &experience_form, &e);
	fill_page(&f, re, x.kind);
	view_flag(reply_data(re), "adds", adds);
	return reply_page(re, "register/experience");
}

enum result
save_experience(const struct request *rq, struct reply *re)
{
	const struct entry *e = rq->form;
	bool adds = request_part(rq, "id").at == NULL;
	struct experience before = { .id = 0 }, x;
	struct filling f;

	TRY(entries_open(rq, re, &history_entries, &f));
	if (!adds)
		TRY(entry_find(rq, &history_entries, &before));
	check_entry(e, date_from_stamp(rq->now), &re->errors);
	if (re->errors.n > 0)
		return REFUSED;
	if (!adds && before.kind != e->kind)
		return CONFLICT;
	x = as_experience(e, before.id);
	return entry_store(&f, re, &history_entries, &x);
}
