/* department_sql.h - statements of this folder. */
#ifndef DOMAIN_DEPARTMENT_SQL_H
#define DOMAIN_DEPARTMENT_SQL_H

#include "domain/department/department.h"
#include "lib/io/store.h"

extern const struct statement department_offered, department_all, department_one, department_insert,
	department_set_name, department_set_state, department_remove, department_count,
	department_merge_count, department_merge_reopen, department_merge_records;

struct department_count_row {
	int64_t n;
};

#endif
