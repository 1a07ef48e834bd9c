/* account_reset.c - back to the initial password, or to a new one after a code. */
#include "domain/account/account_reset.h"

#include "domain/account/account.h"
#include "domain/account/account_reset_sql.h"
#include "domain/profile/profile.h"
#include "domain/session/session.h"

static enum result
finish(struct store *db, int64_t account_id, const char *action, const struct actor *by,
       struct stamp now)
{
	struct audit_event event = { .action = action,
				     .object = "account",
				     .object_id = account_id };
	struct bytes none = { NULL, 0 };

	TRY(session_end_all(db, account_id, none, SESSION_PASSWORD, now));
	return audit_note(db, by, now, event);
}

enum result
account_reset_own(struct store *db, const struct profile *profile, int64_t account_id,
		  const struct actor *by, struct stamp now)
{
	if (str_empty(profile_text(profile, "password.initial")))
		return REFUSED;
	TRY(store_change(db, &account_to_initial, WITH(V(now), V(account_id))));
	return finish(db, account_id, "account.reset", by, now);
}

enum result
account_reset_to_initial(struct store *db, struct arena *arena, const struct profile *profile,
			 int64_t physician_id, int64_t institution_id, const struct actor *by,
			 struct stamp now)
{
	struct account_id_row row;

	TRY(store_one(db, &account_of_own_physician, arena, &row,
		      WITH(V(physician_id), V(institution_id))));
	return account_reset_own(db, profile, row.id, by, now);
}

enum result
account_issue_code(struct store *db, struct arena *arena, int64_t physician_id,
		   int64_t institution_id, const struct actor *by, struct stamp now,
		   struct str *digits_out)
{
	struct account_id_row row;
	struct sms_code code;

	TRY(store_one(db, &account_of_own_physician, arena, &row,
		      WITH(V(physician_id), V(institution_id))));
	if (row.password_state != PASSWORD_INITIAL)
		return CONFLICT;
	code = account_first_code(arena, row.id);
	TRY(sms_code_issue(db, arena, &code, FIRST_CODE_DAYS, now, digits_out));
	return audit_note(db, by, now,
			  (struct audit_event){ .action = "account.first_code",
						.object = "account",
						.object_id = row.id });
}

enum result
account_reset_to(struct store *db, int64_t account_id, struct str hash, const struct actor *by,
		 struct stamp now)
{
	TRY(store_change(db, &account_to_hash, WITH(V(hash), V(now), V(account_id))));
	return finish(db, account_id, "account.reset_own", by, now);
}
