/* account_reset_sql.h - statements of resetting. */
#ifndef DOMAIN_ACCOUNT_RESET_SQL_H
#define DOMAIN_ACCOUNT_RESET_SQL_H

#include "lib/io/store.h"

struct account_id_row {
	int64_t id, password_state;
};

extern const struct statement account_of_own_physician, account_to_initial, account_to_hash;

#endif
