/* delegation_list_sql.h - statements of lists of assignments. */
#ifndef DOMAIN_DELEGATION_LIST_SQL_H
#define DOMAIN_DELEGATION_LIST_SQL_H

#include "domain/delegation/delegation_list.h"
#include "lib/io/store.h"

struct assignment_number {
	int64_t n;
};

extern const struct statement assignments_number, assignments_all, assignment_one, delegation_targets_all;

#endif
