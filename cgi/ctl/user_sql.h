/* user_sql.h - statements of dkctl user. */
#ifndef CTL_USER_SQL_H
#define CTL_USER_SQL_H

#include "lib/io/store.h"

struct user_place {
	int64_t id, province_id;
	struct str name;
};

struct user_account {
	int64_t id, kind, province_id, institution_id, office_id;
	struct str name;
};

extern const struct statement user_find, user_institution, user_password, user_switch;

#endif
