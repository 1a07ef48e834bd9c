/* attempt_run_sql.h - statements that freeze, start and take over. */
#ifndef DOMAIN_ATTEMPT_RUN_SQL_H
#define DOMAIN_ATTEMPT_RUN_SQL_H

#include "domain/attempt/attempt.h"
#include "lib/io/store.h"

extern const struct statement attempt_insert, attempt_open, attempt_take, attempt_waiting;

#endif
