/*
 * institution.h - what an institution keeps about itself: its data, its confirmation, its committee and its office.
 *
 * Owns table institution_member and those columns of table institution that the institution itself may change; the
 * register (module roster) owns the rest. Every change is for the version that was read, notes the former values in the
 * audit, and takes the confirmation back: the data is to be confirmed as it is now. Works within the actor's own
 * institution; a foreign one looks absent.
 */
#ifndef DOMAIN_INSTITUTION_H
#define DOMAIN_INSTITUTION_H

#include "domain/audit/audit.h"
#include "lib/base/date.h"

struct arena;
struct rows;

enum { INSTITUTION_BEDS_MOST = 20000, INSTITUTION_PHYSICIANS_MOST = 50000 };

struct institution {
	int64_t id, province_id, version, beds, n_physicians; /* 0: not stated */
	int64_t n_registered;                                 /* physicians of the register whose main site it is */
	struct str name, registration_no, class_code, class_name, grade, region, address, principal, phone;
	struct str contact_name, contact_mobile, confirmed_by;
	struct bytes sealed_mobile;
	struct stamp imported_at, edited_at, confirmed_at;
};

/* NOT_FOUND: there is none. */
enum result institution_find(struct store *db, struct arena *arena, int64_t id,
			     struct institution *institution_out) MUST_USE;

struct institution_basics {
	struct str address, principal, grade;
	int64_t beds, n_physicians;
};
struct institution_contact {
	struct str contact_name, mobile, phone;
};
/* Of by->institution_id. CONFLICT: it was changed since version was read. */
enum result institution_set_basics(struct store *db, struct arena *arena, int64_t version,
				   const struct institution_basics *basics, const struct actor *by,
				   struct stamp now) MUST_USE;
enum result institution_set_contact(struct store *db, struct arena *arena, int64_t version,
				    const struct institution_contact *contact, const struct actor *by,
				    struct stamp now) MUST_USE;
/* 按照真实情况填写: states that all of it is true, for the version that was read. CONFLICT as above. */
enum result institution_confirm(struct store *db, int64_t version, const struct actor *by, struct stamp now) MUST_USE;

#endif
