/* record_exempt_sql.h - statements of the exemption of a record. */
#ifndef DOMAIN_RECORD_EXEMPT_SQL_H
#define DOMAIN_RECORD_EXEMPT_SQL_H

#include "lib/io/store.h"

extern const struct statement record_put_exemption, record_whole;

#endif
