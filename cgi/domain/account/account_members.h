/*
 * account_members.h - the named people of a unit, as far as what befalls the unit's own account concerns them.
 */
#ifndef DOMAIN_ACCOUNT_MEMBERS_H
#define DOMAIN_ACCOUNT_MEMBERS_H

#include "domain/session/session.h"

/* Their sessions end along with those of the unit's own account. Their own passwords stay: whoever is not known
 * to the unit is switched off by it. Of a named account: nothing. */
enum result account_end_members(struct store *db, struct arena *arena, int64_t unit_account_id, int64_t why,
				struct stamp now) MUST_USE;

#endif
