/* spot_sql.h - statements that read. */
#ifndef DOMAIN_SPOT_SQL_H
#define DOMAIN_SPOT_SQL_H

#include "domain/spot/spot.h"
#include "lib/io/store.h"

struct spot_number {
	int64_t n;
};
struct spot_row {
	struct spot_item seen;
	struct bytes document;
};

extern const struct statement spot_check_page, spot_check_n, spot_check_one, spot_item_page, spot_item_one,
	spot_item_next, spot_found_n, spot_found_page;

#endif
