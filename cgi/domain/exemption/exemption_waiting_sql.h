/* exemption_waiting_sql.h - the statement of exemption_waiting.c. */
#ifndef DOMAIN_EXEMPTION_WAITING_SQL_H
#define DOMAIN_EXEMPTION_WAITING_SQL_H

#include "lib/io/store.h"

extern const struct statement exemption_waiting_of;

#endif
