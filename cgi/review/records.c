/* records.c - records of behaviour of a registration, accepted or not, one by one. */
#include "domain/application/told.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "review/review.h"
#include "site/people_told.h"

struct decide {
	struct str decision[TOLD_MAX], reason[TOLD_MAX];
	int64_t submission, version;
};

#define DECISION(n_)                                                                               \
	{ .name = "decision_" #n_, .offset = offsetof(struct decide, decision[n_ - 1]),            \
	  .type = FIELD_CHOICE, .choices = "1|0" },                                                \
	{ .name = "reason_" #n_, .offset = offsetof(struct decide, reason[n_ - 1]),                \
	  .type = FIELD_LINES, .min = TOLD_REASON_MIN, .max = TOLD_REASON_MAX }

static const struct field decide_fields[] = {
	DECISION(1), DECISION(2), DECISION(3), DECISION(4), DECISION(5), DECISION(6), DECISION(7),
	FIELD(struct decide, submission, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX),
	FIELD(struct decide, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX),
};
const struct form review_records_form = FORM(struct decide, decide_fields);

/* Nothing is preselected; what was said before is. */
static void
show_field(const struct request *rq, struct reply *re, const struct told *told, size_t n)
{
	static const char *const values[] = { "1", "0" }, *const words[] = { "accept", "reject" };
	const char *field = str_c(rq->arena, str_format(rq->arena, "decision_%zu", n));
	struct str chosen = told->verdict == TOLD_ACCEPTED ? STR("1") :
			    told->verdict == TOLD_REJECTED ? STR("0") :
							     STR("");

	if (rq->failed != NULL)
		chosen = request_value(&rq->body, field);
	for (size_t i = 0; i < 2; i++)
		view_option(re->view, field, str_of(values[i]), people_word(rq, "told", words[i]),
			    chosen.at != NULL && str_equal(chosen, str_of(values[i])));
	if (rq->failed == NULL)
		view_str(view_child(re->view, "Form.value"),
			 str_c(rq->arena, str_format(rq->arena, "reason_%zu", n)), told->reason);
}

enum result
review_show_records(const struct request *rq, struct reply *re)
{
	const struct decide *form = rq->failed != NULL ? rq->form : NULL;
	struct tolds *tolds = ARENA_NEW(rq->arena, struct tolds);
	struct view *page = reply_data(re);
	struct worklist_row row;
	struct people people;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(people_read(rq, re, "/review", review_tabs, &people));
	TRY(worklist_find(rq->store, rq->arena, id, rq->who->institution_id, &row));
	if (!row.is_main)
		return NOT_FOUND;
	if (row.state != RECORD_SUBMITTED)
		return review_show_conflict(rq, re, id);
	TRY(people_show_row(&people, page, &row));
	TRY(people_show_told(rq, page, id, tolds));
	for (size_t i = 0; i < tolds->n; i++)
		show_field(rq, re, &tolds->at[i], i + 1);
	view_int(view_child(re->view, "Form"), "submission", tolds->submission);
	view_int(page, "submission", tolds->submission);
	/* What was sent with an older version stays older. */
	if (form != NULL && form->version > 0)
		view_int(page, "version", form->version);
	view_str(page, "query", listing_query(&people.list));
	view_str(page, "back.href",
		 str_format(rq->arena, "/review/%lld%.*s", (long long)id,
			    STR_ARGS(listing_query(&people.list))));
	return reply_page(re, "review/records");
}

/* REFUSED: one without a word, or rejected without a reason. */
static enum result
read_decisions(const struct request *rq, struct reply *re, const struct tolds *tolds,
	       struct told_decision *list)
{
	const struct decide *form = rq->form;
	enum result done = OK;

	for (size_t i = 0; i < tolds->n; i++) {
		bool rejects = str_equal(form->decision[i], STR("0"));

		list[i] = (struct told_decision){ .kind = tolds->at[i].conduct.kind,
						  .class_code = tolds->at[i].conduct.class_code,
						  .accepted = !rejects,
						  .reason = form->reason[i] };
		if (str_empty(form->decision[i]))
			done = reply_form_error(
				re, str_c(rq->arena, str_format(rq->arena, "decision_%zu", i + 1)),
				"choose");
		else if (rejects && str_empty(str_trim(form->reason[i])))
			done = reply_form_error(
				re, str_c(rq->arena, str_format(rq->arena, "reason_%zu", i + 1)),
				"missing");
	}
	return done;
}

enum result
review_decide_records(const struct request *rq, struct reply *re)
{
	const struct decide *form = rq->form;
	struct tolds *tolds = ARENA_NEW(rq->arena, struct tolds);
	struct told_decision list[TOLD_MAX];
	struct told_decisions decisions = { .submission = form->submission,
					    .version = form->version,
					    .at = list };
	struct worklist_row row;
	struct people people;
	enum result done;

	TRY(request_id(rq, "id", &decisions.record_id));
	TRY(people_read(rq, re, "/review", review_tabs, &people));
	TRY(worklist_find(rq->store, rq->arena, decisions.record_id, rq->who->institution_id,
			  &row));
	TRY(application_told(rq->store, rq->arena, site_profile(rq), row.id, tolds));
	if (!row.is_main || tolds->submission != form->submission || row.version != form->version)
		return review_show_conflict(rq, re, row.id);
	TRY(read_decisions(rq, re, tolds, list));
	decisions.n = tolds->n;
	done = application_decide(rq->store, rq->arena, &decisions, &rq->who->actor, rq->now);
	if (done == CONFLICT)
		return review_show_conflict(rq, re, row.id);
	TRY(done);
	re->flash = "records_decided";
	re->flash_detail = row.name;
	return reply_see_other(re, str_format(rq->arena, "/review/%lld%.*s", (long long)row.id,
					      STR_ARGS(listing_query(&people.list))));
}
