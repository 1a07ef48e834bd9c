/* account_create_sql.h - statements that make accounts. */
#ifndef DOMAIN_ACCOUNT_CREATE_SQL_H
#define DOMAIN_ACCOUNT_CREATE_SQL_H

#include "lib/io/store.h"

extern const struct statement account_make_physicians, account_make_physician,
	account_show_physician, account_show_institution;

#endif
