/* region_sql.h - statements about the physicians of a region. */
#ifndef DOMAIN_WORKLIST_REGION_SQL_H
#define DOMAIN_WORKLIST_REGION_SQL_H

#include "domain/worklist/region.h"
#include "lib/io/store.h"

struct region_unit {
	int64_t institution_id, n;
	struct str name;
};

struct region_found {
	struct region_place place;
	int64_t phase;
};

extern const struct statement region_phases, region_units, region_named_phases, region_named, region_document,
	region_record;

#endif
