/* account_strike_sql.h - statements that count failures of names and addresses. */
#ifndef DOMAIN_ACCOUNT_STRIKE_SQL_H
#define DOMAIN_ACCOUNT_STRIKE_SQL_H

#include "lib/io/store.h"

/* Failures of a name that is no account, and of an address. */
struct strike_row {
	int64_t tries;
	struct stamp at;
};

extern const struct statement strike_look, strike_lock, strike_hold, strike_count,
	strike_window;

#endif
