/* extension_sql.h - statements of later ends. */
#ifndef DOMAIN_CYCLE_EXTENSION_SQL_H
#define DOMAIN_CYCLE_EXTENSION_SQL_H

#include "domain/cycle/extension.h"
#include "lib/io/store.h"

extern const struct statement extension_ends, extension_all, extension_insert, extension_end, extension_find_unit,
	extension_find_person;

#endif
