/* second.c - the second step of signing in, setting it up, and the page about the safety of one's account. */
#include "domain/account/account.h"
#include "domain/factor/factor.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/qr.h"
#include "lib/io/store.h"
#include "login/login.h"
#include "site/site.h"

#define CODES_COOKIE "__Host-dkf"
#define CODES_SEAL "login.recovery"

enum { CODES_MINUTES = 10, CODES_COOKIE_MAX = 600, CODE_MAX = 40 };

struct second_form {
	struct str code, back;
};
struct factor_form {
	struct str offer, code;
};
struct security_form {
	struct str code, act;
};
static const struct field second_fields[] = {
	FIELD(struct second_form, code, .required = true, .fleeting = true, .max = CODE_MAX),
	FIELD(struct second_form, back, .max = 400),
};
static const struct field factor_fields[] = {
	FIELD(struct factor_form, offer, .required = true, .fleeting = true, .max = 800),
	FIELD(struct factor_form, code, .required = true, .fleeting = true, .max = CODE_MAX),
};
static const struct field security_fields[] = {
	FIELD(struct security_form, code, .required = true, .fleeting = true, .max = CODE_MAX),
	FIELD(struct security_form, act, .type = FIELD_CHOICE, .required = true, .choices = "renew|off"),
};
const struct form second_form = FORM(struct second_form, second_fields);
const struct form factor_form = FORM(struct factor_form, factor_fields);
const struct form security_form = FORM(struct security_form, security_fields);

/* The session may have been ended meanwhile, by whoever switched the account off. */
static enum result
stay_in(const struct request *rq, struct reply *re)
{
	enum result done = session_still(rq->store, rq->arena, rq->who->token_hash);

	if (done != NOT_FOUND)
		return done;
	reply_refusal(re, 401, "error/expired");
	return EXPIRED;
}

/* What a right code opens. */
typedef enum result next_step(const struct request *rq, struct reply *re,
			      const struct factor_tried *tried);

static enum result
try_code(const struct request *rq, struct reply *re, struct str typed, next_step *next)
{
	struct factor_tried tried;

	TRY(stay_in(rq, re));
	TRY(factor_try(rq->store, rq->arena, &rq->who->actor, typed, rq->now, &tried));
	if (tried.end == FACTOR_WRONG)
		reply_form_wrong(re, "code", "factor_wrong", tried.number);
	else if (tried.end == FACTOR_PAUSED)
		reply_form_wrong(re, "code", "factor_paused", tried.number);
	else
		return next(rq, re, &tried);
	return REFUSED;
}

/* The code and what it opens in one transaction, so that no code is used up for nothing. A wrong one counts. */
static enum result
try_and_commit(const struct request *rq, struct reply *re, struct str typed, next_step *next)
{
	enum result done;

	TRY(store_begin(rq->store));
	done = try_code(rq, re, typed, next);
	if (done != OK && done != REFUSED) {
		store_rollback(rq->store);
		return done;
	}
	TRY(store_commit(rq->store));
	return done;
}

/* ---- signing in ---- */

enum result
show_second(const struct request *rq, struct reply *re)
{
	struct str back =
		rq->failed != NULL ? request_value(&rq->body, "back") : request_query(rq, "back");

	if (!rq->who->code_due)
		return reply_see_other(re, login_wanted(back));
	view_c(reply_data(re), "frame", "public");
	view_str(view_child(re->view, "Form.value"), "back", login_wanted(back));
	return reply_page(re, "login/second");
}

/* A new session of a new token: the one that waited for the code ends. */
static enum result
come_in(const struct request *rq, struct reply *re, const struct factor_tried *tried)
{
	const struct identity *who = rq->who;
	struct session_new session = { .account_id = who->account_id, .address = rq->address };
	struct audit_event event = { .action = "account.sign_in",
				     .object = "account",
				     .object_id = who->account_id };
	struct str token;
	struct bytes hash;

	TRY(session_end(rq->store, who->token_hash));
	TRY(session_start(rq->store, rq->arena, &session, rq->now, &token));
	TRY(cipher_digest(rq->arena, token, &hash));
	if (tried->end == FACTOR_RECOVERY)
		TRY(session_set_flash(rq->store, hash, STR("recovery_used"),
				      str_from_int(rq->arena, tried->number)));
	reply_cookie(re, (struct cookie){ SESSION_COOKIE, token, 0, true });
	return audit_note(rq->store, &who->actor, rq->now, event);
}

enum result
enter_second(const struct request *rq, struct reply *re)
{
	const struct second_form *form = rq->form;

	if (!rq->who->code_due)
		return reply_see_other(re, login_wanted(form->back));
	TRY(try_and_commit(rq, re, form->code, come_in));
	return reply_see_other(re, login_wanted(form->back));
}

/* ---- setting up ---- */

static enum result
fill_offer(const struct request *rq, struct view *page)
{
	struct str issuer = view_word("factor.issuer"), name = rq->who->name, sealed, path;
	int64_t id = rq->who->account_id;
	enum result opened = REFUSED;
	struct factor_offer offer;
	int side;

	sealed = rq->failed != NULL ? request_value(&rq->body, "offer") : (struct str){ NULL, 0 };
	if (sealed.at != NULL)
		opened = factor_offer_open(rq->arena, id, sealed, issuer, name, rq->now, &offer);
	if (opened != OK)
		TRY(factor_offer_make(rq->arena, id, issuer, name, rq->now, &offer));
	TRY(qr_path(rq->arena, offer.address, &side, &path));
	view_str(page, "offer", offer.sealed);
	view_str(page, "secret", offer.secret);
	view_str(page, "path", path);
	view_int(page, "side", side);
	return OK;
}

enum result
show_factor(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);

	if (!factor_is_used())
		return NOT_FOUND;
	if (!stamp_is_none(rq->who->second_at))
		return reply_see_other(re, STR("/login/security"));
	view_c(page, "frame", "physician");
	view_flag(page, "must", site_owes_factor(rq->who));
	TRY(fill_offer(rq, page));
	return reply_page(re, "login/factor");
}

/* As with an initial password: a sealed cookie carries them to the one page that shows them. */
static enum result
keep_codes(const struct request *rq, struct reply *re, const struct str codes[RECOVERY_CODES])
{
	struct stamp end = stamp_add(rq->now, CODES_MINUTES * STAMP_MINUTE);
	struct str text = str_format(rq->arena, "%lld|%lld", (long long)rq->who->account_id,
				     (long long)end.us);
	struct bytes sealed;

	for (size_t i = 0; i < RECOVERY_CODES; i++)
		text = str_format(rq->arena, "%.*s|%.*s", STR_ARGS(text), STR_ARGS(codes[i]));
	TRY(cipher_seal(rq->arena, CODES_SEAL, text, &sealed));
	reply_cookie(re,
		     (struct cookie){ CODES_COOKIE, hex_encode(rq->arena, sealed.at, sealed.len),
				      CODES_MINUTES * 60, true });
	return reply_see_other(re, STR("/login/factor/codes"));
}

enum result
set_factor(const struct request *rq, struct reply *re)
{
	const struct factor_form *form = rq->form;
	struct str codes[RECOVERY_CODES];
	enum result done;

	if (!factor_is_used() || !stamp_is_none(rq->who->second_at))
		return CONFLICT;
	TRY(stay_in(rq, re));
	done = factor_set_up(rq->store, rq->arena, &rq->who->actor, form->offer, form->code,
			     rq->now, codes);
	if (done == REFUSED || done == EXPIRED) {
		reply_form_wrong(re, "code",
				 done == REFUSED ? "factor_first_wrong" : "factor_offer_over", 0);
		return REFUSED;
	}
	TRY(done);
	TRY(session_end_all(rq->store, rq->who->account_id, rq->who->token_hash, SESSION_SENT_OUT,
			    rq->now));
	return keep_codes(rq, re, codes);
}

enum result
show_codes(const struct request *rq, struct reply *re)
{
	struct str hex = request_cookie(rq, CODES_COOKIE), text, piece;
	size_t len = hex.len / 2;
	unsigned char *bytes = arena_new(rq->arena, CODES_COOKIE_MAX);
	int64_t id, until;

	view_c(reply_data(re), "frame", "physician");
	if (str_empty(hex) || len > CODES_COOKIE_MAX)
		return reply_page(re, "login/codes");
	reply_cookie(re, (struct cookie){ CODES_COOKIE, STR(""), -1, true });
	if (hex_decode(hex, bytes, len) != OK ||
	    cipher_reveal(rq->arena, CODES_SEAL, (struct bytes){ bytes, len }, &text) != OK) {
		trail_clear();
		return reply_page(re, "login/codes");
	}
	if (str_next(&text, '|', &piece) && str_to_int(piece, &id) == OK &&
	    id == rq->who->account_id && str_next(&text, '|', &piece) &&
	    str_to_int(piece, &until) == OK && until > rq->now.us)
		while (str_next(&text, '|', &piece))
			view_str(view_row(reply_data(re), "code"), "text", piece);
	return reply_page(re, "login/codes");
}

/* ---- the safety of one's account ---- */

static enum result
fill_sessions(const struct request *rq, struct view *page)
{
	const struct session_row *row;
	struct rows rows;

	TRY(session_list(rq->store, rq->arena, rq->who->account_id, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct str own = { rq->who->token_hash.at, rq->who->token_hash.len };
		struct str hash = { row[i].token_hash.at, row[i].token_hash.len };
		struct view *line = view_row(page, "session");

		view_str(line, "address", row[i].address);
		view_stamp(line, "since", row[i].created_at);
		view_stamp(line, "seen", row[i].seen_at);
		view_flag(line, "own", str_equal(own, hash));
	}
	view_int(page, "n_sessions", (int64_t)rows.n);
	return OK;
}

enum result
show_security(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	int64_t left = 0;

	view_flag(page, "used", factor_is_used());
	view_flag(page, "must", factor_is_required(rq->who->kind));
	view_stamp(page, "factor", rq->who->second_at);
	if (!stamp_is_none(rq->who->second_at))
		TRY(factor_recovery_left(rq->store, rq->arena, rq->who->account_id, &left));
	view_int(page, "left", left);
	TRY(fill_sessions(rq, page));
	return reply_page(re, "login/security");
}

enum result
send_out_others(const struct request *rq, struct reply *re)
{
	struct audit_event event = { .action = "account.send_out",
				     .object = "account",
				     .object_id = rq->who->account_id };

	TRY(session_end_all(rq->store, rq->who->account_id, rq->who->token_hash, SESSION_SENT_OUT,
			    rq->now));
	TRY(audit_note(rq->store, &rq->who->actor, rq->now, event));
	re->flash = "sent_out";
	return reply_see_other(re, STR("/login/security"));
}

static enum result
change_factor(const struct request *rq, struct reply *re, const struct factor_tried *tried)
{
	const struct security_form *form = rq->form;
	struct str codes[RECOVERY_CODES];

	(void)tried;
	if (!str_equal(form->act, STR("off"))) {
		TRY(factor_recovery_renew(rq->store, rq->arena, &rq->who->actor, rq->now, codes));
		return keep_codes(rq, re, codes);
	}
	TRY(factor_remove(rq->store, rq->who->account_id, &rq->who->actor, rq->now));
	TRY(session_set_flash(rq->store, rq->who->token_hash, STR("factor_off"), STR("")));
	/* Where one is compulsory, this is how another telephone takes its place. */
	return reply_see_other(re, factor_is_required(rq->who->kind) ? STR("/login/factor") :
								       STR("/login/security"));
}

enum result
set_security(const struct request *rq, struct reply *re)
{
	const struct security_form *form = rq->form;

	if (stamp_is_none(rq->who->second_at))
		return CONFLICT;
	return try_and_commit(rq, re, form->code, change_factor);
}
