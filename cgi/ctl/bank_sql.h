/* bank_sql.h - statements of dkctl bank. */
#ifndef CTL_BANK_SQL_H
#define CTL_BANK_SQL_H

#include "lib/io/store.h"

struct bank_line {
	int64_t for_practice, n_items, n_in_use;
	struct str code, name;
};

extern const struct statement bank_put, bank_lines;

#endif
