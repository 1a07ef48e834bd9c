/*
 * staff.h - named accounts of units: who is there, making and changing them, and the accounts of the units below.
 *
 * Writes the rows of account whose kind is institution, office or administrator. Each function works within a
 * scope: the own unit, or the units' own accounts that an office (or the administrators) stands above; foreign
 * looks absent. Nobody changes his own account here, and a unit's own account is changed from above alone.
 */
#ifndef DOMAIN_STAFF_H
#define DOMAIN_STAFF_H

#include "domain/session/session.h"
#include "lib/base/str.h"

struct rows;

enum { STAFF_NAME_MAX = 30, STAFF_MAX = 200 };

struct staff_scope {
	bool below;                /* units below, not the own unit */
	int64_t self, kind, institution_id, office_id;
	struct str region;         /* below: beginning of their region codes, as a LIKE pattern */
	int64_t level;             /* below: offices of a level greater than this */
};
/* NOT_FOUND: nobody stands below an institution. */
enum result staff_scope(struct store *db, struct arena *arena, const struct identity *who, bool below,
			struct staff_scope *scope_out) MUST_USE;

struct staff_row {
	int64_t id, kind, role, password_state;
	bool is_member;
	struct str name, number, region; /* number and region: of units below */
	int64_t level;                   /* of an office below: enum office_level */
	struct bytes mobile;
	struct stamp disabled_at, signed_in_at, second_at, created_at;
};

enum staff_state { STAFF_ANY = 0, STAFF_ON, STAFF_OFF };
enum staff_sort { STAFF_BY_NAME = 0, STAFF_BY_ROLE, STAFF_BY_ROLE_DOWN, STAFF_BY_TIME, STAFF_BY_TIME_DOWN,
		  STAFF_BY_NAME_DOWN };

struct staff_query {
	struct str part;           /* of the name or number; empty: any */
	int64_t role, state, sort, limit, offset;
};
enum result staff_count(struct store *db, struct arena *arena, const struct staff_scope *scope,
			const struct staff_query *query, int64_t *n_out) MUST_USE;
/* Rows of struct staff_row. */
enum result staff_list(struct store *db, struct arena *arena, const struct staff_scope *scope,
		       const struct staff_query *query, struct rows *rows_out) MUST_USE;
enum result staff_find(struct store *db, struct arena *arena, const struct staff_scope *scope, int64_t id,
		       struct staff_row *row_out) MUST_USE;
/* May he be changed from this scope? */
bool staff_may_change(const struct staff_scope *scope, const struct staff_row *row);
enum result staff_mobile(struct arena *arena, const struct staff_row *row, struct str *mobile_out) MUST_USE;

/* Where and under which account he signs in. The name of an office's account is stored as a digest only: absent
 * unless it is the name that is shown. */
struct staff_door {
	bool at_office;            /* at the door of offices and administrators, else of institutions */
	struct str account;
};
enum result staff_door_of(struct store *db, struct arena *arena, int64_t id, struct staff_door *door_out) MUST_USE;

/* Before any change, in its transaction: NOT_FOUND when he was switched off or given another role meanwhile, so that of
 * two who do that to each other one stays. */
enum result staff_still_administrator(struct store *db, struct arena *arena, const struct identity *who) MUST_USE;

/* ---- changes; NOT_FOUND outside the scope, REFUSED where staff_may_change() says no ---- */

struct staff_person {
	struct str name, mobile;   /* mobile may be empty */
	int64_t role;
};
/* Of the own unit. CONFLICT: the name is taken. REFUSED: there are STAFF_MAX already. */
enum result staff_add(struct store *db, struct arena *arena, const struct identity *who,
		      const struct staff_person *person, struct str hash, struct stamp now, int64_t *id_out) MUST_USE;
/* Another administrator; his name is what he types at sign-in. CONFLICT, REFUSED: as staff_add(). */
enum result staff_add_administrator(struct store *db, struct arena *arena, const struct identity *who, struct str name,
				    struct str hash, struct stamp now, int64_t *id_out) MUST_USE;
/* The account of an office below; the office as well, unless it is there. Its name is what is typed at sign-in. */
enum staff_office_end { STAFF_OFFICE_MADE = 1, STAFF_OFFICE_NO_REGION, STAFF_OFFICE_OUTSIDE, STAFF_OFFICE_THERE,
			STAFF_OFFICE_NAME_TAKEN };
struct staff_office {
	struct str name, region, phone;
};
enum result staff_add_office(struct store *db, struct arena *arena, const struct identity *who,
			     const struct staff_office *office, struct str hash, struct stamp now,
			     enum staff_office_end *end_out, int64_t *id_out) MUST_USE;
enum result staff_change(struct store *db, struct arena *arena, const struct staff_scope *scope, int64_t id,
			 const struct staff_person *person, const struct actor *by, struct stamp now) MUST_USE;
/* Switching off ends all sessions. */
enum result staff_switch(struct store *db, struct arena *arena, const struct staff_scope *scope, int64_t id, bool off,
			 const struct actor *by, struct stamp now) MUST_USE;
/* A password to be changed at the next sign-in; ends sessions and pauses. Of a unit's own account: ends the
 * sessions of its named people, too, who keep their passwords. */
enum result staff_reset(struct store *db, struct arena *arena, const struct staff_scope *scope, int64_t id,
			struct str hash, const struct actor *by, struct stamp now) MUST_USE;
/* For a lost telephone. Ends sessions. */
enum result staff_drop_factor(struct store *db, struct arena *arena, const struct staff_scope *scope, int64_t id,
			      const struct actor *by, struct stamp now) MUST_USE;

/* "administrator" …: words in Text.staff_role. */
const char *staff_role_word(int64_t role);
/* ROLE_NONE when it is no such word. */
int64_t staff_role_of(struct str word);

#endif
