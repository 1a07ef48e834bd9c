/* account_sign_in.c - one try to get in: equal answers for unknown and wrong, in equal time. */
#include "domain/account/account_create.h"
#include "domain/account/account_inside.h"
#include "domain/account/account_strike.h"
#include "domain/account/account_strike_sql.h"
#include "domain/factor/factor.h"
#include "domain/person/phone.h"
#include "domain/person/sealed.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/config.h"
#include "lib/io/password.h"

enum { LONGEST_PAUSE_MINUTES = 60, ADDRESS_WINDOW_MINUTES = 10, CROWD = 10 };

struct attempt_in {
	struct store *db;
	struct arena *arena;
	const struct sign_in *by;
	struct stamp now;
	struct bytes name_id;              /* row of throttle */
	const struct account_row *account; /* NULL: unknown */
	struct signed_in *end;
};

static struct strike
address_strike(struct str address)
{
	return (struct strike){ "sign-in", address, ADDRESS_WINDOW_MINUTES };
}

static int64_t
pause_minutes(int64_t pauses)
{
	int64_t minutes = config_number("login.pause_minutes");

	while (--pauses > 0 && minutes < LONGEST_PAUSE_MINUTES)
		minutes *= 2;
	return minutes < LONGEST_PAUSE_MINUTES ? minutes : LONGEST_PAUSE_MINUTES;
}

static int64_t
minutes_until(struct stamp end, struct stamp now)
{
	return (end.us - now.us + STAMP_MINUTE - 1) / STAMP_MINUTE;
}

enum result
account_find(struct store *db, struct arena *arena, const struct sign_in *by,
	     struct account_row *row_out)
{
	struct bytes index;
	struct str phone;

	if (by->door == DOOR_PHYSICIAN && by->profile != NULL &&
	    !profile_is(by->profile, "login.name", "document") &&
	    phone_read(arena, by->name, &phone, NULL) == OK) {
		TRY(cipher_index(arena, INDEX_MOBILE, phone, &index));
		return store_one(db, &account_by_mobile, arena, row_out,
				 WITH(V(index), V(profile_id(by->profile))));
	}
	TRY(account_index(arena, by->door, by->name, &index));
	TRY(store_one(db, &account_by_index, arena, row_out, WITH(V(index))));
	if (by->door == DOOR_PHYSICIAN || str_empty(by->member))
		return OK;
	/* A unit that is switched off has no people. */
	if (!stamp_is_none(row_out->disabled_at))
		return NOT_FOUND;
	TRY(account_member_index(arena, row_out->kind,
				 row_out->kind == ACCOUNT_OFFICE ? row_out->office_id :
								   row_out->institution_id,
				 by->member, &index));
	return store_one(db, &account_by_index, arena, row_out, WITH(V(index)));
}

enum result
account_initial(struct arena *arena, const struct account_row *row, struct stamp now,
		struct secret *initial_out)
{
	const struct profile *profile = profile_by_id(row->province_id);
	struct str name = row->registration_no;
	int64_t days;

	*initial_out = (struct secret){ { NULL, 0 } };
	if (profile == NULL || (row->kind != ACCOUNT_PHYSICIAN && row->kind != ACCOUNT_INSTITUTION))
		return OK;
	days = profile_number(profile, "password.initial.days");
	if (days > 0 && !stamp_is_none(row->cycle_at) &&
	    now.us >= row->cycle_at.us + days * STAMP_DAY)
		return OK;
	if (row->kind == ACCOUNT_PHYSICIAN)
		TRY(cipher_reveal(arena, SEALED_DOCUMENT, row->document, &name));
	*initial_out =
		account_initial_password(arena, profile_text(profile, "password.initial"), name);
	return OK;
}

enum result
account_password_fits(struct arena *arena, const struct account_row *row,
		      const struct account_lock_row *lock, struct secret password, struct stamp now,
		      bool *fits_out)
{
	struct secret initial;
	enum result checked = password_check(arena, password, lock->password);

	if (checked == FAILED)
		return FAILED;
	*fits_out = checked == OK;
	if (lock->password.at != NULL || lock->password_state != PASSWORD_INITIAL)
		return OK;
	TRY(account_initial(arena, row, now, &initial));
	*fits_out = initial.text.at != NULL && secret_equal(initial, password);
	return OK;
}

/* An unknown name pauses as an account does, out of one row: after each fifth failure, longer each time. */
static enum result
stranger_paused(struct attempt_in *in, int64_t *minutes_out)
{
	int64_t most = config_number("login.tries");
	struct strike_row row = { 0 };
	struct stamp until;

	*minutes_out = 0;
	TRY(store_run(in->db, &strike_hold, NULL, WITH(V(in->name_id), V(in->now))));
	TRY(store_one(in->db, &strike_lock, in->arena, &row, WITH(V(in->name_id))));
	if (row.tries == 0 || row.tries % most != 0)
		return OK;
	until = stamp_add(row.at, pause_minutes(row.tries / most) * STAMP_MINUTE);
	if (until.us > in->now.us)
		*minutes_out = minutes_until(until, in->now);
	return OK;
}

static enum result
refuse(struct attempt_in *in, int64_t tries_left)
{
	struct strike strike = address_strike(in->by->address);
	struct actor nobody = { .address = in->by->address, .request = in->by->request };
	struct audit_event event = { .action = "account.wrong_password", .object = "account" };

	if (in->account != NULL)
		event.object_id = in->account->id;
	in->end->end = SIGN_IN_WRONG;
	in->end->tries_left = tries_left;
	TRY(strike_add(in->db, in->arena, &strike, in->now));
	return audit_note(in->db, &nobody, in->now, event);
}

static void
pause(struct attempt_in *in, int64_t minutes)
{
	in->end->end = SIGN_IN_PAUSED;
	in->end->minutes = minutes;
}

static enum result
stranger_fails(struct attempt_in *in)
{
	int64_t most = config_number("login.tries"), left;
	struct strike_row row = { 0 };

	TRY(store_run(in->db, &strike_count, NULL, WITH(V(in->name_id), V(in->now))));
	TRY(store_one(in->db, &strike_lock, in->arena, &row, WITH(V(in->name_id))));
	left = (most - row.tries % most) % most;
	TRY(refuse(in, left));
	if (left == 0)
		pause(in, pause_minutes(row.tries / most));
	return OK;
}

enum result
account_count_failure(struct store *db, int64_t account_id, const struct account_lock_row *lock,
		      struct stamp now, int64_t *left_out, int64_t *minutes_out)
{
	int64_t most = config_number("login.tries"), tries = lock->tries + 1, pauses = lock->pauses;
	struct stamp until = { 0 };

	*minutes_out = 0;
	*left_out = most - tries;
	if (tries >= most) {
		*left_out = tries = 0;
		*minutes_out = pause_minutes(++pauses);
		until = stamp_add(now, *minutes_out * STAMP_MINUTE);
	}
	return store_run(db, &account_try_failed, NULL,
			 WITH(V(tries), V(pauses), V(until), V(account_id)));
}

int64_t
account_pause_left(const struct account_lock_row *lock, struct stamp now)
{
	return lock->paused_until.us > now.us ? minutes_until(lock->paused_until, now) : 0;
}

/* An account's failures have a row beside those of unknown names. When it was swept away they are forgotten: what is
 * told days later must not differ. */
static enum result
failures_row(struct attempt_in *in, struct bytes *id_out)
{
	return cipher_digest(in->arena,
			     str_format(in->arena, "account %lld", (long long)in->account->id),
			     id_out);
}

/* Decided while the account is locked, or failures at one moment would be forgotten as old ones. */
static enum result
forget_old(struct attempt_in *in, struct account_lock_row *lock)
{
	struct strike_row row;
	struct bytes id;

	if (lock->tries + lock->pauses == 0)
		return OK;
	TRY(failures_row(in, &id));
	TRY(store_run(in->db, &strike_hold, NULL, WITH(V(id), V(in->now))));
	TRY(store_one(in->db, &strike_lock, in->arena, &row, WITH(V(id))));
	if (row.tries == 0)
		lock->tries = lock->pauses = 0;
	return OK;
}

static enum result
account_fails(struct attempt_in *in, const struct account_lock_row *lock)
{
	int64_t left, minutes;
	struct bytes id;

	TRY(failures_row(in, &id));
	TRY(store_run(in->db, &strike_count, NULL, WITH(V(id), V(in->now))));
	TRY(account_count_failure(in->db, in->account->id, lock, in->now, &left, &minutes));
	TRY(refuse(in, left));
	if (minutes > 0)
		pause(in, minutes);
	return OK;
}

static enum result
let_in(struct attempt_in *in, const struct account_lock_row *lock)
{
	const struct account_row *a = in->account;
	struct actor self = { .account_id = a->id,
			      .kind = a->kind,
			      .name = a->display_name,
			      .address = in->by->address,
			      .request = in->by->request };
	struct audit_event event = { .action = "account.sign_in",
				     .object = "account",
				     .object_id = a->id };
	struct session_new session = { .account_id = a->id, .address = in->by->address };
	struct signed_in *end = in->end;

	*end = (struct signed_in){
		.end = SIGN_IN_DONE,
		.kind = a->kind,
		.password_state = lock->password_state,
		.hidden_code = a->hidden_code,
		.hidden_reason = a->hidden_reason,
		.hidden_by = a->hidden_by,
		.institution = a->institution,
		.institution_phone = a->institution_phone,
		.hidden_at = a->hidden_at,
		.province_id = a->province_id,
	};
	if (a->kind == ACCOUNT_INSTITUTION)
		self.institution_id = a->institution_id;
	if (a->kind == ACCOUNT_OFFICE)
		self.office_id = a->office_id;
	if (a->is_member)
		self.name = session_actor_name(
			in->arena, a->kind == ACCOUNT_OFFICE ? a->office : a->institution,
			a->display_name);
	TRY(store_run(in->db, &account_try_passed, NULL, WITH(V(in->now), V(a->id))));
	if (lock->password.at != NULL && password_is_dated(lock->password)) {
		struct str hash;

		TRY(password_hash(in->arena, in->by->password, &hash));
		TRY(store_run(in->db, &account_rehash, NULL, WITH(V(hash), V(a->id))));
	}
	if (a->hidden) {
		end->end = SIGN_IN_HIDDEN;
		event.action = "account.hidden";
		return audit_note(in->db, &self, in->now, event);
	}
	session.only_one = a->kind == ACCOUNT_PHYSICIAN;
	session.code_due = !stamp_is_none(a->second_at) && factor_is_used();
	end->code_due = session.code_due;
	if (session.code_due)
		event.action = "account.first_step";
	TRY(session_start(in->db, in->arena, &session, in->now, &end->token));
	return audit_note(in->db, &self, in->now, event);
}

/* In the transaction that lets in, so that a sum is not used up for nothing. */
static enum result
take_sum(struct attempt_in *in, bool *taken_out)
{
	struct strike_row row;
	struct bytes id;

	*taken_out = true;
	if (str_empty(in->by->sum))
		return OK;
	TRY(cipher_digest(in->arena, str_format(in->arena, "once %.*s", STR_ARGS(in->by->sum)),
			  &id));
	TRY(store_run(in->db, &strike_count, NULL, WITH(V(id), V(in->now))));
	TRY(store_one(in->db, &strike_lock, in->arena, &row, WITH(V(id))));
	*taken_out = row.tries == 1;
	return OK;
}

/* The province of the account rules, whichever was chosen at the door. */
static bool
owes_sum(const struct attempt_in *in)
{
	const struct profile *profile = profile_by_id(in->account->province_id);

	return in->by->door == DOOR_PHYSICIAN && str_empty(in->by->sum) && profile != NULL &&
	       profile_flag(profile, "login.captcha");
}

static enum result
attempt(struct attempt_in *in)
{
	struct account_lock_row lock = { 0 };
	int64_t minutes;
	bool fits;

	TRY(take_sum(in, &fits));
	if (!fits) {
		in->end->end = SIGN_IN_SUM;
		return OK;
	}

	if (in->account == NULL) {
		TRY(stranger_paused(in, &minutes));
		if (minutes > 0) {
			pause(in, minutes);
			return OK;
		}
		if (password_check(in->arena, in->by->password, (struct str){ NULL, 0 }) == FAILED)
			return FAILED;
		return stranger_fails(in);
	}
	TRY(store_one(in->db, &account_lock, in->arena, &lock, WITH(V(in->account->id))));
	minutes = account_pause_left(&lock, in->now);
	if (minutes > 0) {
		pause(in, minutes);
		return OK;
	}
	TRY(forget_old(in, &lock));
	TRY(account_password_fits(in->arena, in->account, &lock, in->by->password, in->now, &fits));
	/* As if the password were wrong, so that nobody learns whose account is where. */
	return fits && stamp_is_none(lock.disabled_at) && !owes_sum(in) ? let_in(in, &lock) :
									  account_fails(in, &lock);
}

static enum result
crowded(struct attempt_in *in, bool *crowded_out)
{
	struct strike strike = address_strike(in->by->address);
	struct stamp until;
	int64_t tries;

	TRY(strike_find(in->db, in->arena, &strike, in->now, &tries, &until));
	*crowded_out = tries >= config_number("login.address_tries") * CROWD;
	if (!*crowded_out)
		return OK;
	in->end->end = SIGN_IN_CROWDED;
	in->end->minutes = minutes_until(until, in->now);
	return OK;
}

enum result
account_address_doubted(struct store *db, struct arena *arena, struct str address, struct stamp now,
			bool *doubted_out)
{
	struct strike strike = address_strike(address);
	struct stamp until;
	int64_t tries;

	TRY(strike_find(db, arena, &strike, now, &tries, &until));
	*doubted_out = tries >= config_number("login.address_tries");
	return OK;
}

static enum result
identify_rows(struct attempt_in *in)
{
	struct str name = account_canonical(in->arena, in->by->door, in->by->name);
	struct str member = account_canonical(in->arena, DOOR_OFFICE, in->by->member);
	struct bytes index;

	/* Keyed, so that the table does not tell which numbers were tried. */
	TRY(cipher_index(in->arena, "throttle.name",
			 str_format(in->arena, "%d %.*s/%.*s", (int)in->by->door, STR_ARGS(name),
				    STR_ARGS(member)),
			 &index));
	in->name_id = index;
	return OK;
}

enum result
account_sign_in(struct store *db, struct arena *arena, const struct sign_in *by, struct stamp now,
		struct signed_in *end_out)
{
	struct account_row row;
	struct attempt_in in = { .db = db, .arena = arena, .by = by, .now = now, .end = end_out };
	enum result found, done;
	bool is_crowded = false;

	*end_out = (struct signed_in){ 0 };
	TRY(identify_rows(&in));
	TRY(crowded(&in, &is_crowded));
	if (is_crowded)
		return OK;
	found = account_find(db, arena, by, &row);
	if (found != OK && found != NOT_FOUND)
		return found;
	in.account = found == OK ? &row : NULL;
	TRY(store_begin(db));
	done = attempt(&in);
	if (done == OK)
		return store_commit(db);
	store_rollback(db);
	return done;
}
