/* password.c - setting a password: the first time, and later of one's own will. */
#include "domain/account/account.h"
#include "domain/person/phone.h"
#include "domain/profile/profile.h"
#include "domain/sms/sms.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/store.h"
#include "login/login.h"
#include "site/site.h"

struct password_form {
	struct secret old, fresh, again;
	struct str code;
};

static const struct field first_fields[] = {
	FIELD(struct password_form, old, .type = FIELD_SECRET, .required = true, .max = 200),
	FIELD(struct password_form, fresh, .type = FIELD_SECRET, .required = true, .max = 200),
	FIELD(struct password_form, again, .type = FIELD_SECRET, .required = true, .max = 200, .same_as = "fresh"),
	FIELD(struct password_form, code, .max = 20),
};
/* Which of these are required depends on the way of proof: see note_missing() and set_change(). */
static const struct field change_fields[] = {
	FIELD(struct password_form, old, .type = FIELD_SECRET, .max = 200),
	FIELD(struct password_form, fresh, .type = FIELD_SECRET, .required = true, .max = 200),
	FIELD(struct password_form, again, .type = FIELD_SECRET, .required = true, .max = 200, .same_as = "fresh"),
	FIELD(struct password_form, code, .max = 20),
};
const struct form first_form = FORM(struct password_form, first_fields);
const struct form change_form = FORM(struct password_form, change_fields);

/* How a change is proved, and what the page says about it. */
struct proof {
	struct account_file file;
	bool by_code, no_mobile;
	bool issued;             /* the code comes from the institution, not by SMS */
	struct sms_code code;
};

/* An initial password that others can work out is not enough where the profile says so. */
static bool
needs_second_proof(const struct request *rq, const struct profile *profile)
{
	return profile != NULL && rq->who->kind == ACCOUNT_PHYSICIAN &&
	       rq->who->password_state == PASSWORD_INITIAL &&
	       !profile_is(profile, "password.proof", "none");
}

static enum result
find_proof(const struct request *rq, bool is_first, struct proof *proof_out)
{
	const struct profile *profile = site_profile(rq);
	bool sms = profile != NULL && profile_flag(profile, "password.change.sms") &&
		   (rq->who->kind == ACCOUNT_PHYSICIAN || rq->who->kind == ACCOUNT_INSTITUTION);
	struct proof proof = { 0 };

	TRY(account_file(rq->store, rq->arena, rq->who->account_id, &proof.file));
	/* The first time the initial password is proof enough for a physician; an institution's is known to
	 * many, so that its telephone is asked as well where there is one. */
	if (is_first)
		proof.by_code = sms && rq->who->kind == ACCOUNT_INSTITUTION &&
				!rq->who->is_member && proof.file.mobile.at != NULL;
	else
		proof.by_code = sms && proof.file.mobile.at != NULL;
	/* Named staff without a telephone prove themselves by the old password. */
	proof.no_mobile = sms && !is_first && proof.file.mobile.at == NULL && !rq->who->is_member;
	proof.code = (struct sms_code){ rq->who->account_id, SMS_CHANGE, proof.file.mobile };
	if (is_first && needs_second_proof(rq, profile)) {
		proof.by_code = true;
		proof.issued = proof.file.mobile.at == NULL ||
			       profile_is(profile, "password.proof", "code");
	}
	if (proof.issued)
		proof.code = account_first_code(rq->arena, rq->who->account_id);
	*proof_out = proof;
	return OK;
}

static enum result
fill_page(const struct request *rq, struct reply *re, const struct proof *proof)
{
	struct view *page = reply_data(re);
	int64_t wait = 0;

	view_c(page, "frame", "physician");
	view_flag(page, "by_code", proof->by_code);
	view_flag(page, "no_mobile", proof->no_mobile);
	view_str(page, "institution", proof->file.institution);
	view_str(page, "phone", proof->file.institution_phone);
	view_flag(page, "is_staff", rq->who->kind != ACCOUNT_PHYSICIAN);
	view_flag(page, "is_institution", rq->who->kind == ACCOUNT_INSTITUTION);
	view_flag(page, "issued", proof->issued);
	if (!proof->by_code || proof->issued)
		return OK;
	view_str(page, "mobile", phone_masked(rq->arena, proof->file.mobile));
	TRY(sms_code_wait(rq->store, rq->arena, &proof->code, rq->now, &wait));
	view_int(page, "wait", wait);
	view_flag(page, "sent", wait > 0);
	return OK;
}

/* A code that is wanted is missed together with the rest, not one page later. */
static void
note_missing(const struct request *rq, struct reply *re, const struct proof *proof)
{
	if (rq->failed != NULL && rq->action->form != NULL && proof->by_code &&
	    str_empty(str_trim(request_value(&rq->body, "code"))) &&
	    !form_has_error(rq->failed, "code"))
		reply_form_wrong(re, "code", "missing", 0);
}

enum result
show_first(const struct request *rq, struct reply *re)
{
	struct proof proof;

	if (rq->who->password_state == PASSWORD_OWN)
		return reply_see_other(re, STR("/home"));
	TRY(find_proof(rq, true, &proof));
	TRY(fill_page(rq, re, &proof));
	note_missing(rq, re, &proof);
	return reply_page(re, "login/password");
}

enum result
show_change(const struct request *rq, struct reply *re)
{
	struct proof proof;

	TRY(find_proof(rq, false, &proof));
	TRY(fill_page(rq, re, &proof));
	note_missing(rq, re, &proof);
	return reply_page(re, "login/change");
}

/* In a transaction of its own, for what was counted stays counted whatever page is shown. */
static enum result
send_code(const struct request *rq, struct reply *re, const struct proof *proof)
{
	int64_t wait = 0;
	enum result done;

	TRY(store_begin(rq->store));
	done = sms_code_send(rq->store, rq->arena, &proof->code, view_word("sms.change"), rq->now,
			     &wait);
	if (done == OK)
		return store_commit(rq->store);
	store_rollback(rq->store);
	if (done == CONFLICT)
		reply_form_wrong(re, "code", wait > 120 ? "code_wait_minutes" : "code_wait",
				 wait > 120 ? (wait + 59) / 60 : wait);
	return done == CONFLICT ? REFUSED : done;
}

static enum result
try_code(const struct request *rq, struct reply *re, const struct proof *proof, struct str typed)
{
	enum sms_code_end end = SMS_CODE_OVER;

	if (str_empty(typed)) {
		reply_form_wrong(re, "code", "missing", 0);
		return REFUSED;
	}
	TRY(sms_code_try(rq->store, rq->arena, &proof->code, typed, false, rq->now, &end));
	if (end == SMS_CODE_RIGHT)
		return OK;
	reply_form_wrong(re, "code", end == SMS_CODE_WRONG ? "code_wrong" : "code_over", 0);
	return REFUSED;
}

static enum result
change(const struct request *rq, struct reply *re, const struct proof *proof, bool is_first)
{
	const struct password_form *form = rq->form;
	struct password_change wish = { .who = rq->who,
					.old = form->old,
					.fresh = form->fresh,
					.by_code = proof->by_code && !is_first };
	enum sms_code_end used = SMS_CODE_OVER;
	enum result done, code = proof->by_code ? try_code(rq, re, proof, form->code) : OK;
	struct password_changed changed;

	if (code != OK && code != REFUSED)
		return code;
	wish.only_check = code == REFUSED;
	done = account_change_password(rq->store, rq->arena, &wish, rq->now, &changed);
	if (done == EXPIRED) {
		view_int(reply_data(re), "why_ended", SESSION_PASSWORD);
		reply_refusal(re, 401, "error/expired");
	}
	TRY(done);
	if (changed.fault != NULL)
		reply_form_wrong(re, changed.field, changed.fault, changed.number);
	if (changed.fault != NULL || code == REFUSED)
		return REFUSED;
	/* Used up only by a change that was made, so that a refused password needs no second message. */
	if (proof->by_code)
		TRY(sms_code_try(rq->store, rq->arena, &proof->code, form->code, true, rq->now,
				 &used));
	if (proof->by_code && used != SMS_CODE_RIGHT)
		return CONFLICT;
	reply_cookie(re, (struct cookie){ SESSION_COOKIE, changed.token, 0, true });
	if (!is_first) {
		struct bytes hash;

		TRY(cipher_digest(rq->arena, changed.token, &hash));
		TRY(session_set_flash(rq->store, hash, STR("password"), STR("")));
		if (proof->file.mobile.at != NULL)
			TRY(sms_send(rq->store, rq->arena, proof->file.mobile,
				     view_word("sms.changed"), rq->now));
	}
	return reply_see_other(re, STR("/home"));
}

/* Refusals are committed as well: wrong passwords and codes count. */
static enum result
change_and_commit(const struct request *rq, struct reply *re, const struct proof *proof,
		  bool is_first)
{
	enum result done;

	TRY(store_begin(rq->store));
	done = change(rq, re, proof, is_first);
	if (done != OK && done != REFUSED) {
		store_rollback(rq->store);
		return done;
	}
	TRY(store_commit(rq->store));
	return done;
}

enum result
set_first(const struct request *rq, struct reply *re)
{
	struct proof proof;

	if (rq->who->password_state == PASSWORD_OWN)
		return reply_see_other(re, STR("/home"));
	TRY(find_proof(rq, true, &proof));
	return change_and_commit(rq, re, &proof, true);
}

/* A form of its own: the fields beside it are secrets, which no answer would bring back. */
enum result
ask_code(const struct request *rq, struct reply *re)
{
	bool is_first = rq->who->password_state != PASSWORD_OWN;
	struct proof proof;

	TRY(find_proof(rq, is_first, &proof));
	if (!proof.by_code || proof.issued)
		return CONFLICT;
	TRY(send_code(rq, re, &proof));
	return reply_see_other(re, is_first ? STR("/login/password") : STR("/login/change"));
}

enum result
show_code_again(const struct request *rq, struct reply *re)
{
	return rq->who->password_state != PASSWORD_OWN ? show_first(rq, re) : show_change(rq, re);
}

enum result
set_change(const struct request *rq, struct reply *re)
{
	const struct password_form *form = rq->form;
	struct proof proof;

	TRY(find_proof(rq, false, &proof));
	if (proof.no_mobile)
		return CONFLICT;
	if (!proof.by_code && str_empty(form->old.text)) {
		reply_form_wrong(re, "old", "missing", 0);
		return REFUSED;
	}
	return change_and_commit(rq, re, &proof, false);
}
