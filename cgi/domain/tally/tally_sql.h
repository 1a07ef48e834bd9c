/* tally_sql.h - statements of this folder. */
#ifndef DOMAIN_TALLY_SQL_H
#define DOMAIN_TALLY_SQL_H

#include "domain/tally/tally.h"
#include "lib/io/store.h"

struct tally_phase_row {
	int64_t phase, n;
};

extern const struct statement tally_phases, tally_region, tally_region_sum,
	tally_region_districts, tally_of_cycle, tally_under_way;

#endif
