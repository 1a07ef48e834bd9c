/* join.c - binding and registering: who is in the register makes his own account, as the profile says. */
#include "join/join.h"

#include "domain/account/account.h"
#include "domain/account/account_join.h"
#include "domain/person/document.h"
#include "domain/person/phone.h"
#include "domain/profile/profile.h"
#include "domain/sms/sms.h"
#include "lib/base/arena.h"
#include "lib/io/password.h"
#include "lib/io/store.h"
#include "site/errand.h"
#include "site/site.h"

#define WHERE "join.errand"

enum { AGAIN_SECONDS = 60 };

struct ask_form {
	struct str kind, document, name, mobile;
	bool agreed;
};
struct finish_form {
	struct str code;
	struct secret fresh, again;
};

/* Kind and agreement are asked where accounts are registered, not where they are bound: see missing(). */
static const struct field ask_fields[] = {
	FIELD(struct ask_form, kind, .type = FIELD_CHOICE, .choices = "01|03|04|06|07|11|12|13|14|99"),
	FIELD(struct ask_form, document, .required = true, .max = SIGN_IN_NAME_MAX),
	FIELD(struct ask_form, name, .required = true, .max = 60),
	FIELD(struct ask_form, mobile, .required = true, .max = 30),
	FIELD(struct ask_form, agreed, .type = FIELD_CHECK),
};
static const struct field finish_fields[] = {
	FIELD(struct finish_form, code, .required = true, .max = 20),
	FIELD(struct finish_form, fresh, .type = FIELD_SECRET, .required = true, .max = 200),
	FIELD(struct finish_form, again, .type = FIELD_SECRET, .required = true, .max = 200, .same_as = "fresh"),
};
static const struct form ask_form = FORM(struct ask_form, ask_fields);
static const struct form finish_form = FORM(struct finish_form, finish_fields);

/* Of one address: a hospital binds from behind one. What is not in the register is counted apart and strictly. */
static const struct limit asking = { 600, 3600 }, trying = { 1200, 3600 };

static handler show_ask, ask, show_finish, again, finish, show_done;

const struct action join_actions[] = {
	{ GET, "/join", show_ask, ANYONE },
	{ POST, "/join", ask, ANYONE, .form = &ask_form, .again = show_ask, .limit = &asking },
	{ GET, "/join/code", show_finish, ANYONE },
	{ POST, "/join/code", finish, ANYONE, .form = &finish_form, .again = show_finish, .limit = &trying },
	{ POST, "/join/again", again, ANYONE, .again = show_finish, .limit = &asking },
	{ GET, "/join/done", show_done, ANYONE },
	{ 0 },
};

/* What is known between the pages of a binding. */
struct errand {
	int64_t physician_id;
	struct stamp asked_at;
	struct str mobile, document;
};

static void
keep(const struct request *rq, struct reply *re, const struct errand *errand)
{
	errand_keep(rq, re, WHERE,
		    str_format(rq->arena, "%lld|%lld|%.*s|%.*s", (long long)errand->physician_id,
			       (long long)errand->asked_at.us, STR_ARGS(errand->mobile),
			       STR_ARGS(errand->document)));
}

static enum result
find(const struct request *rq, struct errand *errand_out)
{
	struct errand errand = { 0 };
	struct str text, piece;

	TRY(errand_find(rq, WHERE, &text));
	if (!str_next(&text, '|', &piece) || str_to_int(piece, &errand.physician_id) != OK ||
	    !str_next(&text, '|', &piece) || str_to_int(piece, &errand.asked_at.us) != OK ||
	    !str_next(&text, '|', &errand.mobile))
		return NOT_FOUND;
	errand.document = text;
	*errand_out = errand;
	return OK;
}

/* Where there is no initial password, who registers sets his own, as if he bound. */
static bool
binds(const struct profile *profile)
{
	return profile_is(profile, "account.origin", "bind") ||
	       str_empty(profile_text(profile, "password.initial"));
}

static bool
closed(const struct request *rq)
{
	const struct profile *profile = site_profile(rq);

	return profile == NULL || profile_is(profile, "account.origin", "created");
}

/* ---- who ---- */

static bool
is_unknown(const struct form_errors *errors)
{
	for (size_t i = 0; errors != NULL && i < errors->n; i++)
		if (str_equal(str_of(errors->at[i].code), STR("no_physician")))
			return true;
	return false;
}

static enum result
show_ask(const struct request *rq, struct reply *re)
{
	const struct profile *profile = site_profile(rq);
	struct view *page = reply_data(re);

	view_c(page, "frame", "public");
	if (closed(rq))
		return reply_page(re, "join/closed");
	view_flag(page, "bind", profile_is(profile, "account.origin", "bind"));
	view_flag(page, "both", !profile_is(profile, "login.name", "document"));
	view_flag(page, "no_sms", profile_is(profile, "reset.mode", "institution"));
	view_flag(view_child(re->view, "Form"), "unknown", is_unknown(rq->failed));
	if (rq->failed != NULL && !profile_is(profile, "account.origin", "bind") &&
	    str_empty(request_value(&rq->body, "agreed")) && !form_has_error(rq->failed, "agreed"))
		reply_form_wrong(re, "agreed", "agreed", 0);
	for (size_t i = 0; document_kinds[i] != DOCUMENT_NONE; i++) {
		struct str code = document_kind_code(document_kinds[i]);
		bool chosen = rq->failed != NULL ?
				      str_equal(request_value(&rq->body, "kind"), code) :
				      i == 0;

		view_option(re->view, "kind", code, str_of(document_kind_name(document_kinds[i])),
			    chosen);
	}
	return reply_page(re, "join/ask");
}

/* Faults that a form table cannot see, in the order of the page. */
static bool
is_faulty(const struct request *rq, struct reply *re, bool binding, struct str *mobile_out)
{
	const struct ask_form *form = rq->form;
	enum document_fault fault = DOCUMENT_FINE;
	struct document document;
	bool wrong = false;

	if (!binding && str_empty(form->kind)) {
		reply_form_wrong(re, "kind", "choose", 0);
		wrong = true;
	} else if (!binding &&
		   document_read(rq->arena, document_kind_of(form->kind), form->document,
				 date_from_stamp(rq->now), &document, &fault) != OK) {
		reply_form_wrong(re, "document", "document", 0);
		wrong = true;
	}
	if (phone_read(rq->arena, form->mobile, mobile_out, NULL) != OK) {
		reply_form_wrong(re, "mobile", "phone", 0);
		wrong = true;
	}
	if (!binding && !form->agreed) {
		reply_form_wrong(re, "agreed", "agreed", 0);
		wrong = true;
	}
	return wrong;
}

static enum result
refuse(const struct request *rq, struct reply *re, const struct join_found *found)
{
	struct form_error error = { .field = STR("document") };

	switch (found->end) {
	case JOIN_UNKNOWN:
		error.code = "no_physician";
		break;
	case JOIN_HAS_ACCOUNT:
		error.code = str_empty(found->mobile) ? "has_account" : "has_account_with";
		error.detail = phone_masked(rq->arena, found->mobile);
		break;
	case JOIN_MOBILE_TAKEN:
		error.field = STR("mobile");
		error.code = "mobile_taken";
		break;
	case JOIN_CROWDED:
		error.field = STR("");
		error.code = "join_crowded";
		error.min = found->minutes;
		break;
	case JOIN_FREE:
		return OK;
	}
	reply_form_note(re, error);
	return REFUSED;
}

static struct sms_code
code_of(const struct errand *errand)
{
	return (struct sms_code){ -errand->physician_id, SMS_BIND, errand->mobile };
}

static enum result
send_code(const struct request *rq, struct reply *re, struct errand *errand, const char *field)
{
	struct sms_code code = code_of(errand);
	int64_t wait = 0;
	enum result done;

	TRY(store_begin(rq->store));
	done = sms_code_send(rq->store, rq->arena, &code, view_word("sms.bind"), rq->now, &wait);
	if (done == OK) {
		errand->asked_at = rq->now;
		keep(rq, re, errand);
		return store_commit(rq->store);
	}
	store_rollback(rq->store);
	if (done == CONFLICT)
		reply_form_wrong(re, field, wait > 120 ? "code_wait_minutes" : "code_wait",
				 wait > 120 ? (wait + 59) / 60 : wait);
	return done == CONFLICT ? REFUSED : done;
}

/* In a transaction of its own, like the look-up before it. */
static enum result
make(const struct request *rq, const struct join_account *join)
{
	enum result done;

	TRY(store_begin(rq->store));
	done = account_join(rq->store, rq->arena, join, rq->now);
	if (done == OK)
		return store_commit(rq->store);
	store_rollback(rq->store);
	return done;
}

static enum result
ask(const struct request *rq, struct reply *re)
{
	const struct profile *profile = site_profile(rq);
	const struct ask_form *form = rq->form;
	struct join_wish wish = { .kind = form->kind,
				  .document = form->document,
				  .name = form->name,
				  .address = rq->address };
	struct errand errand = { 0 };
	struct join_account join;
	struct join_found found;

	if (closed(rq))
		return CONFLICT;
	if (is_faulty(rq, re, profile_is(profile, "account.origin", "bind"), &wish.mobile))
		return REFUSED;
	wish.province_id = profile_id(profile);
	TRY(account_join_look(rq->store, rq->arena, &wish, rq->now, &found));
	TRY(refuse(rq, re, &found));
	if (binds(profile)) {
		errand = (struct errand){ found.physician_id, { 0 }, wish.mobile, found.document };
		TRY(send_code(rq, re, &errand, "mobile"));
		return reply_see_other(re, STR("/join/code"));
	}
	join = (struct join_account){ .physician_id = found.physician_id,
				      .mobile = wish.mobile,
				      .action = "account.join",
				      .address = rq->address,
				      .request = rq->incident };
	TRY(make(rq, &join));
	return reply_see_other(re, STR("/join/done"));
}

/* ---- code and password ---- */

static int64_t
own_wait(const struct request *rq, const struct errand *errand)
{
	int64_t left = errand->asked_at.us + AGAIN_SECONDS * STAMP_SECOND - rq->now.us;

	return left <= 0 ? 0 : (left + STAMP_SECOND - 1) / STAMP_SECOND;
}

static enum result
show_finish(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct errand errand;

	if (closed(rq) || find(rq, &errand) != OK)
		return reply_see_other(re, STR("/join"));
	view_c(page, "frame", "public");
	view_flag(page, "bind", profile_is(site_profile(rq), "account.origin", "bind"));
	view_str(page, "mobile", phone_masked(rq->arena, errand.mobile));
	view_int(page, "wait", own_wait(rq, &errand));
	return reply_page(re, "join/code");
}

static enum result
again(const struct request *rq, struct reply *re)
{
	struct errand errand;

	if (find(rq, &errand) != OK)
		return reply_see_other(re, STR("/join"));
	TRY(send_code(rq, re, &errand, "code"));
	return reply_see_other(re, STR("/join/code"));
}

static enum result
try_code(const struct request *rq, const struct errand *errand, bool use,
	 enum sms_code_end *end_out)
{
	const struct finish_form *form = rq->form;
	struct sms_code code = code_of(errand);

	return sms_code_try(rq->store, rq->arena, &code, form->code, use, rq->now, end_out);
}

/* Account and code are used together; a refused password leaves the code alone. */
static enum result
bind(const struct request *rq, const struct errand *errand, struct str hash)
{
	struct join_account join = { .physician_id = errand->physician_id,
				     .mobile = errand->mobile,
				     .hash = hash,
				     .action = "account.bind",
				     .address = rq->address,
				     .request = rq->incident };
	enum sms_code_end end = SMS_CODE_OVER;

	TRY(try_code(rq, errand, true, &end));
	if (end != SMS_CODE_RIGHT)
		return CONFLICT;
	return account_join(rq->store, rq->arena, &join, rq->now);
}

static enum result
bind_and_commit(const struct request *rq, const struct errand *errand, struct str hash)
{
	enum result done;

	TRY(store_begin(rq->store));
	done = bind(rq, errand, hash);
	if (done == OK)
		return store_commit(rq->store);
	store_rollback(rq->store);
	return done;
}

/* In a transaction of its own, since a wrong code counts. */
static enum result
look_at_code(const struct request *rq, const struct errand *errand, enum sms_code_end *end_out)
{
	enum result done;

	*end_out = SMS_CODE_OVER;
	TRY(store_begin(rq->store));
	done = try_code(rq, errand, false, end_out);
	if (done == OK)
		return store_commit(rq->store);
	store_rollback(rq->store);
	return done;
}

static const char *
password_wrong(const struct request *rq, const struct errand *errand)
{
	const struct finish_form *form = rq->form;
	struct password_context context = { .name = errand->document, .phone = errand->mobile };

	context.initial = account_initial_password(
		rq->arena, profile_text(site_profile(rq), "password.initial"), errand->document);
	return password_fault(rq->arena, form->fresh, &context);
}

static enum result
finish(const struct request *rq, struct reply *re)
{
	const struct finish_form *form = rq->form;
	enum sms_code_end end;
	struct errand errand;
	enum result done;
	const char *fault;
	struct str hash;

	if (closed(rq) || find(rq, &errand) != OK)
		return reply_see_other(re, STR("/join"));
	TRY(look_at_code(rq, &errand, &end));
	if (end != SMS_CODE_RIGHT)
		reply_form_wrong(re, "code", end == SMS_CODE_WRONG ? "code_wrong" : "code_over", 0);
	fault = password_wrong(rq, &errand);
	if (fault != NULL)
		reply_form_wrong(re, "fresh", fault, 0);
	if (end != SMS_CODE_RIGHT || fault != NULL)
		return REFUSED;
	TRY(password_hash(rq->arena, form->fresh, &hash));
	done = bind_and_commit(rq, &errand, hash);
	if (done != OK)
		return done;
	errand_forget(re);
	return reply_see_other(re, STR("/join/done"));
}

static enum result
show_done(const struct request *rq, struct reply *re)
{
	const struct profile *profile = site_profile(rq);
	struct view *page = reply_data(re);

	if (closed(rq))
		return reply_see_other(re, STR("/login"));
	view_c(page, "frame", "public");
	view_flag(page, "bind", profile_is(profile, "account.origin", "bind"));
	view_flag(page, "both", !profile_is(profile, "login.name", "document"));
	if (!binds(profile))
		site_show_initial(page, profile);
	return reply_page(re, "join/done");
}
