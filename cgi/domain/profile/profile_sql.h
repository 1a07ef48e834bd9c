/* profile_sql.h - statements of this folder. */
#ifndef DOMAIN_PROFILE_SQL_H
#define DOMAIN_PROFILE_SQL_H

#include "lib/io/store.h"

struct province_row {
	int64_t id, version;
	struct str code, name;
};

struct profile_row {
	struct str name, value;
	int64_t position;
};

extern const struct statement province_list, profile_values;

#endif
