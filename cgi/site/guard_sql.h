/* guard_sql.h - the throttle's statements. */
#ifndef SITE_GUARD_SQL_H
#define SITE_GUARD_SQL_H

#include "lib/io/store.h"

struct throttle_row {
	int64_t tries;
	struct stamp window_at;
};

extern const struct statement throttle_count, throttle_look;

#endif
