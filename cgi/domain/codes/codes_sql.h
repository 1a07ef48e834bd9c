/* codes_sql.h - statements of this folder. */
#ifndef DOMAIN_CODES_SQL_H
#define DOMAIN_CODES_SQL_H

#include "lib/io/store.h"

extern const struct statement codes_all;

#endif
