/* institution.c - 机构登记: what the institution says about itself, and its word that it is true. */
#include "domain/institution/institution.h"

#include "domain/institution/member.h"
#include "domain/person/phone.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "org/org.h"

struct basics_form {
	struct str address, principal, grade;
	int64_t beds, n_physicians, version;
};
struct contact_form {
	struct str contact_name, contact_mobile, phone;
	int64_t version;
};
struct confirm_form {
	bool is_true;
	int64_t version;
};

enum { ADDRESS_MAX = 200, PERSON_MAX = 60, GRADE_MAX = 20, PHONE_MAX = 40 };
#define VERSION(form_) FIELD(form_, version, .type = FIELD_INT, .required = true, .least = 1, .most = INT32_MAX)

static const struct field basics_fields[] = {
	FIELD(struct basics_form, address, .required = true, .min = 4, .max = ADDRESS_MAX),
	FIELD(struct basics_form, principal, .required = true, .min = 2, .max = PERSON_MAX),
	FIELD(struct basics_form, grade, .max = GRADE_MAX),
	FIELD(struct basics_form, beds, .type = FIELD_INT, .least = 0, .most = INSTITUTION_BEDS_MOST),
	FIELD(struct basics_form, n_physicians, .type = FIELD_INT, .least = 0, .most = INSTITUTION_PHYSICIANS_MOST),
	VERSION(struct basics_form),
};
static const struct field contact_fields[] = {
	FIELD(struct contact_form, contact_name, .required = true, .min = 2, .max = PERSON_MAX),
	FIELD(struct contact_form, contact_mobile, .type = FIELD_PHONE, .required = true),
	FIELD(struct contact_form, phone, .required = true, .min = 5, .max = PHONE_MAX),
	VERSION(struct contact_form),
};
static const struct field confirm_fields[] = {
	FIELD(struct confirm_form, is_true, .type = FIELD_CHECK, .required = true),
	VERSION(struct confirm_form),
};
const struct form org_basics_form = FORM(struct basics_form, basics_fields);
const struct form org_contact_form = FORM(struct contact_form, contact_fields);
const struct form org_confirm_form = FORM(struct confirm_form, confirm_fields);

static enum result
find(const struct request *rq, struct reply *re, struct institution *own_out)
{
	TRY(institution_find(rq->store, rq->arena, rq->who->institution_id, own_out));
	view_int(view_child(re->view, "Form"), "version", own_out->version);
	return OK;
}

/* Changed by somebody else since the page was made. */
static enum result
refuse_stale(struct reply *re, enum result done)
{
	return done == CONFLICT ? reply_form_error(re, "", "changed_meanwhile") : done;
}

static enum result
show_bodies(const struct request *rq, struct view *page)
{
	static const char *const names[] = { "committee", "office" };
	struct rows rows;

	for (int body = BODY_COMMITTEE; body <= BODY_OFFICE; body++) {
		struct view *v = view_child(page, names[body - 1]);
		const struct member *m;

		TRY(member_list(rq->store, rq->arena, rq->who->institution_id,
				(enum member_body)body, &rows));
		m = rows.at;
		view_int(v, "n", (int64_t)rows.n);
		for (size_t i = 0; i < rows.n && i < 3; i++)
			view_str(view_row(v, "row"), "name", m[i].name);
	}
	return OK;
}

static void
show_data(const struct request *rq, struct view *page, const struct institution *own)
{
	view_str(page, "name", own->name);
	view_str(page, "number", own->registration_no);
	view_str(page, "class", own->class_name);
	view_str(page, "region", own->region);
	view_date(page, "imported", date_from_stamp(own->imported_at));
	view_flag(page, "is_imported", !stamp_is_none(own->imported_at));
	view_str(page, "address", own->address);
	view_str(page, "principal", own->principal);
	view_str(page, "grade", own->grade);
	if (own->beds > 0)
		view_int(page, "beds", own->beds);
	if (own->n_physicians > 0)
		view_int(page, "n_physicians", own->n_physicians);
	view_int(page, "n_registered", own->n_registered);
	view_str(page, "contact_name", own->contact_name);
	view_str(page, "mobile", phone_masked(rq->arena, own->contact_mobile));
	view_str(page, "phone", own->phone);
	view_str(page, "confirmed_by", own->confirmed_by);
	if (!stamp_is_none(own->confirmed_at))
		view_stamp(page, "confirmed_at", own->confirmed_at);
	view_flag(page, "may_sign", rq->who->role == ROLE_ADMINISTRATOR);
}

enum result
org_show_institution(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct institution own;

	TRY(find(rq, re, &own));
	show_data(rq, page, &own);
	TRY(show_bodies(rq, page));
	TRY(org_show_standing(rq, page));
	return reply_page(re, "org/institution");
}

enum result
org_confirm(const struct request *rq, struct reply *re)
{
	const struct confirm_form *form = rq->form;
	enum result done = institution_confirm(rq->store, form->version, &rq->who->actor, rq->now);

	TRY(refuse_stale(re, done));
	re->flash = "institution_confirmed";
	return reply_see_other(re, STR("/org"));
}

enum result
org_show_basics(const struct request *rq, struct reply *re)
{
	struct institution own;
	struct basics_form form;

	TRY(find(rq, re, &own));
	view_int(reply_data(re), "n_registered", own.n_registered);
	form = (struct basics_form){ own.address, own.principal,    own.grade,
				     own.beds,    own.n_physicians, own.version };
	if (rq->failed == NULL)
		view_form(re->view, rq->arena, &org_basics_form, &form);
	return reply_page(re, "org/basics");
}

enum result
org_set_basics(const struct request *rq, struct reply *re)
{
	const struct basics_form *form = rq->form;
	struct institution_basics basics = { form->address, form->principal, form->grade,
					     form->beds, form->n_physicians };

	TRY(refuse_stale(re, institution_set_basics(rq->store, rq->arena, form->version, &basics,
						    &rq->who->actor, rq->now)));
	re->flash = "saved";
	return reply_see_other(re, STR("/org"));
}

enum result
org_show_contact(const struct request *rq, struct reply *re)
{
	struct institution own;
	struct contact_form form;

	TRY(find(rq, re, &own));
	form = (struct contact_form){ own.contact_name, own.contact_mobile, own.phone,
				      own.version };
	if (rq->failed == NULL)
		view_form(re->view, rq->arena, &org_contact_form, &form);
	return reply_page(re, "org/contact");
}

enum result
org_set_contact(const struct request *rq, struct reply *re)
{
	const struct contact_form *form = rq->form;
	struct institution_contact contact = { form->contact_name, form->contact_mobile,
					       form->phone };

	TRY(refuse_stale(re, institution_set_contact(rq->store, rq->arena, form->version, &contact,
						     &rq->who->actor, rq->now)));
	re->flash = "saved";
	return reply_see_other(re, STR("/org"));
}
