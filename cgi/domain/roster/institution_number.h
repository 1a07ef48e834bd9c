/* institution_number.h - check digits of the numbers that institutions have. */
#ifndef DOMAIN_ROSTER_INSTITUTION_NUMBER_H
#define DOMAIN_ROSTER_INSTITUTION_NUMBER_H

#include "lib/base/str.h"

enum {
	REGISTRATION_MIN = 12,  /* village clinics and filing numbers */
	REGISTRATION_FULL = 22, /* 9 organisation, 6 region, 2 economic type, 4 class, 1 nature */
	CREDIT_CODE = 18,
};

/* GB 11714, nine characters: the check character fits. */
bool organisation_code_fits(struct str code);
/* GB 32100, eighteen characters: no I O Z S V, and the check character fits. */
bool credit_code_fits(struct str code);

#endif
