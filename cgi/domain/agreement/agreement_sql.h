/* agreement_sql.h - statements of this folder. */
#ifndef DOMAIN_AGREEMENT_SQL_H
#define DOMAIN_AGREEMENT_SQL_H

#include "lib/io/store.h"

extern const struct statement agreement_in_force;

#endif
