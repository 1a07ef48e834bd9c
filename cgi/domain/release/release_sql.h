/* release_sql.h - statements of this folder. */
#ifndef DOMAIN_RELEASE_SQL_H
#define DOMAIN_RELEASE_SQL_H

#include "domain/release/release.h"
#include "lib/io/store.h"

extern const char release_table[];
extern const struct statement migration_find, migration_start, migration_step, migration_finish;

#endif
