/* attempt_sql.h - statements that read attempts. */
#ifndef DOMAIN_ATTEMPT_SQL_H
#define DOMAIN_ATTEMPT_SQL_H

#include "domain/attempt/attempt.h"
#include "lib/io/store.h"

struct site_counts {
	int64_t missing, bad;
};

extern const struct statement attempt_own, attempt_list_of_record, attempt_site_counts;

#endif
