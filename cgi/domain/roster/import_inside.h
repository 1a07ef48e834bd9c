/* import_inside.h - what the two imports share: the institutions on file, by their number. */
#ifndef DOMAIN_ROSTER_IMPORT_INSIDE_H
#define DOMAIN_ROSTER_IMPORT_INSIDE_H

#include "domain/intake/intake.h"
#include "domain/roster/import_sql.h"

struct known_institution {
	struct import_institution stored;
	struct known_institution *next; /* in the same place of the table */
};

struct known {
	struct arena *arena;
	struct known_institution **heads;
	size_t n;
};

enum result known_load(struct store *db, struct arena *arena, struct known *known_out) MUST_USE;
/* NULL when it is not on file. */
const struct import_institution *known_find(const struct known *known, struct str registration_no);
/* The number of an institution on file; "" of one that is not. */
struct str known_number(const struct known *known, int64_t id);

#endif
