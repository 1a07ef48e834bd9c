/* correct.c - a verdict that is locked, put right by the 考核机构; the physician and the site are told. */
#include "domain/evaluation/correct.h"
#include "domain/institution/institution.h"
#include "domain/profile/profile.h"
#include "domain/sms/sms.h"
#include "lib/base/arena.h"
#include "recheck/recheck.h"
#include "site/opinion.h"

struct correct {
	struct opinion_form opinion;
	struct str correction;
};
static const struct field correct_fields[] = {
	OPINION_FIELDS(struct correct, opinion, true),
	FIELD(struct correct, correction, .type = FIELD_LINES, .required = true, .min = 5, .max = 200),
};
const struct form recheck_correct_form = FORM(struct correct, correct_fields);

struct wrong {
	struct recheck_list own;
	struct worklist_row row;
	struct evaluation judged;
	struct institution site;
};

/* The judgement that the address names, of a delegated physician. */
static enum result
find(const struct request *rq, struct reply *re, struct wrong *w)
{
	int64_t site;

	TRY(recheck_find(rq, re, &w->own, &w->row));
	TRY(request_id(rq, "site", &site));
	TRY(evaluation_find(rq->store, rq->arena, w->row.id, site, &w->judged));
	return institution_find(rq->store, rq->arena, site, &w->site);
}

enum result
recheck_show_correct(const struct request *rq, struct reply *re)
{
	struct wrong *w = ARENA_NEW(rq->arena, struct wrong);
	struct view *page = reply_data(re);

	TRY(find(rq, re, w));
	if (!evaluation_may_correct(&w->judged))
		return recheck_show_conflict(rq, re);
	opinion_show(rq, re, &w->judged);
	view_int(view_child(re->view, "Form"), "version", w->judged.version);
	view_str(page, "site", w->site.name);
	view_int(page, "site_id", w->site.id);
	view_str(page, "ethics_now", people_verdict(rq, w->judged.ethics));
	view_str(page, "performance_now", people_verdict(rq, w->judged.performance));
	view_str(page, "reason_now", w->judged.reason);
	view_str(page, "evaluation_label", profile_text(site_profile(rq), "evaluation.label"));
	view_flag(page, "stops", !profile_flag(site_profile(rq), "test_even_if_unqualified"));
	view_str(page, "back.href", recheck_address(&w->own, w->row.id, ""));
	return reply_page(re, "recheck/correct");
}

static enum result
send(const struct request *rq, struct str mobile, const char *word, const struct wrong *w)
{
	if (str_empty(mobile))
		return OK;
	return sms_send(rq->store, rq->arena, mobile,
			view_fill(rq->arena, view_word(word), "unit", rq->who->name, "site",
				  w->site.name, "name", w->row.name, NULL),
			rq->now);
}

static enum result
tell_both(const struct request *rq, const struct wrong *w)
{
	struct record record;
	struct str mobile;

	TRY(record_of_assessor(rq->store, rq->arena, w->row.id, rq->who->institution_id, &record));
	TRY(worklist_mobile(rq->store, rq->arena, w->row.id, record.institution_id, &mobile));
	TRY(send(rq, mobile, "sms.corrected", w));
	return send(rq, w->site.contact_mobile, "sms.corrected_unit", w);
}

enum result
recheck_correct(const struct request *rq, struct reply *re)
{
	const struct correct *form = rq->form;
	struct wrong *w = ARENA_NEW(rq->arena, struct wrong);
	struct correction correction = { .judgement = { .version = form->opinion.version },
					 .why = form->correction };
	enum result done;

	TRY(find(rq, re, w));
	correction.judgement.record_id = w->row.id;
	correction.judgement.institution_id = w->site.id;
	TRY(opinion_read(re, &form->opinion, &correction.judgement));
	done = evaluation_correct(rq->store, rq->arena, site_profile(rq), &correction,
				  &rq->who->actor, rq->now);
	if (done == REFUSED) {
		bool unfit = correction.judgement.ethics == VERDICT_UNFIT ||
			     correction.judgement.performance == VERDICT_UNFIT;
		bool bare = correction.judgement.grounds == 0 && str_empty(form->opinion.reason);

		return unfit && bare ? reply_form_error(re, "reason", "unfit_needs") :
				       reply_form_error(re, "ethics", "same");
	}
	if (done == CONFLICT || done == EXPIRED)
		return recheck_show_conflict(rq, re);
	TRY(done);
	TRY(tell_both(rq, w));
	re->flash = "corrected";
	re->flash_detail = w->row.name;
	return reply_see_other(re, recheck_address(&w->own, w->row.id, ""));
}
