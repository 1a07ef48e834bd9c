/* rebuild_sql.h - statements of making lists anew. */
#ifndef DOMAIN_WORKLIST_REBUILD_SQL_H
#define DOMAIN_WORKLIST_REBUILD_SQL_H

#include "lib/io/store.h"

struct rebuild_number {
	int64_t n;
};

extern const struct statement rebuild_missing, rebuild_surplus, rebuild_miscounted, rebuild_clear, rebuild_fill,
	rebuild_clear_changes, rebuild_clear_counts, rebuild_count;

#endif
