/* stage.c - the dates of one stage: what a change does, and doing it. */
#include "domain/cycle/calendar.h"
#include "domain/tally/tally.h"
#include "lib/base/arena.h"
#include "office/office.h"

enum { REASON_MIN = 2, REASON_MAX = 200, NAME_MAX = 80, MOMENT_MAX = 20 };

struct stage_form {
	struct str opens_on, opens_at, closes_on, closes_at, reason, confirm, go;
	int64_t was_from, was_to; /* as the page had them; 0: none */
};
static const struct field stage_fields[] = {
	FIELD(struct stage_form, opens_on, .required = true, .max = MOMENT_MAX),
	FIELD(struct stage_form, opens_at, .required = true, .max = MOMENT_MAX),
	FIELD(struct stage_form, closes_on, .required = true, .max = MOMENT_MAX),
	FIELD(struct stage_form, closes_at, .required = true, .max = MOMENT_MAX),
	FIELD(struct stage_form, reason, .type = FIELD_LINES, .max = REASON_MAX),
	FIELD(struct stage_form, confirm, .max = NAME_MAX),
	FIELD(struct stage_form, was_from, .type = FIELD_INT, .least = 0, .most = INT64_MAX),
	FIELD(struct stage_form, was_to, .type = FIELD_INT, .least = 0, .most = INT64_MAX),
	FIELD(struct stage_form, go, .type = FIELD_CHOICE, .required = true, .choices = "preview|save"),
};
const struct form office_stage_form = FORM(struct stage_form, stage_fields);

static enum result
kind_of(const struct request *rq, int64_t *kind_out)
{
	TRY(request_id(rq, "kind", kind_out));
	return *kind_out < N_STAGES ? OK : NOT_FOUND;
}

/* Day and clock of a moment as they are typed: the end of a day is its 24:00. */
static void
split(struct str text, struct str *day, struct str *clock)
{
	if (!str_next(&text, ' ', day))
		return;
	*clock = text;
}

static enum result
show(const struct request *rq, struct reply *re, const struct calendar *calendar, int64_t kind)
{
	const struct stage *stage = &calendar->cycle.stages[kind];
	/* What was seen stays until he is told that it changed. */
	const struct stage_form *seen =
		rq->failed != NULL && !form_has_error(rq->failed, "") ? rq->form : NULL;
	struct stage_form form = { 0 };
	struct view *page = reply_data(re);

	view_str(page, "label", office_stage_word(rq, kind));
	view_int(page, "kind", kind);
	view_int(page, "was_from", seen != NULL ? seen->was_from : stage->opens_at.us);
	view_int(page, "was_to", seen != NULL ? seen->was_to : stage->closes_at.us);
	view_str(page, "was_opens", office_begin_text(rq, stage->opens_at));
	view_str(page, "was_closes", office_end_text(rq, stage->closes_at));
	split(office_begin_text(rq, stage->opens_at), &form.opens_on, &form.opens_at);
	split(office_end_text(rq, stage->closes_at), &form.closes_on, &form.closes_at);
	if (rq->method == GET)
		view_form(re->view, rq->arena, &office_stage_form, &form);
	return reply_page(re, "office/stage");
}

enum result
office_show_stage(const struct request *rq, struct reply *re)
{
	struct calendar calendar;
	int64_t kind;

	TRY(kind_of(rq, &kind));
	TRY(office_find_cycle(rq, re, true, &calendar));
	return show(rq, re, &calendar, kind);
}

/* How many are at this stage now. */
static int64_t
concerned(const struct tally_row *sum, int64_t kind)
{
	switch ((enum stage_kind)kind) {
	case STAGE_REGISTER:
		return sum->unsent + sum->returned;
	case STAGE_REVIEW:
		return sum->wait + sum->recheck;
	case STAGE_EVALUATE:
		return sum->judging;
	case STAGE_TEST:
	case STAGE_MAKE_UP:
		return sum->testing;
	case STAGE_CONCLUDE:
	case STAGE_PUBLISH:
		return sum->ending;
	case N_STAGES:
		break;
	}
	return 0;
}

static enum result
show_effect(const struct request *rq, struct reply *re, const struct cycle *cycle,
	    const struct stage *stage)
{
	const struct stage *was = &cycle->stages[stage->kind];
	struct str who = people_word(rq, "concerned",
				     stage->kind == STAGE_REGISTER ? "register" :
				     stage->kind == STAGE_REVIEW   ? "review" :
				     stage->kind == STAGE_EVALUATE ? "evaluate" :
								     "later");
	int64_t days = (stage->closes_at.us - was->closes_at.us) / STAMP_DAY;
	bool over = stage->closes_at.us <= rq->now.us, was_over = was->closes_at.us <= rq->now.us;
	const char *effect = stamp_is_none(was->closes_at)           ? "first" :
			     over && !was_over                       ? "ends" :
			     was_over && !over                       ? "reopens" :
			     stage->closes_at.us < was->closes_at.us ? "shorter" :
			     stage->closes_at.us > was->closes_at.us ? "longer" :
								       "same";
	struct tally_row sum = { 0 };

	if (cycle->state == CYCLE_RUNNING)
		TRY(tally_cycle(rq->store, rq->arena, cycle->id, &sum));
	view_str(reply_data(re), "effect",
		 view_fill(rq->arena, people_word(rq, "effect", effect), "n",
			   str_from_int(rq->arena, concerned(&sum, stage->kind)), "who", who,
			   "days", str_from_int(rq->arena, days < 0 ? -days : days), NULL));
	view_flag(reply_data(re), "effect_hard", over && !was_over);
	return OK;
}

static enum result
read_stage(const struct request *rq, struct reply *re, struct stage *stage)
{
	const struct stage_form *form = rq->form;

	if (office_read_moment(rq, form->opens_on, form->opens_at, &stage->opens_at) != OK)
		return reply_form_error(re, "opens_on", "no_moment");
	if (office_read_moment(rq, form->closes_on, form->closes_at, &stage->closes_at) != OK)
		return reply_form_error(re, "closes_on", "no_moment");
	if (stage->opens_at.us >= stage->closes_at.us)
		return reply_form_error(re, "closes_on", "backwards");
	return OK;
}

enum result
office_set_stage(const struct request *rq, struct reply *re)
{
	const struct stage_form *form = rq->form;
	struct calendar calendar;
	struct stage stage = { 0 };
	const struct stage *was;
	bool bound;

	TRY(kind_of(rq, &stage.kind));
	TRY(office_find_cycle(rq, re, true, &calendar));
	was = &calendar.cycle.stages[stage.kind];
	if (form->was_from != was->opens_at.us || form->was_to != was->closes_at.us)
		return reply_form_error(re, "", "stage_changed");
	TRY(read_stage(rq, re, &stage));
	if (str_equal(form->go, STR("preview"))) {
		view_form(re->view, rq->arena, &office_stage_form, form);
		TRY(show_effect(rq, re, &calendar.cycle, &stage));
		return show(rq, re, &calendar, stage.kind);
	}
	bound = calendar.cycle.state == CYCLE_RUNNING || calendar.fill == FILL_UNDER_WAY;
	if (bound && str_trim(form->reason).len < REASON_MIN)
		return reply_form_error(re, "reason", "missing");
	if (bound && !str_equal(form->confirm, calendar.cycle.name))
		return reply_form_error(re, "confirm", "not_the_name");
	TRY(calendar_set_stage(rq->store, &calendar.cycle, &stage, form->reason, &rq->who->actor,
			       rq->now));
	re->flash = "saved";
	return reply_see_other(
		re, str_format(rq->arena, "/office/cycles/%lld", (long long)calendar.cycle.id));
}
