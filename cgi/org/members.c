/* members.c - 考核委员会 and 考核办公室: the same pages for both, told apart by their address. */
#include "domain/appointment/appointment.h"
#include "domain/codes/codes.h"
#include "domain/institution/member.h"
#include "domain/person/phone.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "org/org.h"

struct member_form {
	struct str person, title, duty, role, phone;
	int64_t version;
};
static const struct field member_fields[] = {
	FIELD(struct member_form, person, .required = true, .min = 2, .max = MEMBER_NAME_MAX),
	FIELD(struct member_form, title, .max = 4),
	FIELD(struct member_form, duty, .max = MEMBER_DUTY_MAX),
	FIELD(struct member_form, role, .type = FIELD_CHOICE, .required = true, .choices = "1|2|3"),
	FIELD(struct member_form, phone, .max = MEMBER_PHONE_MAX),
	FIELD(struct member_form, version, .type = FIELD_INT, .least = 0, .most = INT32_MAX),
};
const struct form org_member_form = FORM(struct member_form, member_fields);

static const char *const role_words[] = { "", "chair", "deputy", "plain" };

static enum member_body
body_of(const struct request *rq)
{
	return str_starts(rq->path, STR("/org/office")) ? BODY_OFFICE : BODY_COMMITTEE;
}

static struct str
home_of(const struct request *rq)
{
	return body_of(rq) == BODY_OFFICE ? STR("/org/office") : STR("/org/committee");
}

static struct str
role_word(const struct request *rq, int64_t role)
{
	const char *group = body_of(rq) == BODY_OFFICE ? "office_role" : "member_role";

	return org_word(rq, group, role_words[role]);
}

static void
show_frame(const struct request *rq, struct view *page)
{
	view_str(page, "path", home_of(rq));
	view_flag(page, "is_office", body_of(rq) == BODY_OFFICE);
	view_int(page, "least", body_of(rq) == BODY_OFFICE ? 1 : COMMITTEE_LEAST);
}

static void
show_row(const struct request *rq, struct view *v, const struct member *m)
{
	view_int(v, "id", m->id);
	view_str(v, "name", m->name);
	view_str(v, "title", codes_label("title", m->title_code));
	view_flag(v, "junior", !member_is_senior(m->title_code));
	view_str(v, "duty", m->duty);
	view_str(v, "role", role_word(rq, m->role));
	view_str(v, "phone", phone_masked(rq->arena, m->phone));
}

enum result
org_show_members(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	const struct member *m;
	int64_t n_junior = 0;
	struct rows rows;

	TRY(codes_ready(rq->store));
	show_frame(rq, page);
	TRY(member_list(rq->store, rq->arena, rq->who->institution_id, body_of(rq), &rows));
	m = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		show_row(rq, view_row(page, "row"), &m[i]);
		n_junior += !member_is_senior(m[i].title_code);
	}
	view_int(page, "n", (int64_t)rows.n);
	view_int(page, "n_junior", n_junior);
	return reply_page(re, "org/members");
}

static enum result
show_choices(const struct request *rq, struct reply *re, struct str title, int64_t role)
{
	struct code_list titles;

	TRY(codes_ready(rq->store));
	show_frame(rq, reply_data(re));
	titles = codes_list("title");
	for (size_t i = 0; i < titles.n; i++)
		if (titles.at[i].active != 0 || str_equal(titles.at[i].code, title))
			view_option(re->view, "title", titles.at[i].code, titles.at[i].label,
				    str_equal(titles.at[i].code, title));
	for (int64_t i = MEMBER_CHAIR; i <= MEMBER_PLAIN; i++)
		view_option(re->view, "role", str_from_int(rq->arena, i), role_word(rq, i),
			    i == role);
	return OK;
}

enum result
org_show_new_member(const struct request *rq, struct reply *re)
{
	TRY(show_choices(rq, re, STR(""), rq->failed == NULL ? MEMBER_PLAIN : 0));
	return reply_page(re, "org/member");
}

static enum result
read_member(const struct request *rq, struct reply *re, struct member *member_out)
{
	const struct member_form *form = rq->form;

	TRY(codes_ready(rq->store));
	if (!str_empty(form->title) && !codes_offers("title", form->title))
		return reply_form_error(re, "title", "choose");
	if (str_empty(form->title) && body_of(rq) == BODY_COMMITTEE)
		return reply_form_error(re, "title", "choose");
	*member_out = (struct member){ .body = body_of(rq),
				       .version = form->version,
				       .name = form->person,
				       .title_code = form->title,
				       .duty = form->duty,
				       .phone = form->phone };
	return str_to_int(form->role, &member_out->role);
}

enum result
org_add_member(const struct request *rq, struct reply *re)
{
	struct member member;
	enum result done;

	TRY(read_member(rq, re, &member));
	done = member_add(rq->store, rq->arena, &member, &rq->who->actor, rq->now);
	if (done == REFUSED) {
		reply_form_note(re, (struct form_error){ .field = STR("person"),
							 .code = "members_full",
							 .max = MEMBERS_MAX });
		return REFUSED;
	}
	TRY(done);
	re->flash = "member_added";
	re->flash_detail = member.name;
	return reply_see_other(re, home_of(rq));
}

static enum result
find(const struct request *rq, struct member *member_out)
{
	int64_t id;

	TRY(request_id(rq, "id", &id));
	return member_find(rq->store, rq->arena, rq->who->institution_id, body_of(rq), id,
			   member_out);
}

enum result
org_show_member(const struct request *rq, struct reply *re)
{
	struct member_form form;
	struct member m;

	TRY(find(rq, &m));
	view_int(reply_data(re), "id", m.id);
	view_str(reply_data(re), "name", m.name);
	view_int(view_child(re->view, "Form"), "version", m.version);
	form = (struct member_form){ m.name,  m.title_code, m.duty, str_from_int(rq->arena, m.role),
				     m.phone, m.version };
	if (rq->failed == NULL)
		view_form(re->view, rq->arena, &org_member_form, &form);
	TRY(show_choices(rq, re, rq->failed == NULL ? m.title_code : STR(""),
			 rq->failed == NULL ? m.role : 0));
	return reply_page(re, "org/member");
}

enum result
org_change_member(const struct request *rq, struct reply *re)
{
	struct member member;
	enum result done;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(read_member(rq, re, &member));
	member.id = id;
	done = member_change(rq->store, rq->arena, &member, &rq->who->actor, rq->now);
	if (done == CONFLICT)
		return reply_form_error(re, "", "changed_meanwhile");
	TRY(done);
	re->flash = "saved";
	return reply_see_other(re, home_of(rq));
}

enum result
org_show_remove_member(const struct request *rq, struct reply *re)
{
	struct member m;

	TRY(codes_ready(rq->store));
	TRY(find(rq, &m));
	show_frame(rq, reply_data(re));
	show_row(rq, reply_data(re), &m);
	return reply_page(re, "org/member_remove");
}

enum result
org_remove_member(const struct request *rq, struct reply *re)
{
	struct member m;

	TRY(find(rq, &m));
	TRY(member_remove(rq->store, rq->arena, body_of(rq), m.id, &rq->who->actor, rq->now));
	re->flash = "member_removed";
	re->flash_detail = m.name;
	return reply_see_other(re, home_of(rq));
}
