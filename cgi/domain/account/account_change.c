/* account_change.c - a new password: the old proof, the rules, fresh sessions. */
#include "domain/account/account_inside.h"
#include "domain/person/sealed.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/password.h"

static enum result
mobile_of(struct arena *arena, const struct account_row *row, struct str *mobile_out)
{
	if (row->is_member)
		return cipher_reveal(arena, SEALED_STAFF_MOBILE, row->member_mobile, mobile_out);
	if (row->kind == ACCOUNT_INSTITUTION)
		return cipher_reveal(arena, SEALED_CONTACT_MOBILE, row->contact_mobile, mobile_out);
	return cipher_reveal(arena, SEALED_MOBILE, row->mobile, mobile_out);
}

static enum result
file_of(struct arena *arena, const struct account_row *row, struct account_file *file_out)
{
	struct account_file file = {
		.account_id = row->id,
		.kind = row->kind,
		.province_id = row->province_id,
		.password_state = row->password_state,
		.physician_id = row->physician_id,
		.institution_id = row->institution_id,
		.is_member = row->is_member,
		.institution = row->institution,
		.institution_phone = row->institution_phone,
		.display_name = row->display_name,
	};

	TRY(mobile_of(arena, row, &file.mobile));
	*file_out = file;
	return OK;
}

enum result
account_file(struct store *db, struct arena *arena, int64_t account_id,
	     struct account_file *file_out)
{
	struct account_row row;

	TRY(store_one(db, &account_by_id, arena, &row, WITH(V(account_id))));
	return file_of(arena, &row, file_out);
}

enum result
account_file_by_name(struct store *db, struct arena *arena, const struct sign_in *by,
		     struct account_file *file_out)
{
	struct account_row row;

	TRY(account_find(db, arena, by, &row));
	if (!stamp_is_none(row.disabled_at))
		return NOT_FOUND;
	return file_of(arena, &row, file_out);
}

static void
fault(struct password_changed *changed, const char *field, const char *code, int64_t number)
{
	changed->field = field;
	changed->fault = code;
	changed->number = number;
}

/* The old password counts as a try: a session left open must not serve to guess it. */
static enum result
check_old(struct store *db, struct arena *arena, const struct account_row *row,
	  const struct account_lock_row *lock, const struct password_change *change,
	  struct stamp now, struct password_changed *changed)
{
	int64_t left, minutes = account_pause_left(lock, now);
	bool fits;

	if (minutes > 0) {
		fault(changed, "old", "paused", minutes);
		return OK;
	}
	TRY(account_password_fits(arena, row, lock, change->old, now, &fits));
	if (fits)
		return OK;
	TRY(account_count_failure(db, row->id, lock, now, &left, &minutes));
	if (minutes > 0)
		fault(changed, "old", "paused", minutes);
	else
		fault(changed, "old", "old_wrong", left);
	return OK;
}

static enum result
check_fresh(struct arena *arena, const struct account_row *row, const struct account_lock_row *lock,
	    const struct password_change *change, struct stamp now,
	    struct password_changed *changed)
{
	struct password_context context = { .name = row->registration_no,
					    .old = change->old,
					    .person = row->display_name };
	const char *code;
	bool fits = false;

	if (row->kind == ACCOUNT_PHYSICIAN)
		TRY(cipher_reveal(arena, SEALED_DOCUMENT, row->document, &context.name));
	TRY(mobile_of(arena, row, &context.phone));
	TRY(account_initial(arena, row, now, &context.initial));
	code = password_fault(arena, change->fresh, &context);
	/* Where no old password was asked, the stored one tells whether this is it. */
	if (code == NULL && change->by_code && lock->password.at != NULL)
		TRY(account_password_fits(arena, row, lock, change->fresh, now, &fits));
	if (fits)
		code = "password_same";
	if (code != NULL)
		fault(changed, "fresh", code, 0);
	return OK;
}

static enum result
enter(struct store *db, struct arena *arena, const struct account_row *row,
      const struct password_change *change, struct stamp now, struct str *token_out)
{
	const struct actor *self = &change->who->actor;
	struct audit_event event = { .action = "account.password",
				     .object = "account",
				     .object_id = row->id };
	struct session_new session = { .account_id = row->id, .address = self->address };
	struct bytes none = { NULL, 0 };
	struct str hash;

	TRY(password_hash(arena, change->fresh, &hash));
	TRY(store_change(db, &account_enter, WITH(V(hash), V(now), V(row->id))));
	TRY(session_end_all(db, row->id, none, SESSION_PASSWORD, now));
	TRY(session_start(db, arena, &session, now, token_out));
	return audit_note(db, self, now, event);
}

enum result
account_prove(struct store *db, struct arena *arena, const struct password_change *change,
	      struct stamp now, struct password_changed *end_out)
{
	struct account_lock_row lock;
	struct account_row row;

	*end_out = (struct password_changed){ 0 };
	TRY(store_one(db, &account_by_id, arena, &row, WITH(V(change->who->account_id))));
	TRY(store_one(db, &account_lock, arena, &lock, WITH(V(row.id))));
	return check_old(db, arena, &row, &lock, change, now, end_out);
}

enum result
account_change_password(struct store *db, struct arena *arena, const struct password_change *change,
			struct stamp now, struct password_changed *changed_out)
{
	struct account_lock_row lock;
	struct account_row row;
	enum result found;

	*changed_out = (struct password_changed){ 0 };
	/* Sent twice, the second would take the new password for a wrong old one. */
	found = session_still(db, arena, change->who->token_hash);
	if (found != OK)
		return found == NOT_FOUND ? EXPIRED : found;
	TRY(store_one(db, &account_by_id, arena, &row, WITH(V(change->who->account_id))));
	TRY(store_one(db, &account_lock, arena, &lock, WITH(V(row.id))));
	if (!change->by_code)
		TRY(check_old(db, arena, &row, &lock, change, now, changed_out));
	if (changed_out->fault == NULL)
		TRY(check_fresh(arena, &row, &lock, change, now, changed_out));
	if (changed_out->fault != NULL || change->only_check)
		return OK;
	return enter(db, arena, &row, change, now, &changed_out->token);
}
