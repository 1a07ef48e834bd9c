/* staff_sql.h - statements of this folder. */
#ifndef DOMAIN_STAFF_SQL_H
#define DOMAIN_STAFF_SQL_H

#include "domain/staff/staff.h"
#include "lib/io/store.h"

struct staff_count_row {
	int64_t n;
};
struct staff_office_row {
	int64_t level;
	struct str region;
};

struct staff_self_row {
	int64_t role;
};

struct staff_door_row {
	int64_t kind;
	struct str name, number;
	struct bytes login_index;
};

extern const struct statement staff_office, staff_own_count, staff_own_list, staff_own_one, staff_below_count,
	staff_below_list, staff_below_one, staff_door, staff_of_office, staff_insert, staff_update, staff_set_state,
	staff_set_password, staff_self;

#endif
