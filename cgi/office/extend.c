/* extend.c - a later end of a stage for one unit or one person, and taking it back. */
#include "domain/cycle/extension.h"

#include "domain/cycle/calendar.h"
#include "domain/person/document.h"
#include "domain/person/sealed.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "office/office.h"

enum { REASON_MIN = 2, REASON_MAX = 200, WHO_MAX = 40, MOMENT_MAX = 20 };

struct extend_form {
	struct str stage, whom, number, closes_on, closes_at, reason;
};
static const struct field extend_fields[] = {
	FIELD(struct extend_form, stage, .type = FIELD_CHOICE, .required = true, .choices = "1|2|3"),
	FIELD(struct extend_form, whom, .type = FIELD_CHOICE, .required = true, .choices = "unit|person"),
	FIELD(struct extend_form, number, .required = true, .max = WHO_MAX),
	FIELD(struct extend_form, closes_on, .required = true, .max = MOMENT_MAX),
	FIELD(struct extend_form, closes_at, .required = true, .max = MOMENT_MAX),
	FIELD(struct extend_form, reason, .type = FIELD_LINES, .required = true, .min = REASON_MIN, .max = REASON_MAX),
};
const struct form office_extend_form = FORM(struct extend_form, extend_fields);

enum result
office_show_extend(const struct request *rq, struct reply *re)
{
	static const char *const kinds[] = { "1", "2", "3" };
	struct str stage = request_value(&rq->body, "stage"),
		   whom = request_value(&rq->body, "whom");
	struct calendar calendar;

	TRY(office_find_cycle(rq, re, true, &calendar));
	if (calendar.cycle.state != CYCLE_RUNNING)
		return NOT_FOUND;
	for (int kind = STAGE_REGISTER; kind <= STAGE_EVALUATE; kind++)
		view_option(re->view, "stage", str_of(kinds[kind - 1]), office_stage_word(rq, kind),
			    str_equal(stage, str_of(kinds[kind - 1])));
	view_option(re->view, "whom", STR("unit"), people_word(rq, "whom", "unit"),
		    str_equal(whom, STR("unit")));
	view_option(re->view, "whom", STR("person"), people_word(rq, "whom", "person"),
		    str_equal(whom, STR("person")));
	return reply_page(re, "office/extend");
}

static enum result
find_whom(const struct request *rq, const struct extend_form *form, struct extension *extension)
{
	struct extension_whom whom;
	struct bytes index;

	if (str_equal(form->whom, STR("unit"))) {
		TRY(extension_unit(rq->store, rq->arena, rq->who->province_id,
				   str_upper(rq->arena, form->number), &whom));
		extension->institution_id = whom.id;
	} else {
		TRY(cipher_index(rq->arena, INDEX_DOCUMENT,
				 document_canonical_guess(rq->arena, form->number), &index));
		TRY(extension_person(rq->store, rq->arena, rq->who->province_id, index, &whom));
		extension->physician_id = whom.id;
	}
	extension->about = whom.name;
	return OK;
}

enum result
office_extend(const struct request *rq, struct reply *re)
{
	const struct extend_form *form = rq->form;
	struct extension extension = { .reason = form->reason };
	const struct stage *stage;
	struct calendar calendar;
	enum result found;

	TRY(office_find_cycle(rq, re, true, &calendar));
	if (calendar.cycle.state != CYCLE_RUNNING)
		return NOT_FOUND;
	extension.kind = form->stage.at[0] - '0';
	stage = &calendar.cycle.stages[extension.kind];
	if (office_read_moment(rq, form->closes_on, form->closes_at, &extension.closes_at) != OK)
		return reply_form_error(re, "closes_on", "no_moment");
	if (stamp_is_none(stage->opens_at))
		return reply_form_error(re, "stage", "no_stage");
	if (extension.kind != STAGE_REGISTER && str_equal(form->whom, STR("person")))
		return reply_form_error(re, "whom", "units_only");
	if (extension.closes_at.us <= stage->closes_at.us || extension.closes_at.us <= rq->now.us)
		return reply_form_error(re, "closes_on", "not_later");
	found = find_whom(rq, form, &extension);
	if (found == NOT_FOUND)
		return reply_form_error(re, "number", "nobody");
	TRY(found);
	TRY(extension_add(rq->store, &calendar.cycle, &extension, &rq->who->actor, rq->now));
	re->flash = "extended";
	re->flash_detail = extension.about;
	return reply_see_other(
		re, str_format(rq->arena, "/office/cycles/%lld", (long long)calendar.cycle.id));
}

enum result
office_take_back(const struct request *rq, struct reply *re)
{
	struct calendar calendar;
	int64_t id;

	TRY(request_id(rq, "extension", &id));
	TRY(office_find_cycle(rq, re, true, &calendar));
	TRY(extension_take_back(rq->store, rq->arena, &calendar.cycle, id, &rq->who->actor,
				rq->now));
	re->flash = "extension_ended";
	return reply_see_other(
		re, str_format(rq->arena, "/office/cycles/%lld", (long long)calendar.cycle.id));
}
