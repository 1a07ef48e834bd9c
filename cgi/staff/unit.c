/* unit.c - new accounts of offices below, and of administrators. */
#include "domain/account/account_create.h"
#include "lib/io/password.h"
#include "staff/staff.h"

enum { REGION_LENGTH = 6, PHONE_MAX = 40, OFFICE_NAME_MAX = 60 };

struct office_form {
	struct str office_name, region, phone;
};
struct administrator_form {
	struct str name;
};
static const struct field office_fields[] = {
	FIELD(struct office_form, office_name, .required = true, .min = 4, .max = OFFICE_NAME_MAX),
	FIELD(struct office_form, region, .required = true, .min = REGION_LENGTH, .max = REGION_LENGTH),
	FIELD(struct office_form, phone, .max = PHONE_MAX),
};
static const struct field administrator_fields[] = {
	FIELD(struct administrator_form, name, .required = true, .min = 2, .max = STAFF_NAME_MAX),
};
const struct form staff_office_form = FORM(struct office_form, office_fields);
const struct form staff_administrator_form = FORM(struct administrator_form, administrator_fields);

/* Nobody stands below an office of a district but institutions, whose accounts come with the register. */
static enum result
place_of(const struct request *rq, struct reply *re, struct staff_place *place_out)
{
	TRY(staff_place(rq, re, place_out));
	return place_out->may_add ? OK : NOT_FOUND;
}

enum result
staff_show_new_office(const struct request *rq, struct reply *re)
{
	struct staff_place place;

	TRY(place_of(rq, re, &place));
	return reply_page(re, "staff/office");
}

static enum result
refuse_office(struct reply *re, enum staff_office_end end)
{
	switch (end) {
	case STAFF_OFFICE_NO_REGION:
		return reply_form_error(re, "region", "no_region");
	case STAFF_OFFICE_OUTSIDE:
		return reply_form_error(re, "region", "region_outside");
	case STAFF_OFFICE_THERE:
		return reply_form_error(re, "region", "office_there");
	case STAFF_OFFICE_NAME_TAKEN:
		return reply_form_error(re, "office_name", "account_taken");
	case STAFF_OFFICE_MADE:
		break;
	}
	return OK;
}

enum result
staff_make_office(const struct request *rq, struct reply *re)
{
	const struct office_form *form = rq->form;
	struct staff_office office = { form->office_name, form->region, form->phone };
	struct secret password = account_make_password(rq->arena);
	enum staff_office_end end;
	struct staff_place place;
	struct str hash;
	int64_t id = 0;

	TRY(place_of(rq, re, &place));
	TRY(password_hash(rq->arena, password, &hash));
	TRY(staff_add_office(rq->store, rq->arena, rq->who, &office, hash, rq->now, &end, &id));
	TRY(refuse_office(re, end));
	return staff_show_once(rq, re, &place, id, password);
}

enum result
staff_show_new_administrator(const struct request *rq, struct reply *re)
{
	struct staff_place place;

	TRY(place_of(rq, re, &place));
	return reply_page(re, "staff/administrator");
}

enum result
staff_make_administrator(const struct request *rq, struct reply *re)
{
	const struct administrator_form *form = rq->form;
	struct secret password = account_make_password(rq->arena);
	struct staff_place place;
	enum result done;
	struct str hash;
	int64_t id;

	TRY(place_of(rq, re, &place));
	TRY(password_hash(rq->arena, password, &hash));
	done = staff_add_administrator(rq->store, rq->arena, rq->who, form->name, hash, rq->now,
				       &id);
	if (done == CONFLICT)
		return reply_form_error(re, "name", "account_taken");
	if (done == REFUSED)
		return staff_refuse_full(re);
	TRY(done);
	return staff_show_once(rq, re, &place, id, password);
}
