/* announcement_sql.h - statements of this folder. */
#ifndef DOMAIN_ANNOUNCEMENT_SQL_H
#define DOMAIN_ANNOUNCEMENT_SQL_H

#include "lib/io/store.h"

extern const struct statement announcement_latest, announcement_page, announcement_n, announcement_by_id;

#endif
