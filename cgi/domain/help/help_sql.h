/* help_sql.h - statements of this folder. */
#ifndef DOMAIN_HELP_SQL_H
#define DOMAIN_HELP_SQL_H

#include "lib/io/store.h"

extern const struct statement help_list, help_helped, help_failed;

#endif
