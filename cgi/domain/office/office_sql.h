/* office_sql.h - statements of this folder. */
#ifndef DOMAIN_OFFICE_SQL_H
#define DOMAIN_OFFICE_SQL_H

#include "lib/io/store.h"

extern const struct statement office_contact_list;

#endif
