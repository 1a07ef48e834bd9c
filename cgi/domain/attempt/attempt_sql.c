/* attempt_sql.c - reading attempts. */
#include "domain/attempt/attempt_sql.h"

#include "domain/attempt/attempt_columns.h"

STATEMENT(attempt_own) {
	.name = "attempt.own",
	.sql = "SELECT " ATTEMPT_WHOLE " FROM attempt WHERE id = ? AND account_id = ?",
	TAKES(KIND_INT, KIND_INT),
	ATTEMPT_GIVES_WHOLE,
	SLOT(attempt_own),
};

STATEMENT(attempt_list_of_record) {
	.name = "attempt.of_record",
	.sql = "SELECT " ATTEMPT_SHORT " FROM attempt WHERE record_id = ? AND state <> 4 ORDER BY id DESC",
	TAKES(KIND_INT),
	ATTEMPT_GIVES_SHORT,
	SLOT(attempt_list_of_record),
};

STATEMENT(attempt_site_counts) {
	.name = "attempt.site_counts",
	.sql = "SELECT COALESCE(SUM(ethics = 0 OR performance = 0), 0), COALESCE(SUM(ethics = 2 OR performance = 2), 0)"
	       " FROM evaluation WHERE record_id = ?",
	TAKES(KIND_INT),
	GIVES(struct site_counts, COLUMN(struct site_counts, missing), COLUMN(struct site_counts, bad)),
	SLOT(attempt_site_counts),
};
