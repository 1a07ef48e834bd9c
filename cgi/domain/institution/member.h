/*
 * member.h - members of an institution's assessment committee and of its assessment office.
 *
 * Part of module institution: any change takes the confirmation back.
 */
#ifndef DOMAIN_INSTITUTION_MEMBER_H
#define DOMAIN_INSTITUTION_MEMBER_H

#include "domain/institution/institution.h"

enum member_body { BODY_COMMITTEE = 1, BODY_OFFICE };
enum member_role { MEMBER_CHAIR = 1, MEMBER_DEPUTY, MEMBER_PLAIN };
enum { MEMBERS_MAX = 60, MEMBER_NAME_MAX = 60, MEMBER_DUTY_MAX = 60, MEMBER_PHONE_MAX = 40 };

struct member {
	int64_t id, body, role, version;
	struct str name, title_code, duty, phone;
	struct bytes sealed_phone;
};

/* 中级 and above (GB/T 8561). */
bool member_is_senior(struct str title_code);
/* By role, then in the order of their entry (rows of struct member). */
enum result member_list(struct store *db, struct arena *arena, int64_t institution_id, enum member_body body,
			struct rows *rows_out) MUST_USE;
/* NOT_FOUND: none of this body of this institution. */
enum result member_find(struct store *db, struct arena *arena, int64_t institution_id, enum member_body body,
			int64_t id, struct member *member_out) MUST_USE;
/* Of by->institution_id. REFUSED: there are MEMBERS_MAX already. */
enum result member_add(struct store *db, struct arena *arena, const struct member *member, const struct actor *by,
		       struct stamp now) MUST_USE;
/* By id, for its version. NOT_FOUND; CONFLICT: changed since. */
enum result member_change(struct store *db, struct arena *arena, const struct member *member,
			  const struct actor *by, struct stamp now) MUST_USE;
enum result member_remove(struct store *db, struct arena *arena, enum member_body body, int64_t id,
			  const struct actor *by, struct stamp now) MUST_USE;

#endif
