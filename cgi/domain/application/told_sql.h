/* told_sql.h - statements about decisions on records of behaviour. */
#ifndef DOMAIN_APPLICATION_TOLD_SQL_H
#define DOMAIN_APPLICATION_TOLD_SQL_H

#include "domain/application/told.h"
#include "lib/io/store.h"

struct told_row {
	int64_t kind, accepted;
	struct str class_code, reason, actor;
	struct stamp at;
};

extern const struct statement told_list, told_lock, told_set, told_rejected;

#endif
