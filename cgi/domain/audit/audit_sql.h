/* audit_sql.h - statements of this folder. */
#ifndef DOMAIN_AUDIT_SQL_H
#define DOMAIN_AUDIT_SQL_H

#include "lib/io/store.h"

extern const struct statement audit_append;

#endif
