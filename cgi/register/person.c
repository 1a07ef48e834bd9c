/* person.c - step 个人信息: photo, what the register says, how to reach the physician. */
#include "domain/attachment/attachment.h"
#include "domain/codes/codes.h"
#include "domain/person/document.h"
#include "lib/base/arena.h"
#include "register.h"
#include "site/size.h"

struct person {
	STEP_MARKS;
	struct str ethnic, education, email, mobile;
};

static const struct field fields[] = {
	STEP_MARK_FIELDS(struct person),
	FIELD(struct person, ethnic, .max = 2),
	FIELD(struct person, education, .max = 2),
	FIELD(struct person, email, .type = FIELD_EMAIL, .required = true),
	FIELD(struct person, mobile, .type = FIELD_PHONE, .required = true),
};
const struct form person_form = FORM(struct person, fields);

void
person_preset(const struct filling *f, void *data)
{
	struct person *p = data;

	p->ethnic = f->registered.ethnic;
	p->education = f->registered.education;
	p->email = f->registered.email;
	p->mobile = f->registered.mobile;
}

enum result
person_check(const struct filling *f, const void *data, struct form_errors *errors)
{
	const struct person *p = data;

	if (profile_flag(f->profile, "photo.required") && !has_file(f, SLOT_PHOTO))
		complain(errors, SLOT_PHOTO, "photo_missing");
	check_code("ethnic", "ethnic", p->ethnic, errors);
	check_code("education", "education", p->education, errors);
	return OK;
}

enum result
person_show(const struct filling *f, struct reply *re, const void *data)
{
	const struct registered *r = &f->registered;
	const struct person *p = data;
	struct view *page = reply_data(re);
	struct str sex = str_from_int(re->arena, r->sex);

	offer_code_options(re, "ethnic", "ethnic", p->ethnic);
	offer_code_options(re, "education", "education", p->education);
	show_files(f, re, SLOT_PHOTO);
	view_str(page, "name", r->name);
	view_str(page, "sex", codes_label("sex", sex));
	view_date(page, "born", r->born_on);
	view_str(page, "document_kind", codes_label("document", r->document_kind));
	view_str(page, "document", document_masked(re->arena, r->document));
	view_str(page, "photo_hint", profile_text(f->profile, "photo.hint"));
	view_str(page, "max_size", size_words(re->arena, f->profile));
	view_flag(page, "photo_optional", !profile_flag(f->profile, "photo.required"));
	return OK;
}
