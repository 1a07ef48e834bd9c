/* check_sql.h - what dkctl check asks. */
#ifndef CTL_CHECK_SQL_H
#define CTL_CHECK_SQL_H

#include "lib/io/store.h"

struct check_count {
	int64_t n;
};

extern const struct statement check_administrators, check_agreements, check_pool, check_binlog, check_provinces_without,
	check_questions, check_sms_stuck;

#endif
