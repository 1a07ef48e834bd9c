/* cycle_sql.h - statements of this folder. */
#ifndef DOMAIN_CYCLE_SQL_H
#define DOMAIN_CYCLE_SQL_H

#include "domain/cycle/cycle.h"
#include "lib/io/store.h"

struct cycle_stage_row {
	struct cycle cycle;
	struct stage stage;
};

extern const struct statement cycle_find_running;

#endif
