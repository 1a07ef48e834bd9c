/* user.c - dkctl user: the first accounts, forgotten passwords, switching off. */
#include <stdio.h>
#include <string.h>

#include "ctl.h"
#include "ctl/user_sql.h"
#include "domain/account/account.h"
#include "domain/account/account_create.h"
#include "domain/account/account_members.h"
#include "domain/factor/factor.h"
#include "domain/office/office_new.h"
#include "domain/person/phone.h"
#include "domain/profile/profile.h"
#include "domain/staff/staff.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/clock.h"
#include "lib/io/password.h"

enum { MEMORY = 1 << 20 };

static const struct actor nobody;

static const char usage[] =
	"usage: dkctl user add admin NAME PROVINCE            an administrator\n"
	"       dkctl user add office NAME PROVINCE REGION    an office and its account; REGION as 110108\n"
	"       dkctl user add institution NUMBER             an institution of the register\n"
	"       dkctl user add staff KIND UNIT PERSON ROLE [MOBILE]\n"
	"                                                     a person of an institution or office;\n"
	"                                                     ROLE: administrator, clerk or reviewer\n"
	"       dkctl user reset KIND NAME                    a new password, or a physician's initial one\n"
	"       dkctl user factor KIND NAME                   takes away the second factor: a lost telephone\n"
	"       dkctl user disable|enable KIND NAME           ends all sessions | lets in again\n"
	"KIND: physician, institution, office or admin. NAME: what is typed at sign-in; of a person below a\n"
	"unit UNIT/PERSON.\n"
	"A new password is printed once and must be changed at the first sign-in.\n";

static enum result
note(struct store *db, const char *action, int64_t account_id)
{
	return audit_note(db, &nobody, clock_now(),
			  (struct audit_event){ action, "account", account_id, STR("dkctl") });
}

static enum result
place_of_office(struct store *db, struct arena *arena, const struct profile *profile, char **argv,
		struct account_new *account)
{
	struct office_new fresh = { .province_id = profile_id(profile),
				    .region = str_of(argv[1]),
				    .name = account->sign_in_name };
	struct office_place place;
	enum result found;

	if (fresh.region.len != 6)
		return fail("a region has six digits");
	found = office_at(db, arena, fresh.region, &place);
	if (found == NOT_FOUND)
		return office_add(db, &fresh, &account->office_id);
	account->office_id = place.id;
	account->display_name = place.name;
	return found;
}

static enum result
add_in_transaction(struct store *db, struct arena *arena, const char *kind, int argc, char **argv,
		   struct account_new *account)
{
	const struct profile *profile = argc > 1 ? ctl_province(db, argv[1]) : NULL;
	struct user_place place;
	enum result made;
	int64_t id;

	account->sign_in_name = account->display_name = str_of(argv[0]);
	if (strcmp(kind, "institution") == 0) {
		TRY(store_one(db, &user_institution, arena, &place,
			      WITH(V(str_upper(arena, account->sign_in_name)))));
		account->province_id = place.province_id;
		account->institution_id = place.id;
		account->display_name = place.name;
		made = account_create_institution(db, arena, account, clock_now(), &id);
	} else {
		if (profile == NULL)
			return fail("no such province");
		account->province_id = profile_id(profile);
		if (strcmp(kind, "office") == 0)
			TRY(place_of_office(db, arena, profile, argv + 1, account));
		made = account_create_office(db, arena, account, clock_now(), &id);
	}
	TRY(made);
	return note(db, "account.create", id);
}

static int
finish(struct store *db, enum result done, struct str password)
{
	if (done == OK && store_commit(db) == OK) {
		if (!str_empty(password))
			(void)printf("password: %.*s\n", STR_ARGS(password));
		return CTL_DONE;
	}
	if (store_in_transaction(db))
		store_rollback(db);
	if (done == CONFLICT || done == NOT_FOUND) {
		(void)fprintf(stderr, "dkctl user: %s\n",
			      done == CONFLICT ? "there is such an account already" : "not found");
		return CTL_FINDINGS;
	}
	return ctl_cannot("user");
}

static int
add(struct store *db, struct arena *arena, int argc, char **argv)
{
	struct account_new account = { 0 };
	struct secret password = account_make_password(arena);

	if (password_hash(arena, password, &account.hash) != OK || store_begin(db) != OK)
		return ctl_cannot("user");
	return finish(db, add_in_transaction(db, arena, argv[0], argc - 1, argv + 1, &account),
		      password.text);
}

static enum result
find_unit(struct store *db, struct arena *arena, const char *kind, struct str name,
	  struct user_account *account)
{
	enum door door = strcmp(kind, "physician") == 0   ? DOOR_PHYSICIAN :
			 strcmp(kind, "institution") == 0 ? DOOR_INSTITUTION :
							    DOOR_OFFICE;
	struct bytes index;

	TRY(account_index(arena, door, name, &index));
	return store_one(db, &user_find, arena, account, WITH(V(index)));
}

static int64_t
unit_of(const struct user_account *account)
{
	return account->kind == ACCOUNT_OFFICE ? account->office_id : account->institution_id;
}

/* UNIT/PERSON is a person below a unit. */
static enum result
find(struct store *db, struct arena *arena, const char *kind, const char *name,
     struct user_account *account)
{
	struct str whole = str_of(name);
	ptrdiff_t cut = strcmp(kind, "physician") == 0 ? -1 : str_find(whole, STR("/"));
	struct bytes index;

	if (cut < 0)
		return find_unit(db, arena, kind, whole, account);
	TRY(find_unit(db, arena, kind, str_slice(whole, 0, (size_t)cut), account));
	TRY(account_member_index(arena, account->kind, unit_of(account),
				 str_slice(whole, (size_t)cut + 1, whole.len), &index));
	return store_one(db, &user_find, arena, account, WITH(V(index)));
}

/* The system acts for the unit: its rules are those of the page. */
static enum result
add_person(struct store *db, struct arena *arena, int argc, char **argv, struct str hash)
{
	struct staff_person person = { .name = str_of(argv[2]),
				       .mobile = STR(""),
				       .role = staff_role_of(str_of(argv[3])) };
	struct user_account unit;
	struct identity as = { 0 };
	int64_t id;

	if (person.role == ROLE_NONE)
		return fail("a role is administrator, clerk or reviewer");
	if (argc > 4 && phone_read(arena, str_of(argv[4]), &person.mobile, NULL) != OK)
		return fail("that is no mobile number");
	TRY(find_unit(db, arena, argv[0], str_of(argv[1]), &unit));
	as.kind = unit.kind;
	as.province_id = unit.province_id;
	as.institution_id = unit.institution_id;
	as.office_id = unit.office_id;
	return staff_add(db, arena, &as, &person, hash, clock_now(), &id);
}

static int
add_staff(struct store *db, struct arena *arena, int argc, char **argv)
{
	struct secret password = account_make_password(arena);
	struct str hash;

	if (password_hash(arena, password, &hash) != OK || store_begin(db) != OK)
		return ctl_cannot("user");
	return finish(db, add_person(db, arena, argc, argv, hash), password.text);
}

static enum result
reset(struct store *db, struct arena *arena, const struct user_account *account,
      struct str *password)
{
	bool own = account->kind != ACCOUNT_PHYSICIAN;
	struct str hash = { NULL, 0 };
	struct stamp now = clock_now();

	if (own) {
		*password = account_make_password(arena).text;
		TRY(password_hash(arena, (struct secret){ *password }, &hash));
	}
	TRY(store_change(db, &user_password,
			 WITH(V(hash), V(own ? (int)PASSWORD_MUST_CHANGE : (int)PASSWORD_INITIAL),
			      V(now), V(account->id))));
	TRY(session_end_all(db, account->id, (struct bytes){ NULL, 0 }, SESSION_PASSWORD, now));
	TRY(account_end_members(db, arena, account->id, SESSION_PASSWORD, now));
	return note(db, "account.reset", account->id);
}

static enum result
turn(struct store *db, struct arena *arena, const struct user_account *account, bool off)
{
	struct stamp now = clock_now();

	TRY(store_run(db, &user_switch, NULL, WITH(off ? V(now) : V_NULL, V(account->id))));
	if (off) {
		TRY(session_end_all(db, account->id, (struct bytes){ NULL, 0 }, SESSION_DISABLED,
				    now));
		TRY(account_end_members(db, arena, account->id, SESSION_DISABLED, now));
	}
	return note(db, off ? "account.disable" : "account.enable", account->id);
}

static enum result
take_factor(struct store *db, const struct user_account *account)
{
	struct stamp now = clock_now();

	TRY(session_end_all(db, account->id, (struct bytes){ NULL, 0 }, SESSION_PASSWORD, now));
	return factor_remove(db, account->id, &nobody, now);
}

static enum result
change_one(struct store *db, struct arena *arena, const char *what,
	   const struct user_account *account, struct str *password)
{
	if (strcmp(what, "reset") == 0)
		return reset(db, arena, account, password);
	if (strcmp(what, "factor") == 0)
		return take_factor(db, account);
	return turn(db, arena, account, strcmp(what, "disable") == 0);
}

static int
change(struct store *db, struct arena *arena, const char *what, char **argv)
{
	struct str password = { NULL, 0 };
	struct user_account account;
	enum result done = store_begin(db);

	if (done == OK)
		done = find(db, arena, argv[0], argv[1], &account);
	if (done == OK)
		done = change_one(db, arena, what, &account, &password);
	return finish(db, done, password);
}

static bool
is_kind(const char *s, bool physicians)
{
	return strcmp(s, "institution") == 0 || strcmp(s, "office") == 0 ||
	       strcmp(s, "admin") == 0 || (physicians && strcmp(s, "physician") == 0);
}

int
ctl_user(int argc, char **argv)
{
	const char *what = argc > 2 ? argv[0] : "", *kind = argc > 2 ? argv[1] : "";
	bool adds = strcmp(what, "add") == 0 && is_kind(kind, false) &&
		    argc == (strcmp(kind, "institution") == 0 ? 3 :
			     strcmp(kind, "admin") == 0       ? 4 :
								5);
	bool changes = argc == 3 && is_kind(kind, true) &&
		       (strcmp(what, "reset") == 0 || strcmp(what, "disable") == 0 ||
			strcmp(what, "enable") == 0 || strcmp(what, "factor") == 0);
	bool adds_staff = strcmp(what, "add") == 0 && strcmp(kind, "staff") == 0 &&
			  (argc == 6 || argc == 7) &&
			  (strcmp(argv[2], "institution") == 0 || strcmp(argv[2], "office") == 0);
	struct arena *arena;
	struct store *db = NULL;
	int status;

	if (!adds && !changes && !adds_staff)
		return ctl_usage(argc, argv, usage);
	if (ctl_open(&db) != OK || cipher_open() != OK)
		return ctl_cannot("user");
	arena = arena_create(MEMORY);
	status = adds       ? add(db, arena, argc - 1, argv + 1) :
		 adds_staff ? add_staff(db, arena, argc - 2, argv + 2) :
			      change(db, arena, what, argv + 1);
	arena_destroy(arena);
	store_close(db);
	return status;
}
