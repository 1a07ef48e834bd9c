/* wizard_sql.h - statements that read all of what a page of the wizard shows: one for each kind of row. */
#ifndef DOMAIN_WIZARD_SQL_H
#define DOMAIN_WIZARD_SQL_H

#include "domain/application/application_sql.h"
#include "domain/record/record.h"

struct own_row {
	struct record record;
	struct registered_row registered;
};

enum { FILLED_STEP, FILLED_PICTURE, FILLED_NAMED };

/* A step, a picture, or a department or site. */
struct filled_row {
	int64_t what, id, n, width, height; /* n: the version of a step, the bytes of a picture */
	bool is_complete;
	struct str place, name; /* step or slot */
	struct bytes answers;
	struct stamp at;
};

extern const struct statement wizard_own, wizard_pictures, wizard_departments, wizard_sites;

#endif
