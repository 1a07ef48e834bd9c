/* conduct_add_sql.h - the statement that writes; apart, so that reading needs no such right. */
#ifndef DOMAIN_CONDUCT_ADD_SQL_H
#define DOMAIN_CONDUCT_ADD_SQL_H

#include "lib/io/store.h"

struct conduct_owner {
	int64_t id;
	struct str name;
};

extern const struct statement conduct_upsert, conduct_physician, conduct_insert, conduct_delete;

#endif
