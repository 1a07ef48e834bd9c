/* mobile.c - another mobile number: by password and a code to the new number; the old one is told. */
#include "domain/account/account_mobile.h"
#include "domain/person/phone.h"
#include "domain/sms/sms.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"
#include "login/login.h"
#include "site/errand.h"

#define WHERE "login.mobile"

enum { AGAIN_SECONDS = 60 };

struct ask_input {
	struct secret password;
	struct str mobile;
};
struct code_input {
	struct str code;
};

static const struct field ask_fields[] = {
	FIELD(struct ask_input, password, .type = FIELD_SECRET, .required = true, .max = 200),
	FIELD(struct ask_input, mobile, .required = true, .max = 30),
};
static const struct field code_fields[] = {
	FIELD(struct code_input, code, .required = true, .fleeting = true, .max = 20),
};
const struct form mobile_form = FORM(struct ask_input, ask_fields);
const struct form mobile_code_form = FORM(struct code_input, code_fields);

struct errand {
	struct str mobile;
	struct stamp asked_at;
};

/* An errand of another account is none. */
static enum result
find(const struct request *rq, struct errand *errand_out)
{
	struct errand errand = { 0 };
	struct str text, piece;
	int64_t account_id;

	TRY(errand_find(rq, WHERE, &text));
	if (!str_next(&text, '|', &piece) || str_to_int(piece, &account_id) != OK ||
	    account_id != rq->who->account_id || !str_next(&text, '|', &piece) ||
	    str_to_int(piece, &errand.asked_at.us) != OK)
		return NOT_FOUND;
	errand.mobile = text;
	*errand_out = errand;
	return OK;
}

static struct sms_code
code_of(const struct request *rq, struct str mobile)
{
	return (struct sms_code){ rq->who->account_id, SMS_MOBILE, mobile };
}

enum result
show_mobile(const struct request *rq, struct reply *re)
{
	struct account_file file;

	TRY(account_file(rq->store, rq->arena, rq->who->account_id, &file));
	view_c(reply_data(re), "frame", "physician");
	view_str(reply_data(re), "mobile", phone_masked(rq->arena, file.mobile));
	return reply_page(re, "login/mobile");
}

static enum result
send_code(const struct request *rq, struct reply *re, struct str mobile, const char *field)
{
	struct sms_code code = code_of(rq, mobile);
	int64_t wait = 0;
	enum result done;

	TRY(store_begin(rq->store));
	done = sms_code_send(rq->store, rq->arena, &code, view_word("sms.mobile"), rq->now, &wait);
	if (done == OK) {
		errand_keep(rq, re, WHERE,
			    str_format(rq->arena, "%lld|%lld|%.*s", (long long)rq->who->account_id,
				       (long long)rq->now.us, STR_ARGS(mobile)));
		return store_commit(rq->store);
	}
	store_rollback(rq->store);
	if (done == CONFLICT)
		reply_form_wrong(re, field, wait > 120 ? "code_wait_minutes" : "code_wait",
				 wait > 120 ? (wait + 59) / 60 : wait);
	return done == CONFLICT ? REFUSED : done;
}

/* In a transaction of its own, since a wrong password counts. */
static enum result
check_password(const struct request *rq, struct reply *re)
{
	const struct ask_input *form = rq->form;
	struct password_change proof = { .who = rq->who, .old = form->password };
	struct password_changed end;
	enum result done;

	TRY(store_begin(rq->store));
	done = account_prove(rq->store, rq->arena, &proof, rq->now, &end);
	if (done != OK) {
		store_rollback(rq->store);
		return done;
	}
	TRY(store_commit(rq->store));
	if (end.fault == NULL)
		return OK;
	reply_form_wrong(re, "password",
			 str_equal(str_of(end.fault), STR("old_wrong")) ? "password_wrong" :
									  end.fault,
			 end.number);
	return REFUSED;
}

enum result
ask_mobile(const struct request *rq, struct reply *re)
{
	const struct ask_input *form = rq->form;
	struct account_file file;
	struct str mobile;
	enum result done;

	if (phone_read(rq->arena, form->mobile, &mobile, NULL) != OK) {
		reply_form_wrong(re, "mobile", "phone", 0);
		return REFUSED;
	}
	TRY(check_password(rq, re));
	TRY(account_file(rq->store, rq->arena, rq->who->account_id, &file));
	if (str_equal(mobile, file.mobile)) {
		reply_form_wrong(re, "mobile", "mobile_same", 0);
		return REFUSED;
	}
	done = account_mobile_is_free(rq->store, rq->arena, rq->who->physician_id, mobile);
	if (done == CONFLICT) {
		reply_form_wrong(re, "mobile", "mobile_taken", 0);
		return REFUSED;
	}
	TRY(done);
	TRY(send_code(rq, re, mobile, "mobile"));
	return reply_see_other(re, STR("/login/mobile/code"));
}

enum result
show_mobile_code(const struct request *rq, struct reply *re)
{
	struct errand errand;
	int64_t left;

	if (find(rq, &errand) != OK)
		return reply_see_other(re, STR("/login/mobile"));
	left = errand.asked_at.us + AGAIN_SECONDS * STAMP_SECOND - rq->now.us;
	view_c(reply_data(re), "frame", "physician");
	view_str(reply_data(re), "mobile", phone_masked(rq->arena, errand.mobile));
	view_int(reply_data(re), "wait", left <= 0 ? 0 : (left + STAMP_SECOND - 1) / STAMP_SECOND);
	return reply_page(re, "login/mobile_code");
}

enum result
ask_mobile_again(const struct request *rq, struct reply *re)
{
	struct errand errand;

	if (find(rq, &errand) != OK)
		return reply_see_other(re, STR("/login/mobile"));
	TRY(send_code(rq, re, errand.mobile, "code"));
	return reply_see_other(re, STR("/login/mobile/code"));
}

static enum result
change(const struct request *rq, struct reply *re, struct str mobile)
{
	const struct code_input *form = rq->form;
	struct sms_code code = code_of(rq, mobile);
	enum sms_code_end end = SMS_CODE_OVER;
	struct account_file file;

	TRY(sms_code_try(rq->store, rq->arena, &code, form->code, true, rq->now, &end));
	if (end != SMS_CODE_RIGHT) {
		reply_form_wrong(re, "code", end == SMS_CODE_WRONG ? "code_wrong" : "code_over", 0);
		return REFUSED;
	}
	TRY(account_file(rq->store, rq->arena, rq->who->account_id, &file));
	TRY(account_set_mobile(rq->store, rq->arena, rq->who, mobile, rq->now));
	if (file.mobile.at != NULL)
		TRY(sms_send(rq->store, rq->arena, file.mobile, view_word("sms.mobile_changed"),
			     rq->now));
	return session_set_flash(rq->store, rq->who->token_hash, STR("mobile"), STR(""));
}

/* Refusals are committed as well: wrong codes count. */
enum result
set_mobile(const struct request *rq, struct reply *re)
{
	struct errand errand;
	enum result done;

	if (find(rq, &errand) != OK)
		return reply_see_other(re, STR("/login/mobile"));
	TRY(store_begin(rq->store));
	done = change(rq, re, errand.mobile);
	if (done != OK && done != REFUSED) {
		store_rollback(rq->store);
		return done;
	}
	TRY(store_commit(rq->store));
	if (done == REFUSED)
		return REFUSED;
	errand_forget(re);
	return reply_see_other(re, STR("/home"));
}
