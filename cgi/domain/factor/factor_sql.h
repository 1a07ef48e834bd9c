/* factor_sql.h - statements of this folder. */
#ifndef DOMAIN_FACTOR_SQL_H
#define DOMAIN_FACTOR_SQL_H

#include "lib/io/store.h"

struct factor_row {
	struct bytes secret;
	int64_t last_step, tries, pauses;
	struct stamp paused_until;
};
struct factor_count_row {
	int64_t n;
};

extern const struct statement factor_lock, factor_put, factor_passed, factor_failed, factor_delete, factor_mark,
	factor_mark_first,
	recovery_put, recovery_use, recovery_count, recovery_delete;

#endif
