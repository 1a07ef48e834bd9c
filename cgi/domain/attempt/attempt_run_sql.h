/* attempt_run_sql.h - statements that freeze, start and take over. */
#ifndef DOMAIN_ATTEMPT_RUN_SQL_H
#define DOMAIN_ATTEMPT_RUN_SQL_H

#include "domain/attempt/attempt.h"
#include "lib/io/store.h"

/* What a start asks of a record: each of its attempts with each of its practice sites, ids 0 where there are none. */
struct start_row {
	struct record record;
	struct attempt attempt;
	int64_t site_id, ethics, performance;
};

extern const struct statement attempt_case, attempt_insert, attempt_open, attempt_take, attempt_waiting;

#endif
