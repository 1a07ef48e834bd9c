/* person.c - a new account, and one that is there: name, telephone, role. */
#include "domain/account/account_create.h"
#include "lib/io/password.h"
#include "staff/staff.h"

struct person_form {
	struct str name, mobile, role, tell;
};

#define ROLES "administrator|clerk|reviewer"
#define PERSON_FIELDS                                                                              \
	FIELD(struct person_form, name, .required = true, .min = 2, .max = STAFF_NAME_MAX),        \
		FIELD(struct person_form, mobile, .type = FIELD_PHONE),                            \
		FIELD(struct person_form, role, .type = FIELD_CHOICE, .required = true, .choices = ROLES)

static const struct field person_fields[] = { PERSON_FIELDS };
static const struct field new_fields[] = {
	PERSON_FIELDS,
	FIELD(struct person_form, tell, .type = FIELD_CHOICE, .required = true, .choices = "show|sms"),
};
const struct form staff_person_form = FORM(struct person_form, person_fields);
const struct form staff_new_form = FORM(struct person_form, new_fields);

static void
show_choices(const struct request *rq, struct reply *re)
{
	for (int64_t role = ROLE_ADMINISTRATOR; role <= ROLE_REVIEWER; role++)
		view_option(re->view, "role", str_of(staff_role_word(role)),
			    staff_word(rq, "staff_role", staff_role_word(role)), false);
	view_option(re->view, "tell", STR("show"), view_word("tell.show"), false);
	view_option(re->view, "tell", STR("sms"), view_word("tell.sms"), false);
}

enum result
staff_show_new(const struct request *rq, struct reply *re)
{
	struct person_form preset = { .tell = STR("show") };
	struct staff_place place;

	TRY(staff_place(rq, re, &place));
	show_choices(rq, re);
	view_flag(reply_data(re), "is_new", true);
	view_int(reply_data(re), "max", STAFF_MAX);
	if (rq->failed == NULL)
		view_form(re->view, rq->arena, &staff_new_form, &preset);
	return reply_page(re, "staff/person");
}

static struct staff_person
person_of(const struct person_form *form)
{
	return (struct staff_person){ form->name, form->mobile, staff_role_of(form->role) };
}

enum result
staff_refuse_full(struct reply *re)
{
	reply_form_note(re, (struct form_error){
				    .field = STR("name"), .code = "staff_full", .max = STAFF_MAX });
	return REFUSED;
}

enum result
staff_make(const struct request *rq, struct reply *re)
{
	const struct person_form *form = rq->form;
	struct staff_person person = person_of(form);
	struct secret password = account_make_password(rq->arena);
	bool by_sms = str_equal(form->tell, STR("sms"));
	struct staff_place place;
	enum result done;
	struct str hash;
	int64_t id;

	if (by_sms && str_empty(form->mobile))
		return reply_form_error(re, "mobile", "sms_needs_mobile");
	TRY(staff_place(rq, re, &place));
	TRY(password_hash(rq->arena, password, &hash));
	done = staff_add(rq->store, rq->arena, rq->who, &person, hash, rq->now, &id);
	if (done == CONFLICT)
		return reply_form_error(re, "name", "name_taken");
	if (done == REFUSED)
		return staff_refuse_full(re);
	TRY(done);
	return staff_tell(rq, re, &place, id, person.name, person.mobile, password, by_sms);
}

enum result
staff_show_person(const struct request *rq, struct reply *re)
{
	struct person_form form = { 0 };
	struct staff_place place;
	struct staff_row row;

	TRY(staff_one(rq, re, &place, &row));
	if (!row.is_member)
		return NOT_FOUND;
	show_choices(rq, re);
	form.name = row.name;
	form.role = str_of(staff_role_word(row.role));
	TRY(staff_mobile(rq->arena, &row, &form.mobile));
	if (rq->failed == NULL)
		view_form(re->view, rq->arena, &staff_person_form, &form);
	return reply_page(re, "staff/person");
}

enum result
staff_save_person(const struct request *rq, struct reply *re)
{
	const struct person_form *form = rq->form;
	struct staff_person person = person_of(form);
	struct staff_place place;
	struct staff_row row;
	enum result done;

	TRY(staff_one(rq, re, &place, &row));
	done = staff_change(rq->store, rq->arena, &place.scope, row.id, &person, &rq->who->actor,
			    rq->now);
	if (done == CONFLICT)
		return reply_form_error(re, "name", "name_taken");
	if (done == REFUSED) {
		reply_refusal(re, 409, "staff/refused");
		return REFUSED;
	}
	TRY(done);
	re->flash = "saved";
	return reply_see_other(re, str_of(place.path));
}
