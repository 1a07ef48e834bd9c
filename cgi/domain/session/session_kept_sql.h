/* session_kept_sql.h - statements of kept forms. */
#ifndef DOMAIN_SESSION_KEPT_SQL_H
#define DOMAIN_SESSION_KEPT_SQL_H

#include "lib/io/store.h"

struct kept_owner {
	int64_t account_id;
};

struct kept_row {
	struct bytes body;
};

extern const struct statement kept_whose, kept_insert, kept_find, kept_drop;

#endif
