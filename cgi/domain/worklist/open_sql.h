/* open_sql.h - statements that list the records of a new cycle as sets. */
#ifndef DOMAIN_WORKLIST_OPEN_SQL_H
#define DOMAIN_WORKLIST_OPEN_SQL_H

#include "lib/io/store.h"

struct open_number {
	int64_t n;
};

extern const struct statement open_by_set, open_by_row, open_lock, open_first, open_list, open_list_further, open_count,
	open_count_piece, open_last_physician;

#endif
