/* guard.c - who is it, may he, not too often, and was the form made here. */
#include "domain/factor/factor.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/config.h"
#include "lib/io/random.h"
#include "lib/io/store.h"
#include "lib/web/csrf.h"
#include "site/guard_sql.h"
#include "site/inside.h"

unsigned
access_of(const struct identity *who)
{
	static const unsigned bit[] = {
		[ACCOUNT_NONE] = NOBODY,
		[ACCOUNT_PHYSICIAN] = PHYSICIAN,
		[ACCOUNT_INSTITUTION] = INSTITUTION,
		[ACCOUNT_OFFICE] = OFFICE,
		[ACCOUNT_ADMIN] = ADMIN,
	};

	if (who == NULL || who->kind < 0 || who->kind > ACCOUNT_ADMIN)
		return NOBODY;
	return bit[who->kind];
}

bool
access_allows(unsigned allowed, const struct identity *who)
{
	if ((allowed & access_of(who)) == 0)
		return false;
	if (who->kind == ACCOUNT_PHYSICIAN)
		return true;
	return who->role == ROLE_ADMINISTRATOR ||
	       (who->role == ROLE_CLERK && (allowed & CLERK) != 0) ||
	       (who->role == ROLE_REVIEWER && (allowed & REVIEWER) != 0);
}

bool
site_owes_factor(const struct identity *who)
{
	return stamp_is_none(who->second_at) && factor_is_required(who->kind);
}

/* Forms before sign-in are bound to a cookie of their own. */
static void
find_presession(struct visit *v)
{
	unsigned char *secret = arena_new(v->rq.arena, PRESESSION_BYTES);
	struct str cookie = request_cookie(&v->rq, PRESESSION_COOKIE);

	if (hex_decode(cookie, secret, PRESESSION_BYTES) != OK) {
		random_fill(secret, PRESESSION_BYTES);
		v->new_presession = hex_encode(v->rq.arena, secret, PRESESSION_BYTES);
	}
	v->csrf = (struct bytes){ secret, PRESESSION_BYTES };
}

static enum result
touch(struct visit *v)
{
	TRY(store_begin(v->rq.store));
	if (session_touch(v->rq.store, v->who.token_hash, v->rq.now) != OK) {
		store_rollback(v->rq.store);
		return FAILED;
	}
	return store_commit(v->rq.store);
}

enum result
guard_identify(struct visit *v)
{
	struct str token = request_cookie(&v->rq, SESSION_COOKIE);
	enum result found = NOT_FOUND;

	if (token.at != NULL)
		found = session_find(v->rq.store, v->rq.arena, token, v->rq.now, &v->who);
	if (found == FAILED)
		return FAILED;
	if (found != OK) {
		find_presession(v);
		v->ended = token.at != NULL;
		if (v->ended &&
		    session_why_ended(v->rq.store, v->rq.arena, token, &v->why_ended) == FAILED)
			return FAILED;
		return OK;
	}
	v->who.actor.address = v->rq.address;
	v->who.actor.request = v->rq.incident;
	v->rq.who = &v->who;
	v->csrf = v->who.csrf;
	/* Activity is noted to the minute, so that pages stay free of writes. */
	if (v->who.flash.at != NULL || v->rq.now.us - v->who.seen_at.us > STAMP_MINUTE)
		return touch(v);
	return OK;
}

struct str
sign_in_address(const struct request *rq, const char *then)
{
	struct buf back = BUF(1200);
	struct str address, path = rq->path;

	/* A path holds what a query value may not: everything unusual is percent-encoded again. */
	buf_add_c(&back, "/login?back=");
	for (size_t i = 0; i < path.len && i < 300; i++) {
		char c = path.at[i];

		if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		    c == '/' || c == '-' || c == '_')
			buf_add(&back, str_slice(path, i, 1));
		else
			buf_format(&back, "%%%02x", (unsigned char)c);
	}
	buf_add_c(&back, then);
	address = str_copy(rq->arena, buf_str(&back));
	buf_free(&back);
	return address;
}

static enum result
note_refusal(struct visit *v)
{
	struct audit_event event = { .action = "access.refused",
				     .object = v->program->name,
				     .detail = v->rq.action != NULL ? str_of(v->rq.action->path) :
								      STR("") };

	TRY(store_begin(v->rq.store));
	if (audit_note(v->rq.store, &v->who.actor, v->rq.now, event) != OK) {
		store_rollback(v->rq.store);
		return FAILED;
	}
	return store_commit(v->rq.store);
}

static enum result
lead_to(struct visit *v, struct str path)
{
	TRY(reply_see_other(&v->re, path));
	return REFUSED;
}

/* What is still missing at this sign-in, in this order: the code, an own password, a second factor. */
static enum result
guard_due(struct visit *v, unsigned allowed)
{
	if (v->who.code_due)
		return allowed & CODE_DUE ? OK : lead_to(v, STR("/login/second"));
	if (v->who.password_state != PASSWORD_OWN)
		return allowed & HALFWAY ? OK : lead_to(v, STR("/login/password"));
	if (site_owes_factor(v->rq.who) && !(allowed & FACTOR_DUE))
		return lead_to(v, STR("/login/factor"));
	return OK;
}

enum result
guard_authorize(struct visit *v)
{
	unsigned allowed = v->rq.action->access, own = access_of(v->rq.who);

	if (allowed & ANYONE)
		return OK;
	if (own == NOBODY && v->rq.method == GET && !v->rq.is_autosave) {
		TRY(reply_see_other(&v->re, sign_in_address(&v->rq, "")));
		return REFUSED;
	}
	if (own == NOBODY && v->ended && !v->rq.is_autosave) {
		enum result kept = kept_keep(v);

		if (kept != NOT_FOUND)
			return kept == OK ? REFUSED : kept;
	}
	if (own == NOBODY) {
		reply_refusal(&v->re, 401, "error/expired");
		return REFUSED;
	}
	if (!access_allows(allowed, v->rq.who)) {
		TRY(note_refusal(v));
		reply_refusal(&v->re, 403, "error/forbidden");
		return REFUSED;
	}
	return guard_due(v, allowed);
}

/* In hours of maintenance pages are shown and nothing is taken, but from administrators. */
enum result
guard_open(struct visit *v)
{
	const struct profile *profile = site_profile(&v->rq);
	struct stamp until;

	if (v->rq.method != POST || v->rq.action->always || access_of(v->rq.who) == ADMIN ||
	    profile == NULL || !profile_is_closed(profile, v->rq.now, &until))
		return OK;
	v->re.retry_at = until;
	reply_refusal(&v->re, 503, "error/maintenance");
	return REFUSED;
}

enum result
guard_throttle(struct visit *v)
{
	const struct limit *limit = v->rq.action->limit;
	struct throttle_row row = { 0 };
	struct stamp oldest;
	struct bytes id;
	struct str what;
	bool counted;

	if (limit == NULL)
		return OK;
	what = str_format(v->rq.arena, "%s %.*s %lld", v->rq.action->path, STR_ARGS(v->rq.address),
			  (long long)v->who.account_id);
	oldest = stamp_add(v->rq.now, -limit->per_seconds * STAMP_SECOND);
	TRY(cipher_digest(v->rq.arena, what, &id));
	TRY(store_begin(v->rq.store));
	counted = store_run(v->rq.store, &throttle_count, NULL,
			    WITH(V(id), V(v->rq.now), V(oldest), V(oldest))) == OK &&
		  store_one(v->rq.store, &throttle_look, v->rq.arena, &row, WITH(V(id))) == OK;
	if (!counted) {
		store_rollback(v->rq.store);
		return FAILED;
	}
	TRY(store_commit(v->rq.store));
	if (row.tries <= limit->tries)
		return OK;
	v->re.retry_at = stamp_add(row.window_at, limit->per_seconds * STAMP_SECOND);
	reply_refusal(&v->re, 429, "error/too_many");
	return REFUSED;
}

enum result
guard_form_token(struct visit *v)
{
	struct str token = request_value(&v->rq.body, "token"), location;
	enum result spent;

	if (v->rq.action->csrf == CSRF_CHECKED &&
	    (!request_is_from_here(&v->rq, str_of(config_text("site.host"))) ||
	     csrf_check(v->rq.arena, v->csrf, request_value(&v->rq.body, "csrf")) != OK)) {
		reply_refusal(&v->re, v->ended ? 401 : 403,
			      v->ended ? "error/expired" : "error/stale");
		return REFUSED;
	}
	if (v->rq.who == NULL || str_empty(token))
		return OK;
	spent = form_token_result(v->rq.store, v->rq.arena, v->rq.who, token, &location);
	if (spent == OK) {
		TRY(reply_see_other(&v->re, location));
		return REFUSED;
	}
	return spent == NOT_FOUND ? OK : spent;
}
