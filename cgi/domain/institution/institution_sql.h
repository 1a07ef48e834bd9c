/* institution_sql.h - statements of this folder. */
#ifndef DOMAIN_INSTITUTION_SQL_H
#define DOMAIN_INSTITUTION_SQL_H

#include "domain/institution/member.h"
#include "lib/io/store.h"

struct member_count_row {
	int64_t n;
};

extern const struct statement institution_one, institution_update_basics, institution_update_contact,
	institution_update_confirmed, institution_touch, member_all, member_one, member_count, member_insert,
	member_update, member_delete;

#endif
