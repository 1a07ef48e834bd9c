/* account_members_sql.h - statements about a unit's named people. */
#ifndef DOMAIN_ACCOUNT_MEMBERS_SQL_H
#define DOMAIN_ACCOUNT_MEMBERS_SQL_H

#include "lib/io/store.h"

struct account_member {
	int64_t id;
};

extern const struct statement account_members;

#endif
