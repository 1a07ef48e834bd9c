/* record_follow_sql.h - statements for a change of the main institution. */
#ifndef DOMAIN_RECORD_FOLLOW_SQL_H
#define DOMAIN_RECORD_FOLLOW_SQL_H

#include "lib/io/store.h"

struct follow_row {
	int64_t id;
};

extern const struct statement follow_find, follow_move, follow_reopen;

#endif
