/* account_unit_sql.h - statements that make accounts of units. */
#ifndef DOMAIN_ACCOUNT_UNIT_SQL_H
#define DOMAIN_ACCOUNT_UNIT_SQL_H

#include "lib/io/store.h"

extern const struct statement account_make;

#endif
