/* staff_change.c - making and changing named accounts; passwords and second factors that got lost. */
#include "domain/account/account_create.h"
#include "domain/account/account_members.h"
#include "domain/factor/factor.h"
#include "domain/person/sealed.h"
#include "domain/staff/staff_sql.h"
#include "lib/io/cipher.h"

static struct value
or_null(int64_t id)
{
	return id == 0 ? V_NULL : V(id);
}

static enum result
note(struct store *db, const struct actor *by, struct stamp now, const char *action, int64_t id,
     struct str detail)
{
	return audit_note(db, by, now, (struct audit_event){ action, "account", id, detail });
}

enum result
staff_still_administrator(struct store *db, struct arena *arena, const struct identity *who)
{
	struct staff_self_row self;

	TRY(store_one(db, &staff_self, arena, &self, WITH(V(who->account_id))));
	return self.role == ROLE_ADMINISTRATOR ? OK : NOT_FOUND;
}

static enum result
seal_mobile(struct arena *arena, struct str mobile, struct bytes *sealed_out)
{
	return cipher_seal(arena, SEALED_STAFF_MOBILE,
			   str_empty(mobile) ? (struct str){ NULL, 0 } : mobile, sealed_out);
}

enum result
staff_add(struct store *db, struct arena *arena, const struct identity *who,
	  const struct staff_person *person, struct str hash, struct stamp now, int64_t *id_out)
{
	int64_t unit = who->kind == ACCOUNT_OFFICE ? who->office_id : who->institution_id, n;
	struct staff_query all = { 0 };
	struct staff_scope scope;
	struct bytes index, mobile;

	TRY(staff_scope(db, arena, who, false, &scope));
	TRY(staff_count(db, arena, &scope, &all, &n));
	if (n >= STAFF_MAX || unit == 0)
		return REFUSED;
	TRY(account_member_index(arena, who->kind, unit, person->name, &index));
	TRY(seal_mobile(arena, person->mobile, &mobile));
	TRY(store_insert(db, &staff_insert, id_out,
			 WITH(V(who->province_id), V(who->kind), V(index),
			      or_null(who->institution_id), or_null(who->office_id),
			      V(person->name), V(mobile), V(person->role), V(hash), V(now),
			      V(now))));
	return note(db, &who->actor, now, "account.create", *id_out,
		    str_format(arena, "%.*s, %s", STR_ARGS(person->name),
			       staff_role_word(person->role)));
}

/* The row, if it may be changed from here. */
static enum result
take(struct store *db, struct arena *arena, const struct staff_scope *scope, int64_t id,
     struct staff_row *row_out)
{
	TRY(staff_find(db, arena, scope, id, row_out));
	return staff_may_change(scope, row_out) ? OK : REFUSED;
}

enum result
staff_change(struct store *db, struct arena *arena, const struct staff_scope *s, int64_t id,
	     const struct staff_person *person, const struct actor *by, struct stamp now)
{
	int64_t unit = s->kind == ACCOUNT_OFFICE ? s->office_id : s->institution_id;
	struct bytes index, mobile;
	struct staff_row old;
	enum result done;

	TRY(take(db, arena, s, id, &old));
	if (s->below || !old.is_member)
		return REFUSED;
	TRY(account_member_index(arena, s->kind, unit, person->name, &index));
	TRY(seal_mobile(arena, person->mobile, &mobile));
	done = store_run(db, &staff_update, NULL,
			 WITH(V(index), V(person->name), V(mobile), V(person->role), V(id),
			      V(s->kind), or_null(s->institution_id), or_null(s->office_id)));
	TRY(done);
	return note(db, by, now, "account.change", id,
		    str_format(arena, "%.*s, %s > %.*s, %s", STR_ARGS(old.name),
			       staff_role_word(old.role), STR_ARGS(person->name),
			       staff_role_word(person->role)));
}

enum result
staff_switch(struct store *db, struct arena *arena, const struct staff_scope *scope, int64_t id,
	     bool off, const struct actor *by, struct stamp now)
{
	struct staff_row row;

	TRY(take(db, arena, scope, id, &row));
	TRY(store_run(db, &staff_set_state, NULL, WITH(off ? V(now) : V_NULL, V(id))));
	if (off)
		TRY(session_end_all(db, id, (struct bytes){ NULL, 0 }, SESSION_DISABLED, now));
	/* A unit that is switched off takes its people along: account_find() lets none of them in. */
	if (off)
		TRY(account_end_members(db, arena, id, SESSION_DISABLED, now));
	return note(db, by, now, off ? "account.disable" : "account.enable", id, row.name);
}

enum result
staff_reset(struct store *db, struct arena *arena, const struct staff_scope *scope, int64_t id,
	    struct str hash, const struct actor *by, struct stamp now)
{
	struct staff_row row;

	TRY(take(db, arena, scope, id, &row));
	TRY(store_run(db, &staff_set_password, NULL, WITH(V(hash), V(now), V(id))));
	TRY(session_end_all(db, id, (struct bytes){ NULL, 0 }, SESSION_PASSWORD, now));
	TRY(account_end_members(db, arena, id, SESSION_PASSWORD, now));
	return note(db, by, now, "account.reset", id, row.name);
}

enum result
staff_drop_factor(struct store *db, struct arena *arena, const struct staff_scope *scope,
		  int64_t id, const struct actor *by, struct stamp now)
{
	struct staff_row row;

	TRY(take(db, arena, scope, id, &row));
	TRY(session_end_all(db, id, (struct bytes){ NULL, 0 }, SESSION_PASSWORD, now));
	return factor_remove(db, id, by, now);
}
