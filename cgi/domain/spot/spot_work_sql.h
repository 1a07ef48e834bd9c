/* spot_work_sql.h - statements of offices that draw and judge; apart, because only they may. */
#ifndef DOMAIN_SPOT_WORK_SQL_H
#define DOMAIN_SPOT_WORK_SQL_H

#include "lib/io/store.h"

struct spot_lot {
	int64_t record_id, institution_id;
};

extern const struct statement spot_pool, spot_insert, spot_lots, spot_insert_item, spot_set_finding;

#endif
