/* phone.h - mobile numbers of the mainland: made plain, checked, masked. */
#ifndef DOMAIN_PERSON_PHONE_H
#define DOMAIN_PERSON_PHONE_H

#include "lib/base/str.h"

struct arena;

/*
 * Eleven digits without country code and separators; *repaired_out (may be NULL) tells whether
 * anything had to go. REFUSED when no mobile number is left.
 */
enum result phone_read(struct arena *arena, struct str raw, struct str *phone_out,
		       bool *repaired_out) MUST_USE;
struct str phone_masked(struct arena *arena, struct str phone);         /* 138****0007 */

#endif
