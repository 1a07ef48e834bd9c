/* save_sql.c - the saver's statements; the first takes a whole batch, padded with zeros. */
#include "domain/attempt/save_sql.h"

#define R(member) COLUMN(struct save_row, member)
#define ROW "SELECT id, state, epoch, rev, account_id, finished_by, sheet, tok, deadline FROM attempt"
#define ROW_GIVES                                                                                  \
	GIVES(struct save_row, R(id), R(state), R(epoch), R(rev), R(account_id), R(finished_by), R(sheet), R(tok), \
	      R(deadline))
#define MARKS8 "?, ?, ?, ?, ?, ?, ?, ?"
#define INTS8 KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT

STATEMENT(save_look) {
	.name = "save.look",
	.sql = ROW " WHERE id IN (" MARKS8 ", " MARKS8 ", " MARKS8 ", " MARKS8 ", " MARKS8 ", " MARKS8
		   ", " MARKS8 ", " MARKS8 ")",
	TAKES(INTS8, INTS8, INTS8, INTS8, INTS8, INTS8, INTS8, INTS8),
	ROW_GIVES,
	SLOT(save_look),
};

STATEMENT(save_lock) {
	.name = "save.lock",
	.sql = ROW " WHERE id = ? FOR UPDATE",
	TAKES(KIND_INT),
	ROW_GIVES,
	SLOT(save_lock),
};

/* The conditions are the truth; what was looked up before only foretells them. Always by the primary key: by
 * way of another index two savers would lock index and row in opposite orders. */
STATEMENT(save_write) {
	.name = "save.write",
	.sql = "UPDATE attempt FORCE INDEX (PRIMARY) SET sheet = ?, rev = ?, saved_at = ?, away = GREATEST(away, ?)"
	       " WHERE id = ? AND tok = ? AND epoch = ? AND state = 2 AND deadline >= ? AND rev BETWEEN ? AND ?",
	TAKES(KIND_STR, KIND_INT, KIND_STAMP, KIND_INT, KIND_INT, KIND_BYTES, KIND_INT, KIND_STAMP, KIND_INT,
	      KIND_INT),
	SLOT(save_write),
};

STATEMENT(save_log) {
	.name = "save.log",
	.sql = "INSERT INTO answer_log (attempt_id, epoch, rev, sheet, at) VALUES (?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STAMP),
	SLOT(save_log),
};

STATEMENT(save_pen) {
	.name = "save.pen",
	.sql = "UPDATE attempt FORCE INDEX (PRIMARY) SET tok = ? WHERE id = ? AND account_id = ?"
	       " AND epoch = ? AND state = 2 AND tok IS NULL",
	TAKES(KIND_BYTES, KIND_INT, KIND_INT, KIND_INT),
	SLOT(save_pen),
};
