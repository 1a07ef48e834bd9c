/* paper_build_sql.h - the statements that write papers; apart, so that readers need no such right. */
#ifndef DOMAIN_PAPER_BUILD_SQL_H
#define DOMAIN_PAPER_BUILD_SQL_H

#include "lib/io/store.h"

extern const struct statement paper_insert, paper_item_insert, paper_freeze;

#endif
