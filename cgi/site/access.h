/*
 * access.h - who may: the bits of an action's access column. 0 is nobody.
 *
 * PHYSICIAN to ADMIN say whose accounts; of staff that means administrators of the unit alone, unless CLERK
 * or REVIEWER opens the row to theirs. The last three let in those who are not quite signed in: HALFWAY who
 * must still set a password, CODE_DUE who must still type a code, FACTOR_DUE who must still set up a second
 * factor; without them they are led there first.
 */
#ifndef SITE_ACCESS_H
#define SITE_ACCESS_H

#include "domain/session/session.h"

enum access {
	NOBODY = 0,
	ANYONE = 1,
	PHYSICIAN = 2,
	INSTITUTION = 4,
	OFFICE = 8,
	ADMIN = 16,
	CLERK = 32,
	REVIEWER = 64,
	STAFF = INSTITUTION | OFFICE | ADMIN | CLERK | REVIEWER, /* of whatever role */
	SIGNED_IN = PHYSICIAN | STAFF,
	HALFWAY = 256,
	CODE_DUE = 512,
	FACTOR_DUE = 1024,
};

unsigned access_of(const struct identity *who); /* one of PHYSICIAN to ADMIN; 0 for nobody */
/* Kind and role; NULL may nothing. Whether something is still due is guard_authorize()'s business. */
bool access_allows(unsigned allowed, const struct identity *who);
/* The installation wants a second factor of him, and there is none yet. */
bool site_owes_factor(const struct identity *who);

#endif
