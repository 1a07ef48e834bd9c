/* attempt_end_sql.h - statements that end an attempt. */
#ifndef DOMAIN_ATTEMPT_END_SQL_H
#define DOMAIN_ATTEMPT_END_SQL_H

#include "domain/attempt/attempt.h"
#include "lib/io/store.h"

struct attempt_place {
	int64_t physician_id, cycle_id, province_id;
};

extern const struct statement attempt_lock, attempt_write_sheet, attempt_log, attempt_finish, attempt_reopen,
	attempt_count_late, attempt_due, attempt_where;

#endif
