/*
 * access.h - who may: the bits of an action's access column. 0 is nobody.
 *
 * HALFWAY lets in those signed in who must still set a password; without it they are led there first.
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
	SIGNED_IN = PHYSICIAN | INSTITUTION | OFFICE | ADMIN,
	HALFWAY = 64,
};

unsigned access_of(const struct identity *who); /* 0 for nobody */

#endif
