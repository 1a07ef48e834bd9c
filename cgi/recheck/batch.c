/* batch.c - confirming or sending back several at once: what will happen, doing it, what happened, taking it back. */
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "recheck/recheck.h"

#define CONFIRM_PATH "/recheck/batch/confirm"
#define RETURN_PATH "/recheck/batch/return"

struct confirm_all {
	struct people_choice choice;
	bool fit; /* the list was read and the opinions of the institutions are agreed with */
};
static const struct field confirm_all_fields[] = {
	PEOPLE_CHOICE_FIELDS(struct confirm_all, choice),
	FIELD(struct confirm_all, fit, .type = FIELD_CHECK),
};
const struct form recheck_confirm_all_form = FORM(struct confirm_all, confirm_all_fields);

struct return_all {
	struct people_choice choice;
	struct many why;
	struct str to, note;
};
static const struct field return_all_fields[] = {
	PEOPLE_CHOICE_FIELDS(struct return_all, choice),
	FIELD(struct return_all, to, .type = FIELD_CHOICE, .required = true, .choices = "physician|institution"),
	FIELD(struct return_all, why, .type = FIELD_MANY, .required = true, .max = 20),
	FIELD(struct return_all, note, .type = FIELD_LINES, .required = true, .min = 5, .max = 200),
};
const struct form recheck_return_all_form = FORM(struct return_all, return_all_fields);

/* The list that holds these people: a list of this program always is its beginning. */
static const struct recheck_list *
list_of(const struct people *people)
{
	return (const struct recheck_list *)people;
}

static enum result
find_all(const struct people *people, struct rows *rows_out)
{
	struct delegated_query query = list_of(people)->query;

	query.list.limit = BATCH_MOST;
	query.list.offset = 0;
	return delegated_page(people->list.rq->store, people->list.rq->arena, &query, rows_out);
}

static enum batch_cause
cause_of(const struct people *people, enum batch_kind kind, const struct worklist_row *row)
{
	const struct rows *unfit = &list_of(people)->unfit;
	const struct delegated_id *known = unfit->at;

	for (size_t i = 0; kind == BATCH_CONFIRM && i < unfit->n; i++)
		if (known[i].id == row->id)
			return CAUSE_UNFIT;
	return CAUSE_NONE;
}

static const struct people_scope delegated_scope = { delegated_find, find_all, cause_of };

static enum result
read_list(const struct request *rq, struct reply *re, struct recheck_list *list_out)
{
	TRY(recheck_read(rq, re, false, list_out));
	list_out->people.scope = &delegated_scope;
	return OK;
}

static enum result
show_choice(const struct request *rq, struct reply *re, enum batch_kind kind, const char *path)
{
	struct view *page = reply_data(re);
	struct recheck_list own;

	TRY(read_list(rq, re, &own));
	if (kind == BATCH_CONFIRM)
		TRY(delegated_unfit(rq->store, rq->arena, rq->who->institution_id,
				    own.people.cycle.id, &own.unfit));
	TRY(people_show_choice(&own.people, kind, path));
	view_flag(page, "delegated", true);
	view_flag(page, "closed", !stage_is_open(&own.people.cycle, STAGE_REVIEW, rq->now));
	return OK;
}

enum result
recheck_show_confirm_all(const struct request *rq, struct reply *re)
{
	TRY(show_choice(rq, re, BATCH_CONFIRM, CONFIRM_PATH));
	view_str(reply_data(re), "evaluation_label",
		 profile_text(site_profile(rq), "evaluation.label"));
	return reply_page(re, "recheck/confirm_all");
}

enum result
recheck_confirm_all(const struct request *rq, struct reply *re)
{
	const struct confirm_all *form = rq->form;
	struct batch_order order = { .kind = BATCH_CONFIRM };
	struct recheck_list own;

	if (!form->fit)
		return reply_form_error(re, "fit", "tick");
	TRY(read_list(rq, re, &own));
	TRY(people_choose(&own.people, &form->choice, &order));
	return people_begin_batch(rq, re, CONFIRM_PATH, &order);
}

enum result
recheck_show_confirmed(const struct request *rq, struct reply *re)
{
	TRY(people_show_batch(rq, re, CONFIRM_PATH, BATCH_CONFIRM));
	return reply_page(re, "recheck/confirmed");
}

enum result
recheck_undo_confirm(const struct request *rq, struct reply *re)
{
	return people_undo_batch(rq, re, CONFIRM_PATH, BATCH_CONFIRM, (struct str){ NULL, 0 });
}

enum result
recheck_show_return_all(const struct request *rq, struct reply *re)
{
	TRY(show_choice(rq, re, BATCH_SEND_BACK, RETURN_PATH));
	recheck_show_whom(rq, re, true);
	people_show_return_reasons(rq, re);
	view_int(reply_data(re), "days", profile_number(site_profile(rq), "return.days"));
	return reply_page(re, "recheck/return_all");
}

enum result
recheck_return_all(const struct request *rq, struct reply *re)
{
	const struct return_all *form = rq->form;
	bool institution = str_equal(form->to, STR("institution"));
	struct batch_order order = { .kind = BATCH_SEND_BACK,
				     .code = batch_send_back_to(institution) };
	struct recheck_list own;

	if (people_return_text(rq, &form->why, form->note, &order.note) != OK)
		return reply_form_error(re, "why", "choose");
	TRY(read_list(rq, re, &own));
	TRY(people_choose(&own.people, &form->choice, &order));
	if (!institution)
		order.message = recheck_returned_text(rq);
	return people_begin_batch(rq, re, RETURN_PATH, &order);
}

enum result
recheck_show_returned(const struct request *rq, struct reply *re)
{
	TRY(people_show_batch(rq, re, RETURN_PATH, BATCH_SEND_BACK));
	return reply_page(re, "recheck/returned");
}

enum result
recheck_undo_return(const struct request *rq, struct reply *re)
{
	return people_undo_batch(
		rq, re, RETURN_PATH, BATCH_SEND_BACK,
		view_fill(rq->arena, view_word("sms.return_undone"), "unit", rq->who->name, NULL));
}
