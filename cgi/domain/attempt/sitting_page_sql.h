/* sitting_page_sql.h - the statement about a page of records; apart, since other programs need none. */
#ifndef DOMAIN_SITTING_PAGE_SQL_H
#define DOMAIN_SITTING_PAGE_SQL_H

#include "domain/attempt/sitting_page.h"
#include "lib/io/store.h"

enum { SITTING_AT_ONCE = 50 };

/* A record with one of its attempts, the newest first; attempt.id 0: it has none. */
struct sitting_page_row {
	struct record record; /* what sittings are judged by, and no more */
	struct attempt attempt;
	int64_t sites_missing, sites_bad;
};

extern const struct statement sitting_page_rows;

#endif
