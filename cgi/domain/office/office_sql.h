/* office_sql.h - statements of this folder. */
#ifndef DOMAIN_OFFICE_SQL_H
#define DOMAIN_OFFICE_SQL_H

#include "lib/io/store.h"

struct office_rank {
	int64_t level;
};

struct office_unit {
	struct str name;
};

extern const struct statement office_contact_list, office_institution_of, office_level;

#endif
