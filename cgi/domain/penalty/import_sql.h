/* import_sql.h - statements of the import, whose program alone may write rows. */
#ifndef DOMAIN_PENALTY_IMPORT_SQL_H
#define DOMAIN_PENALTY_IMPORT_SQL_H

#include "lib/base/date.h"
#include "lib/io/store.h"

struct penalty_period {
	struct date from, to;
};
struct penalty_person {
	int64_t id;
	struct str name;
};
struct penalty_known {
	int64_t id;
	struct date decided_on;
	struct bytes authority, content;
};

extern const struct statement penalty_of_period, penalty_of_person, penalty_known_one, penalty_insert, penalty_update;

#endif
