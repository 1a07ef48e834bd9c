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
	int64_t id, kind, province_id, institution_id, account_id, account_kind, fit, undoes;
	struct str actor, address, code, note, message;
};

struct batch_todo {
	int64_t record_id, version, unseen_ok;
	int64_t state_before, ethics_before, performance_before; /* of an undo: where to go back to */
	struct stamp done_at;
};

struct batch_undone {
	int64_t undone_by, province_id, fit;
};

struct batch_number {
	int64_t n;
};

extern const struct statement batch_insert, batch_row_insert, batch_oldest, batch_lock, batch_todo_list, batch_row_end,
	batch_leave_all, batch_todo_count, batch_end, batch_one, batch_row_list, batch_version, batch_hold,
	batch_judged_since,
	batch_edited_since, batch_undo_lock, batch_rows_copy, batch_mark_undone;

#endif
