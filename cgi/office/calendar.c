/* calendar.c - one cycle: its stages with their bars, warnings, the log, publication. */
#include "domain/cycle/calendar.h"

#include "domain/cycle/extension.h"
#include "domain/office/office.h"
#include "domain/worklist/keep.h"
#include "lib/base/arena.h"
#include "office/office.h"
#include "site/timeline.h"

enum { NAME_MAX = 80, OPINION_DAYS = 30, NOTICE_DAYS = 60, THOUSAND = 1000, MONTHS = 12, SHOWN_MOST = 24 };

struct publish_form {
	struct str confirm;
};
static const struct field publish_fields[] = {
	FIELD(struct publish_form, confirm, .required = true, .max = NAME_MAX),
};
const struct form office_publish_form = FORM(struct publish_form, publish_fields);

struct str
office_stage_word(const struct request *rq, int64_t kind)
{
	static const char *const words[N_STAGES] = { "none", "register", "review",   "evaluate",
						     "test", "make_up",  "conclude", "publish" };

	return people_word(rq, "stage", words[kind > 0 && kind < N_STAGES ? kind : 0]);
}

struct str
office_begin_text(const struct request *rq, struct stamp t)
{
	return stamp_is_none(t) ? STR("") : stamp_text(rq->arena, t);
}

struct str
office_end_text(const struct request *rq, struct stamp t)
{
	return stamp_is_none(t) ? STR("") : deadline_short(rq->arena, t);
}

enum result
office_read_moment(const struct request *rq, struct str day, struct str clock, struct stamp *t_out)
{
	bool midnight = str_equal(clock, STR("24:00"));
	struct str text = str_format(rq->arena, "%.*s %.*s", STR_ARGS(day),
				     STR_ARGS(midnight ? STR("00:00") : clock));

	TRY(stamp_parse(text, t_out));
	if (midnight)
		*t_out = stamp_from_date(date_add_days(date_from_stamp(*t_out), 1));
	return OK;
}

enum result
office_find_cycle(const struct request *rq, struct reply *re, bool to_change,
		  struct calendar *calendar_out)
{
	struct view *page = reply_data(re);
	const struct cycle *cycle = &calendar_out->cycle;
	bool whole, may;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(office_is_of_province(rq->store, rq->arena, rq->who->office_id, &whole));
	TRY(calendar_find(rq->store, rq->arena, rq->who->province_id, id, calendar_out));
	may = whole && cycle->state != CYCLE_ARCHIVED && access_allows(OFFICE, rq->who);
	if (to_change && !may)
		return NOT_FOUND;
	view_flag(page, "may_change", may);
	view_int(page, "id", id);
	view_str(page, "name", cycle->name);
	view_date(page, "from", cycle->assess_from);
	view_date(page, "to", cycle->assess_to);
	view_flag(page, "draft", cycle->state == CYCLE_PLANNED && calendar_out->fill == FILL_NONE);
	view_flag(page, "running", cycle->state == CYCLE_RUNNING);
	view_flag(page, "archived", cycle->state == CYCLE_ARCHIVED);
	view_flag(page, "filling", calendar_out->fill == FILL_UNDER_WAY);
	return OK;
}

/* ---- bars: the months from the first begin to the last end, and where each stage lies in them ---- */

struct span {
	struct stamp from, to;
};

static struct date
month_of(struct stamp t)
{
	struct date day = date_from_stamp(t);

	day.day = 1;
	return day;
}

static struct date
next_month(struct date month)
{
	month.month++;
	if (month.month > MONTHS)
		month = (struct date){ month.year + 1, 1, 1 };
	return month;
}

static struct span
span_of(const struct cycle *cycle)
{
	struct span span = { { 0 }, { 0 } };

	for (int kind = 1; kind < N_STAGES; kind++) {
		const struct stage *s = &cycle->stages[kind];

		if (stamp_is_none(s->opens_at))
			continue;
		if (stamp_is_none(span.from) || s->opens_at.us < span.from.us)
			span.from = s->opens_at;
		if (s->closes_at.us > span.to.us)
			span.to = s->closes_at;
	}
	if (stamp_is_none(span.from))
		return span;
	span.from = stamp_from_date(month_of(span.from));
	span.to = stamp_from_date(next_month(month_of(stamp_add(span.to, -1))));
	return span;
}

/* Of the whole width, as 12.3%. */
static struct str
part_of(const struct request *rq, struct span span, int64_t us)
{
	int64_t tenths = us * THOUSAND / (span.to.us - span.from.us);

	return str_format(rq->arena, "%lld.%lld%%", (long long)tenths / 10, (long long)tenths % 10);
}

static void
show_months(const struct request *rq, struct view *page, struct span span)
{
	struct date month = date_from_stamp(span.from);

	if (stamp_is_none(span.from))
		return;
	for (int i = 0; i < SHOWN_MOST && stamp_from_date(month).us < span.to.us; i++) {
		view_str(view_row(page, "month"), "label",
			 view_fill(rq->arena, view_word("date.month"), "month",
				   str_from_int(rq->arena, month.month), NULL));
		month = next_month(month);
	}
	if (rq->now.us > span.from.us && rq->now.us < span.to.us)
		view_str(page, "today", part_of(rq, span, rq->now.us - span.from.us));
}

static void
show_stages(const struct request *rq, struct view *page, const struct cycle *cycle)
{
	struct span span = span_of(cycle);

	show_months(rq, page, span);
	for (int kind = 1; kind < N_STAGES; kind++) {
		const struct stage *s = &cycle->stages[kind];
		struct view *row = view_row(page, "stage");

		view_int(row, "kind", kind);
		view_str(row, "label", office_stage_word(rq, kind));
		view_str(row, "opens", office_begin_text(rq, s->opens_at));
		view_str(row, "closes", office_end_text(rq, s->closes_at));
		if (stamp_is_none(s->opens_at))
			continue;
		view_flag(row, "open", stage_is_open(cycle, (enum stage_kind)kind, rq->now));
		view_flag(row, "over", stage_is_over(cycle, (enum stage_kind)kind, rq->now));
		view_str(row, "x", part_of(rq, span, s->opens_at.us - span.from.us));
		view_str(row, "width", part_of(rq, span, s->closes_at.us - s->opens_at.us));
	}
}

/* ---- what does not fit together ---- */

static void
warn(const struct request *rq, struct view *page, const char *code, int64_t a, int64_t b)
{
	view_str(view_row(page, "warning"), "text",
		 view_fill(rq->arena, people_word(rq, "calendar", code), "one",
			   office_stage_word(rq, a), "other", office_stage_word(rq, b), NULL));
}

static void
show_warnings(const struct request *rq, struct view *page, const struct cycle *cycle)
{
	const struct stage *review = &cycle->stages[STAGE_REVIEW], *before = NULL;
	const struct stage *test = &cycle->stages[STAGE_TEST];

	for (int kind = 1; kind < N_STAGES; kind++) {
		const struct stage *s = &cycle->stages[kind];

		if (stamp_is_none(s->opens_at)) {
			if (kind <= STAGE_TEST)
				warn(rq, page, "missing", kind, 0);
			continue;
		}
		if (before != NULL && s->opens_at.us < before->opens_at.us)
			warn(rq, page, "begins_before", kind, before->kind);
		if (before != NULL && s->closes_at.us < before->closes_at.us)
			warn(rq, page, "ends_before", kind, before->kind);
		before = s;
	}
	if (stamp_is_none(test->opens_at))
		return;
	if (!stamp_is_none(review->opens_at) &&
	    test->opens_at.us < review->closes_at.us + OPINION_DAYS * STAMP_DAY)
		warn(rq, page, "opinion", STAGE_REVIEW, STAGE_TEST);
	if (cycle->state == CYCLE_PLANNED &&
	    test->opens_at.us < rq->now.us + NOTICE_DAYS * STAMP_DAY)
		warn(rq, page, "notice", STAGE_TEST, 0);
}

/* ---- the log ---- */

/* Offices of regions look on: whom a later end was for, and why, is for the office of the province. */
static bool
is_for_province(const struct cycle_change *change)
{
	return change->what == CHANGE_EXTENDED || change->what == CHANGE_TAKEN_BACK;
}

static enum result
show_log(const struct request *rq, struct view *page, int64_t cycle_id, bool whole)
{
	static const char *const words[] = { "none",     "made",       "published", "stage",
					     "extended", "taken_back", "filled",    "archived" };
	const struct cycle_change *c;
	struct rows rows;

	TRY(calendar_changes(rq->store, rq->arena, cycle_id, &rows));
	c = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = view_row(page, "change");
		bool known = c[i].what > 0 && c[i].what <= CHANGE_ARCHIVED;

		view_stamp(row, "at", c[i].at);
		view_str(row, "actor", c[i].actor);
		view_str(row, "what", people_word(rq, "change", words[known ? c[i].what : 0]));
		if (c[i].kind != 0)
			view_str(row, "stage", office_stage_word(rq, c[i].kind));
		view_str(row, "was_from", office_begin_text(rq, c[i].was_from));
		view_str(row, "was_to", office_end_text(rq, c[i].was_to));
		view_str(row, "now_from", office_begin_text(rq, c[i].now_from));
		view_str(row, "now_to", office_end_text(rq, c[i].now_to));
		if (!whole && is_for_province(&c[i]))
			continue;
		view_str(row, "about", c[i].about);
		view_str(row, "reason", c[i].reason);
	}
	return OK;
}

static enum result
show_extensions(const struct request *rq, struct view *page, int64_t cycle_id, bool whole)
{
	const struct extension *e;
	struct rows rows;

	TRY(extension_list(rq->store, rq->arena, cycle_id, &rows));
	e = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = view_row(page, "extension");
		bool unit = e[i].institution_id != 0, open = whole || unit;

		view_int(row, "id", e[i].id);
		view_str(row, "stage", office_stage_word(rq, e[i].kind));
		view_str(row, "about", open ? e[i].about : people_word(rq, "whom", "somebody"));
		view_flag(row, "unit", unit);
		view_str(row, "closes", office_end_text(rq, e[i].closes_at));
		if (open)
			view_str(row, "reason", e[i].reason);
		view_str(row, "actor", e[i].actor);
	}
	return OK;
}

static enum result
show_progress(const struct request *rq, struct view *page, const struct calendar *calendar)
{
	int64_t last = 0, done;

	if (calendar->fill != FILL_UNDER_WAY)
		return OK;
	TRY(worklist_last_physician(rq->store, rq->arena, &last));
	done = last > 0 ? calendar->filled_to * 100 / last : 0;
	view_int(page, "n_filled", calendar->n_filled);
	view_int(page, "percent", done < 99 ? done : 99);
	return OK;
}

enum result
office_show_cycle(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct calendar calendar;
	bool whole;

	TRY(office_is_of_province(rq->store, rq->arena, rq->who->office_id, &whole));
	TRY(office_find_cycle(rq, re, false, &calendar));
	show_stages(rq, page, &calendar.cycle);
	if (calendar.cycle.state != CYCLE_ARCHIVED)
		show_warnings(rq, page, &calendar.cycle);
	TRY(show_progress(rq, page, &calendar));
	TRY(show_extensions(rq, page, calendar.cycle.id, whole));
	TRY(show_log(rq, page, calendar.cycle.id, whole));
	return reply_page(re, "office/cycle");
}

enum result
office_publish_cycle(const struct request *rq, struct reply *re)
{
	const struct publish_form *form = rq->form;
	struct calendar calendar;
	enum result done;

	TRY(office_find_cycle(rq, re, true, &calendar));
	if (!str_equal(form->confirm, calendar.cycle.name))
		return reply_form_error(re, "confirm", "not_the_name");
	done = calendar_publish(rq->store, rq->arena, &calendar.cycle, &rq->who->actor, rq->now);
	if (done == REFUSED)
		return reply_form_error(re, "confirm", "no_registration");
	if (done == CONFLICT)
		return reply_form_error(re, "confirm", "another_runs");
	TRY(done);
	re->flash = "cycle_published";
	re->flash_detail = calendar.cycle.name;
	return reply_see_other(
		re, str_format(rq->arena, "/office/cycles/%lld", (long long)calendar.cycle.id));
}

enum result
office_archive_cycle(const struct request *rq, struct reply *re)
{
	const struct publish_form *form = rq->form;
	struct calendar calendar;

	TRY(office_find_cycle(rq, re, true, &calendar));
	if (!str_equal(form->confirm, calendar.cycle.name))
		return reply_form_error(re, "confirm", "not_the_name");
	TRY(calendar_archive(rq->store, &calendar.cycle, &rq->who->actor, rq->now));
	re->flash = "cycle_archived";
	re->flash_detail = calendar.cycle.name;
	return reply_see_other(re, STR("/office/cycles"));
}
