/* reset.c - account, code by SMS, confirmation. Whether there is such an account is never told. */
#include "reset/reset.h"

#include "domain/account/account_members.h"
#include "domain/account/account_reset.h"
#include "domain/person/phone.h"
#include "domain/profile/profile.h"
#include "domain/sms/sms.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/password.h"
#include "lib/io/store.h"
#include "site/errand.h"
#include "site/site.h"

enum { AGAIN_SECONDS = 60, ANSWER_MS = 100 };

struct ask_form {
	struct str name, mobile, as;
};
struct code_form {
	struct str code;
};
struct own_form {
	struct secret fresh, again;
};

static const struct field ask_fields[] = {
	{ .name = "account", .offset = offsetof(struct ask_form, name), .required = true, .max = SIGN_IN_NAME_MAX },
	/* Required where physicians choose the new password themselves: see asks_mobile(). */
	FIELD(struct ask_form, mobile, .max = 30),
	FIELD(struct ask_form, as, .type = FIELD_CHOICE, .choices = "org"),
};
static const struct field code_fields[] = { FIELD(struct code_form, code, .required = true, .max = 20) };
/* Empty where the reset leads back to the initial password. */
static const struct field own_fields[] = {
	FIELD(struct own_form, fresh, .type = FIELD_SECRET, .max = 200),
	FIELD(struct own_form, again, .type = FIELD_SECRET, .max = 200, .same_as = "fresh"),
};
static const struct form ask_form = FORM(struct ask_form, ask_fields);
static const struct form code_form = FORM(struct code_form, code_fields);
static const struct form own_form = FORM(struct own_form, own_fields);

/* Of one address, which may be a whole hospital's; a number has its own, far stricter limits (sms.h). */
static const struct limit asking = { 120, 3600 }, trying = { 120, 600 };

static handler show_ask, ask, show_code, ask_again, check_code, show_confirm, confirm, show_done;

const struct action reset_actions[] = {
	{ GET, "/reset", show_ask, ANYONE },
	{ POST, "/reset", ask, ANYONE, .form = &ask_form, .again = show_ask, .limit = &asking },
	{ GET, "/reset/code", show_code, ANYONE },
	{ POST, "/reset/code", check_code, ANYONE, .form = &code_form, .again = show_code, .limit = &trying },
	{ POST, "/reset/again", ask_again, ANYONE, .again = show_code, .limit = &asking },
	{ GET, "/reset/confirm", show_confirm, ANYONE },
	{ POST, "/reset/confirm", confirm, ANYONE, WRITES, .form = &own_form, .again = show_confirm, .limit = &trying },
	{ GET, "/reset/done", show_done, ANYONE },
	{ 0 },
};

static void
frame(struct reply *re, enum door door)
{
	view_c(reply_data(re), "frame", "public");
	view_flag(reply_data(re), "org", door == DOOR_INSTITUTION);
}

/* NOT_FOUND also without a telephone: there is no way to reset such an account here. */
static enum result
find_account(const struct request *rq, const struct errand *errand, struct account_file *file_out)
{
	struct sign_in by = { .door = errand->door,
			      .name = errand->name,
			      .profile = site_profile(rq) };

	TRY(account_file_by_name(rq->store, rq->arena, &by, file_out));
	return str_empty(file_out->mobile) ? NOT_FOUND : OK;
}

static struct sms_code
code_of(const struct account_file *file)
{
	return (struct sms_code){ file->account_id, SMS_RESET, file->mobile };
}

static const struct profile *
profile_of(const struct request *rq, const struct account_file *file)
{
	const struct profile *profile = profile_by_id(file->province_id);

	return profile != NULL ? profile : site_profile(rq);
}

/* ---- which account ---- */

/* Who may choose a password at once proves first that he knows the number it is sent to. */
static bool
asks_mobile(const struct request *rq, bool org)
{
	const struct profile *profile = site_profile(rq);

	return !org && profile != NULL && profile_is(profile, "reset.mode", "self");
}

static enum result
show_ask(const struct request *rq, struct reply *re)
{
	const struct profile *profile = site_profile(rq);
	struct str as =
		rq->failed != NULL ? request_value(&rq->body, "as") : request_query(rq, "as");
	bool org = str_equal(as, STR("org"));
	struct view *page = reply_data(re);

	if (str_equal(as, STR("office"))) {
		frame(re, DOOR_OFFICE);
		return reply_page(re, "reset/office");
	}
	frame(re, org ? DOOR_INSTITUTION : DOOR_PHYSICIAN);
	view_flag(page, "mobile", asks_mobile(rq, org));
	view_flag(page, "by_institution",
		  !org && profile != NULL && profile_is(profile, "reset.mode", "institution"));
	return reply_page(re, "reset/ask");
}

/* A code that may not be sent yet looks sent: the limits of a number would tell that it is on file. */
static enum result
send_code(const struct request *rq, const struct errand *errand)
{
	struct account_file file;
	enum result done = find_account(rq, errand, &file);
	struct sms_code code;
	int64_t wait;

	if (done != OK)
		return done == NOT_FOUND ? OK : done;
	if (file.kind == ACCOUNT_PHYSICIAN &&
	    profile_is(profile_of(rq, &file), "reset.mode", "institution"))
		return OK;
	code = code_of(&file);
	TRY(store_begin(rq->store));
	done = sms_code_send(rq->store, rq->arena, &code, view_word("sms.reset"), rq->now, &wait);
	if (done == OK)
		return store_commit(rq->store);
	store_rollback(rq->store);
	return done == CONFLICT ? OK : done;
}

/* A message that is written takes a moment more than none: the answer waits for both. */
static enum result
send_in_equal_time(const struct request *rq, const struct errand *errand)
{
	int64_t from = clock_steady_us(), left;
	enum result done = send_code(rq, errand);

	left = ANSWER_MS - (clock_steady_us() - from) / 1000;
	if (left > 0)
		clock_sleep_ms((int)left);
	return done;
}

/* This browser's own minute, so that its answer is the same for every name. */
static int64_t
own_wait(const struct request *rq, const struct errand *before)
{
	int64_t left = before->asked_at.us + AGAIN_SECONDS * STAMP_SECOND - rq->now.us;

	return left <= 0 ? 0 : (left + STAMP_SECOND - 1) / STAMP_SECOND;
}

/* The same answer for a number that is not the account's and for an account that is not there. */
static enum result
check_mobile(const struct request *rq, struct reply *re, const struct errand *errand)
{
	const struct ask_form *form = rq->form;
	struct account_file file;
	enum result found;
	struct str mobile;

	if (str_empty(form->mobile)) {
		reply_form_wrong(re, "mobile", "missing", 0);
		return REFUSED;
	}
	if (phone_read(rq->arena, form->mobile, &mobile, NULL) != OK) {
		reply_form_wrong(re, "mobile", "phone", 0);
		return REFUSED;
	}
	found = find_account(rq, errand, &file);
	if (found != OK && found != NOT_FOUND)
		return found;
	if (found == OK && str_equal(file.mobile, mobile))
		return OK;
	reply_form_wrong(re, "mobile", "mobile_differs", 0);
	return REFUSED;
}

static enum result
ask(const struct request *rq, struct reply *re)
{
	const struct ask_form *form = rq->form;
	struct errand errand = { .asked_at = rq->now }, before;
	enum result found = reset_find(rq, &before);
	int64_t wait = 0;

	errand.door = str_equal(form->as, STR("org")) ? DOOR_INSTITUTION : DOOR_PHYSICIAN;
	errand.name = account_canonical(rq->arena, errand.door, form->name);
	if (found == OK && before.door == errand.door && str_equal(before.name, errand.name))
		wait = own_wait(rq, &before);
	if (wait > 0) {
		reply_form_wrong(re, "account", "code_wait", wait);
		return REFUSED;
	}
	if (asks_mobile(rq, errand.door == DOOR_INSTITUTION))
		TRY(check_mobile(rq, re, &errand));
	TRY(send_in_equal_time(rq, &errand));
	reset_keep(rq, re, &errand);
	return reply_see_other(re, STR("/reset/code"));
}

/* ---- the code ---- */

static enum result
show_code(const struct request *rq, struct reply *re)
{
	struct errand errand;

	if (reset_find(rq, &errand) != OK)
		return reply_see_other(re, STR("/reset"));
	frame(re, errand.door);
	view_int(reply_data(re), "wait", own_wait(rq, &errand));
	return reply_page(re, "reset/code");
}

static enum result
ask_again(const struct request *rq, struct reply *re)
{
	struct errand errand;
	int64_t wait;

	if (reset_find(rq, &errand) != OK)
		return reply_see_other(re, STR("/reset"));
	wait = own_wait(rq, &errand);
	if (wait > 0) {
		reply_form_wrong(re, "code", "code_wait", wait);
		return REFUSED;
	}
	TRY(send_in_equal_time(rq, &errand));
	errand.asked_at = rq->now;
	errand.code = STR("");
	reset_keep(rq, re, &errand);
	return reply_see_other(re, STR("/reset/code"));
}

/* In a transaction of its own, since a wrong code counts. */
static enum result
try_code(const struct request *rq, const struct errand *errand, struct str typed,
	 enum sms_code_end *end_out)
{
	struct account_file file;
	enum result done = find_account(rq, errand, &file);
	struct sms_code code;

	*end_out = SMS_CODE_WRONG;
	if (done != OK)
		return done == NOT_FOUND ? OK : done;
	code = code_of(&file);
	TRY(store_begin(rq->store));
	done = sms_code_try(rq->store, rq->arena, &code, typed, false, rq->now, end_out);
	if (done == OK)
		return store_commit(rq->store);
	store_rollback(rq->store);
	return done;
}

static enum result
check_code(const struct request *rq, struct reply *re)
{
	const struct code_form *form = rq->form;
	struct errand errand;
	enum sms_code_end end;

	if (reset_find(rq, &errand) != OK)
		return reply_see_other(re, STR("/reset"));
	TRY(try_code(rq, &errand, form->code, &end));
	if (end != SMS_CODE_RIGHT) {
		reply_form_wrong(re, "code", "code_wrong_or_over", 0);
		return REFUSED;
	}
	errand.code = form->code;
	reset_keep(rq, re, &errand);
	return reply_see_other(re, STR("/reset/confirm"));
}

/* ---- confirmation ---- */

static bool
chooses_own(const struct request *rq, const struct account_file *file)
{
	return file->kind == ACCOUNT_PHYSICIAN &&
	       profile_is(profile_of(rq, file), "reset.mode", "self");
}

static enum result
show_confirm(const struct request *rq, struct reply *re)
{
	struct account_file file;
	struct errand errand;
	enum result found;

	if (reset_find(rq, &errand) != OK || str_empty(errand.code))
		return reply_see_other(re, STR("/reset"));
	found = find_account(rq, &errand, &file);
	if (found != OK)
		return found == NOT_FOUND ? reply_see_other(re, STR("/reset")) : found;
	frame(re, errand.door);
	view_flag(reply_data(re), "own", chooses_own(rq, &file));
	return reply_page(re, "reset/confirm");
}

static enum result
set_own(const struct request *rq, struct reply *re, const struct errand *errand,
	const struct account_file *file, const struct actor *self)
{
	const struct own_form *form = rq->form;
	struct password_context context = { .name = errand->name,
					    .phone = file->mobile,
					    .person = file->display_name };
	struct str rule = profile_text(profile_of(rq, file), "password.initial"), hash;
	const char *fault;

	context.initial = account_initial_password(rq->arena, rule, errand->name);
	fault = str_empty(form->fresh.text) ? "missing" :
					      password_fault(rq->arena, form->fresh, &context);
	if (fault != NULL) {
		reply_form_wrong(re, "fresh", fault, 0);
		return REFUSED;
	}
	TRY(password_hash(rq->arena, form->fresh, &hash));
	return account_reset_to(rq->store, file->account_id, hash, self, rq->now);
}

static enum result
lead_on(const struct request *rq, struct reply *re, const struct account_file *file)
{
	errand_forget(re);
	return reply_see_other(re, str_format(rq->arena, "/reset/done?as=%s%s",
					      file->kind == ACCOUNT_INSTITUTION ? "org" : "",
					      chooses_own(rq, file) ? "own" : ""));
}

/* Sent twice, the second is led to what the first has done. */
static enum result
not_right(const struct request *rq, struct reply *re, const struct account_file *file,
	  const struct sms_code *code, struct str typed)
{
	bool spent;

	TRY(sms_code_spent(rq->store, rq->arena, code, typed, rq->now, &spent));
	return spent ? lead_on(rq, re, file) : reply_see_other(re, STR("/reset/code"));
}

static enum result
confirm(const struct request *rq, struct reply *re)
{
	enum sms_code_end end = SMS_CODE_OVER;
	struct account_file file;
	struct errand errand;
	struct sms_code code;
	struct actor self;

	if (reset_find(rq, &errand) != OK || str_empty(errand.code))
		return reply_see_other(re, STR("/reset"));
	TRY(find_account(rq, &errand, &file));
	self = (struct actor){ .account_id = file.account_id,
			       .kind = file.kind,
			       .name = file.display_name,
			       .address = rq->address,
			       .request = rq->incident };
	code = code_of(&file);
	TRY(sms_code_try(rq->store, rq->arena, &code, errand.code, true, rq->now, &end));
	if (end != SMS_CODE_RIGHT)
		return not_right(rq, re, &file, &code, errand.code);
	if (chooses_own(rq, &file))
		TRY(set_own(rq, re, &errand, &file, &self));
	else
		TRY(account_reset_own(rq->store, profile_of(rq, &file), file.account_id, &self,
				      rq->now));
	TRY(account_end_members(rq->store, rq->arena, file.account_id, SESSION_PASSWORD, rq->now));
	TRY(sms_send(rq->store, rq->arena, file.mobile, view_word("sms.was_reset"), rq->now));
	return lead_on(rq, re, &file);
}

static enum result
show_done(const struct request *rq, struct reply *re)
{
	struct str as = request_query(rq, "as");
	const struct profile *profile = site_profile(rq);

	frame(re, str_equal(as, STR("org")) ? DOOR_INSTITUTION : DOOR_PHYSICIAN);
	view_flag(reply_data(re), "own", str_equal(as, STR("own")));
	if (profile != NULL)
		site_show_initial(reply_data(re), profile);
	return reply_page(re, "reset/done");
}
