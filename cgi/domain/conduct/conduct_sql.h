/* conduct_sql.h - statements that read. */
#ifndef DOMAIN_CONDUCT_SQL_H
#define DOMAIN_CONDUCT_SQL_H

#include "lib/base/date.h"
#include "lib/io/store.h"

/* What the sealed columns are bound to. */
#define CONDUCT_AUTHORITY "conduct.authority"
#define CONDUCT_CONTENT "conduct.content"

struct conduct_row {
	int64_t id, kind, record_id;
	struct str class_code, declared;
	struct date happened_on;
	struct bytes authority, content;
};

extern const struct statement conduct_of_record;

#endif
