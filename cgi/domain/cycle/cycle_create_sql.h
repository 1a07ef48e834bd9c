/* cycle_create_sql.h - statements that write cycles. */
#ifndef DOMAIN_CYCLE_CREATE_SQL_H
#define DOMAIN_CYCLE_CREATE_SQL_H

#include "lib/io/store.h"

struct cycle_rival {
	int64_t id, state, rivals;
};

extern const struct statement cycle_insert, cycle_stage_put, cycle_rivals, cycle_set_running, cycle_list_all;

#endif
