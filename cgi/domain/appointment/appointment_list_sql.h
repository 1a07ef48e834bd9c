/* appointment_list_sql.h - statements of lists of applications. */
#ifndef DOMAIN_APPOINTMENT_LIST_SQL_H
#define DOMAIN_APPOINTMENT_LIST_SQL_H

#include "domain/appointment/appointment_list.h"
#include "lib/io/store.h"

struct appointment_count {
	int64_t n;
};

extern const struct statement appointments_number, appointments_all, appointment_by_office, appointed_all;

#endif
