/* cycles.c - the cycles of the province, and a new one after the model of the last. */
#include "domain/cycle/calendar.h"
#include "domain/office/office.h"
#include "lib/base/arena.h"
#include "office/office.h"

enum { NAME_MAX = 60, YEAR_LEAST = 2000, YEAR_MOST = 2100 };

struct cycle_form {
	struct str name;
	int64_t year;
	struct date assess_from, assess_to;
};
static const struct field cycle_fields[] = {
	FIELD(struct cycle_form, name, .required = true, .min = 4, .max = NAME_MAX),
	FIELD(struct cycle_form, year, .type = FIELD_INT, .required = true, .least = YEAR_LEAST, .most = YEAR_MOST),
	FIELD(struct cycle_form, assess_from, .type = FIELD_DATE, .required = true),
	FIELD(struct cycle_form, assess_to, .type = FIELD_DATE, .required = true),
};
const struct form office_cycle_form = FORM(struct cycle_form, cycle_fields);

static const char *
state_word(const struct calendar_line *line)
{
	return line->state == CYCLE_RUNNING  ? "running" :
	       line->state == CYCLE_ARCHIVED ? "archived" :
	       line->fill == FILL_UNDER_WAY  ? "filling" :
					       "draft";
}

enum result
office_show_cycles(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	const struct calendar_line *line;
	struct rows rows;
	bool whole;

	TRY(office_is_of_province(rq->store, rq->arena, rq->who->office_id, &whole));
	view_flag(page, "may_add", whole && access_allows(OFFICE, rq->who));
	TRY(calendar_list(rq->store, rq->arena, rq->who->province_id, &rows));
	line = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct view *row = view_row(page, "row");

		view_int(row, "id", line[i].id);
		view_str(row, "name", line[i].name);
		view_int(row, "year", line[i].year);
		view_date(row, "from", line[i].assess_from);
		view_date(row, "to", line[i].assess_to);
		view_c(row, "state", state_word(&line[i]));
	}
	return reply_page(re, "office/cycles");
}

static enum result
last_cycle(const struct request *rq, struct calendar *last_out)
{
	const struct calendar_line *line;
	struct rows rows;

	TRY(calendar_list(rq->store, rq->arena, rq->who->province_id, &rows));
	line = rows.at;
	if (rows.n == 0)
		return NOT_FOUND;
	return calendar_find(rq->store, rq->arena, rq->who->province_id, line->id, last_out);
}

/* The same day of another year; 29 February becomes the 28th. */
static struct date
years_on(struct date d, int64_t years)
{
	d.year += (int)years;
	if (!date_exists(d))
		d.day = 28;
	return d;
}

static struct stamp
stamp_years_on(struct stamp t, int64_t years)
{
	struct date day = date_from_stamp(t);
	int64_t within = t.us - stamp_from_date(day).us;

	return stamp_add(stamp_from_date(years_on(day, years)), within);
}

static enum result
only_province(const struct request *rq)
{
	bool whole;

	TRY(office_is_of_province(rq->store, rq->arena, rq->who->office_id, &whole));
	return whole ? OK : NOT_FOUND;
}

enum result
office_show_new_cycle(const struct request *rq, struct reply *re)
{
	struct cycle_form form = { 0 };
	struct calendar last;
	enum result found;

	TRY(only_province(rq));
	found = last_cycle(rq, &last);
	if (found != NOT_FOUND)
		TRY(found);
	if (found == OK) {
		int64_t span = last.cycle.assess_to.year - last.cycle.assess_from.year + 1;

		view_str(reply_data(re), "last", last.cycle.name);
		form = (struct cycle_form){ .year = last.cycle.year + 1,
					    .assess_from = years_on(last.cycle.assess_from, span),
					    .assess_to = years_on(last.cycle.assess_to, span) };
	}
	if (rq->failed == NULL)
		view_form(re->view, rq->arena, &office_cycle_form, &form);
	return reply_page(re, "office/cycle_new");
}

enum result
office_add_cycle(const struct request *rq, struct reply *re)
{
	const struct cycle_form *form = rq->form;
	struct cycle cycle = { .province_id = rq->who->province_id,
			       .name = form->name,
			       .year = form->year,
			       .assess_from = form->assess_from,
			       .assess_to = form->assess_to };
	struct calendar last;
	enum result found;

	TRY(only_province(rq));
	if (date_compare(form->assess_from, form->assess_to) >= 0)
		return reply_form_error(re, "assess_to", "backwards");
	found = last_cycle(rq, &last);
	if (found != NOT_FOUND)
		TRY(found);
	for (int kind = 1; found == OK && kind < N_STAGES; kind++) {
		const struct stage *was = &last.cycle.stages[kind];
		int64_t years = cycle.year - last.cycle.year;

		if (!stamp_is_none(was->opens_at))
			cycle.stages[kind] =
				(struct stage){ kind, stamp_years_on(was->opens_at, years),
						stamp_years_on(was->closes_at, years) };
	}
	TRY(calendar_add(rq->store, &cycle, &rq->who->actor, rq->now));
	re->flash = "cycle_made";
	re->flash_detail = cycle.name;
	return reply_see_other(re,
			       str_format(rq->arena, "/office/cycles/%lld", (long long)cycle.id));
}
