/* profile_store_sql.h - the statements that write profiles; apart, so that readers need no such right. */
#ifndef DOMAIN_PROFILE_STORE_SQL_H
#define DOMAIN_PROFILE_STORE_SQL_H

#include "lib/io/store.h"

struct profile_version_row {
	int64_t version;
};

extern const struct statement province_upsert, province_version, profile_value_insert,
	profile_version_insert;

#endif
