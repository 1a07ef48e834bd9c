/* spot_work_sql.h - statements of offices that draw and judge; apart, because only they may. */
#ifndef DOMAIN_SPOT_WORK_SQL_H
#define DOMAIN_SPOT_WORK_SQL_H

#include "lib/io/store.h"

extern const struct statement spot_pool, spot_insert, spot_draw_items, spot_set_finding;

#endif
