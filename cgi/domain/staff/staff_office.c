/* staff_office.c - accounts of offices and administrators, made from above. */
#include <string.h>

#include "domain/account/account.h"
#include "domain/account/account_create.h"
#include "domain/office/office_new.h"
#include "domain/person/region.h"
#include "domain/profile/profile.h"
#include "domain/staff/staff_sql.h"

enum { REGION_LENGTH = 6 };

static enum result
note(struct store *db, const struct identity *who, struct stamp now, int64_t id, struct str name)
{
	return audit_note(db, &who->actor, now,
			  (struct audit_event){ "account.create", "account", id, name });
}

enum result
staff_add_administrator(struct store *db, struct arena *arena, const struct identity *who,
			struct str name, struct str hash, struct stamp now, int64_t *id_out)
{
	struct account_new account = { .province_id = who->province_id,
				       .sign_in_name = name,
				       .display_name = name,
				       .hash = hash };
	struct staff_query all = { 0 };
	struct staff_scope scope;
	int64_t n;

	TRY(staff_scope(db, arena, who, false, &scope));
	TRY(staff_count(db, arena, &scope, &all, &n));
	if (n >= STAFF_MAX || who->kind != ACCOUNT_ADMIN)
		return REFUSED;
	TRY(account_create_office(db, arena, &account, now, id_out));
	return note(db, who, now, *id_out, name);
}

/* Absent: no active province has such a region. */
static const struct profile *
province_of(struct str region)
{
	int64_t code;

	if (region.len != REGION_LENGTH || str_to_int(region, &code) != OK ||
	    !region_exists((int)code))
		return NULL;
	return profile_by_id(code / 10000 * 10000);
}

/* scope->region is a pattern: a beginning and a percent sign. */
static bool
is_below(const struct staff_scope *scope, struct str region)
{
	struct str beginning = str_slice(scope->region, 0, scope->region.len - 1);

	return str_starts(region, beginning) && (int64_t)office_level_of(region) > scope->level;
}

/* The office itself, as the account will belong to it. NOT_FOUND: end_out says why not. */
static enum result
take_office(struct store *db, struct arena *arena, const struct staff_office *office,
	    const struct profile *profile, struct account_new *account,
	    enum staff_office_end *end_out)
{
	struct office_new fresh = { profile_id(profile), office->region, office->name,
				    office->phone };
	struct office_place place;
	struct staff_count_row row;
	enum result found = office_at(db, arena, office->region, &place);

	if (found == NOT_FOUND)
		return office_add(db, &fresh, &account->office_id);
	TRY(found);
	TRY(store_one(db, &staff_of_office, arena, &row, WITH(V(place.id))));
	if (row.n > 0) {
		*end_out = STAFF_OFFICE_THERE;
		return NOT_FOUND;
	}
	account->office_id = place.id;
	account->display_name = place.name;
	return OK;
}

enum result
staff_add_office(struct store *db, struct arena *arena, const struct identity *who,
		 const struct staff_office *office, struct str hash, struct stamp now,
		 enum staff_office_end *end_out, int64_t *id_out)
{
	struct account_new account = { .sign_in_name = office->name,
				       .display_name = office->name,
				       .hash = hash };
	const struct profile *profile = province_of(office->region);
	struct staff_scope scope;
	enum result done;

	*end_out = STAFF_OFFICE_MADE;
	TRY(staff_scope(db, arena, who, true, &scope));
	if (profile == NULL || !is_below(&scope, office->region)) {
		*end_out = profile == NULL ? STAFF_OFFICE_NO_REGION : STAFF_OFFICE_OUTSIDE;
		return OK;
	}
	account.province_id = profile_id(profile);
	done = take_office(db, arena, office, profile, &account, end_out);
	if (done == OK)
		done = account_create_office(db, arena, &account, now, id_out);
	if (done == CONFLICT)
		*end_out = STAFF_OFFICE_NAME_TAKEN;
	if (done == CONFLICT || (done == NOT_FOUND && *end_out != STAFF_OFFICE_MADE))
		return OK;
	TRY(done);
	return note(db, who, now, *id_out, account.display_name);
}

enum result
staff_door_of(struct store *db, struct arena *arena, int64_t id, struct staff_door *door_out)
{
	struct staff_door_row row;
	struct bytes index;

	TRY(store_one(db, &staff_door, arena, &row, WITH(V(id))));
	*door_out = (struct staff_door){ row.kind != ACCOUNT_INSTITUTION, row.number };
	if (row.kind == ACCOUNT_INSTITUTION)
		return OK;
	TRY(account_index(arena, DOOR_OFFICE, row.name, &index));
	if (index.len == row.login_index.len &&
	    memcmp(index.at, row.login_index.at, index.len) == 0)
		door_out->account = row.name;
	return OK;
}
