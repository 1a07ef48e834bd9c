/* office.h - 考核办公室: whom to call, for visitors. Reads table office, which dkctl fills. */
#ifndef DOMAIN_OFFICE_H
#define DOMAIN_OFFICE_H

#include "lib/base/str.h"

struct arena;
struct store;
struct rows;

struct office_contact {
	int64_t level; /* 1 province 2 city 3 district */
	struct str name, phone, hours;
};

/* Offices of a province that have a telephone, the province's first. */
enum result office_contacts(struct store *db, struct arena *arena, int64_t province_id,
			    struct rows *rows_out) MUST_USE;

/* The name of an institution in an office's region. NOT_FOUND: it lies elsewhere. */
enum result office_institution(struct store *db, struct arena *arena, int64_t office_id, int64_t institution_id,
			       struct str *name_out) MUST_USE;

/* Is it the office of the whole province? */
enum result office_is_of_province(struct store *db, struct arena *arena, int64_t office_id, bool *is_out) MUST_USE;

#endif
