/* office_new_sql.h - statements of new offices. */
#ifndef DOMAIN_OFFICE_NEW_SQL_H
#define DOMAIN_OFFICE_NEW_SQL_H

#include "lib/io/store.h"

extern const struct statement office_by_region, office_insert;

#endif
