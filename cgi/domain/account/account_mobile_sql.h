/* account_mobile_sql.h - statements of a physician's own mobile number. */
#ifndef DOMAIN_ACCOUNT_MOBILE_SQL_H
#define DOMAIN_ACCOUNT_MOBILE_SQL_H

#include "lib/io/store.h"

struct mobile_count {
	int64_t n;
};

extern const struct statement mobile_others, mobile_others_lock, mobile_put;

#endif
