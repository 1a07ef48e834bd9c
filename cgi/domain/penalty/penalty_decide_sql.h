/* penalty_decide_sql.h - statements of those who decide about penalties; apart, because only offices may. */
#ifndef DOMAIN_PENALTY_DECIDE_SQL_H
#define DOMAIN_PENALTY_DECIDE_SQL_H

#include "lib/io/store.h"

extern const struct statement penalty_end, penalty_restore;

#endif
