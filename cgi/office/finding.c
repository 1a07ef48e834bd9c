/* finding.c - one registration of a sample: what stands in it, and what the office found. */
#include "domain/evaluation/evaluation.h"
#include "domain/spot/spot.h"
#include "domain/worklist/region.h"
#include "lib/base/arena.h"
#include "office/office.h"
#include "site/people_penalty.h"

enum { NOTE_MAX = 400, NOTE_MIN = 2 };

struct finding_form {
	struct str finding, note;
	int64_t version;
};
static const struct field finding_fields[] = {
	FIELD(struct finding_form, finding, .type = FIELD_CHOICE, .required = true, .choices = "fits|unfit|mend"),
	FIELD(struct finding_form, note, .type = FIELD_LINES, .max = NOTE_MAX),
	FIELD(struct finding_form, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX),
};
const struct form office_finding_form = FORM(struct finding_form, finding_fields);

static enum result
find(const struct request *rq, struct reply *re, struct spot_check *check_out,
     struct spot_item *item_out)
{
	int64_t position;

	TRY(office_find_check(rq, re, check_out));
	TRY(request_id(rq, "item", &position));
	TRY(spot_item(rq->store, rq->arena, rq->who->office_id, check_out->id, position, item_out));
	office_show_finding(rq, view_child(reply_data(re), "item"), item_out);
	return OK;
}

/* What he handed in, as long as he is of the region. */
static enum result
show_registration(const struct request *rq, struct reply *re, int64_t record_id)
{
	struct view *page = reply_data(re);
	struct region_place place;
	struct worklist_row row;
	int64_t n_differs;
	struct rows sites;
	enum result found =
		region_find(rq->store, rq->arena, rq->who->office_id, record_id, &place, &row);

	view_flag(page, "elsewhere", found == NOT_FOUND);
	if (found == NOT_FOUND)
		return OK;
	TRY(found);
	TRY(people_show_register(rq, page, row.physician_id));
	TRY(people_show_application(rq, page, record_id, STR(""), &n_differs));
	TRY(people_show_penalties(rq, page, record_id));
	TRY(evaluation_sites(rq->store, rq->arena, record_id, &sites));
	people_show_sites(rq, page, &sites);
	return OK;
}

enum result
office_show_item(const struct request *rq, struct reply *re)
{
	struct spot_check check;
	struct spot_item item;

	TRY(find(rq, re, &check, &item));
	TRY(show_registration(rq, re, item.record_id));
	for (int i = SPOT_FITS; i < N_SPOT_VERDICTS; i++)
		view_option(re->view, "finding", str_of(spot_verdict_word(i)),
			    people_word(rq, "spot", spot_verdict_word(i)), false);
	if (rq->failed == NULL) {
		struct finding_form form = { .note = item.note };

		if (item.verdict != SPOT_OPEN)
			form.finding = str_of(spot_verdict_word(item.verdict));
		view_form(re->view, rq->arena, &office_finding_form, &form);
	}
	view_int(view_child(re->view, "Form"), "version", item.version);
	return reply_page(re, "office/check_item");
}

static enum spot_verdict
verdict_of(struct str word)
{
	for (int i = SPOT_FITS; i < N_SPOT_VERDICTS; i++)
		if (str_equal(word, str_of(spot_verdict_word(i))))
			return (enum spot_verdict)i;
	return SPOT_OPEN;
}

enum result
office_judge(const struct request *rq, struct reply *re)
{
	const struct finding_form *form = rq->form;
	struct spot_finding finding = { .office_id = rq->who->office_id,
					.version = form->version,
					.verdict = verdict_of(form->finding),
					.note = form->note };
	struct spot_check check;
	struct spot_item item;
	enum result done;
	int64_t next;

	TRY(find(rq, re, &check, &item));
	if (finding.verdict != SPOT_FITS && str_trim(form->note).len < NOTE_MIN)
		return reply_form_error(re, "note", "missing");
	finding.check_id = check.id;
	finding.position = item.position;
	done = spot_judge(rq->store, &finding, &rq->who->actor, rq->now);
	if (done == CONFLICT)
		return reply_form_error(re, "", "changed");
	TRY(done);
	TRY(spot_next(rq->store, rq->arena, rq->who->office_id, check.id, item.position, &next));
	re->flash = "spot_judged";
	re->flash_detail = item.name;
	if (next == 0)
		return reply_see_other(
			re, str_format(rq->arena, "/office/checks/%lld", (long long)check.id));
	return reply_see_other(re, str_format(rq->arena, "/office/checks/%lld/%lld",
					      (long long)check.id, (long long)next));
}
