/* delegated_sql.h - statements about the physicians of delegated institutions. */
#ifndef DOMAIN_WORKLIST_DELEGATED_SQL_H
#define DOMAIN_WORKLIST_DELEGATED_SQL_H

#include "domain/worklist/delegated.h"
#include "lib/io/store.h"

extern const struct statement delegated_rows, delegated_rows_listed, delegated_ids, delegated_ids_listed,
	delegated_count_kept, delegated_count_found, delegated_one;

#endif
