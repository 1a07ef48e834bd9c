/* batch_sql.h - statements of this folder. */
#ifndef DOMAIN_BATCH_SQL_H
#define DOMAIN_BATCH_SQL_H

#include "domain/batch/batch.h"
#include "lib/io/store.h"

struct batch_id {
	int64_t id;
};

/* Of a batch, what its work needs. */
struct batch_order_row {
	int64_t id, kind, province_id, institution_id, account_id, account_kind;
	struct str actor, address;
};

struct batch_todo {
	int64_t record_id, version, unseen_ok;
};

struct batch_number {
	int64_t n;
};

extern const struct statement batch_insert, batch_row_insert, batch_oldest, batch_lock, batch_todo_list, batch_row_end,
	batch_leave_all, batch_todo_count, batch_end, batch_one, batch_row_list;

#endif
