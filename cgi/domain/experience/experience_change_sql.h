/* experience_change_sql.h - statements that write; apart, so that showing needs no such right. */
#ifndef DOMAIN_EXPERIENCE_CHANGE_SQL_H
#define DOMAIN_EXPERIENCE_CHANGE_SQL_H

#include "lib/io/store.h"

struct experience_room {
	int64_t record_id, n;
};

extern const struct statement experience_room, experience_insert, experience_update, experience_delete;

#endif
