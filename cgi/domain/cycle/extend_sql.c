/* extend_sql.c - the later ends for one: every program with dates of a cycle asks, few write. */
#include "domain/cycle/extension_sql.h"

STATEMENT(extension_ends) {
	.name = "extension.ends",
	.sql = "SELECT kind, MAX(closes_at) FROM stage_extension WHERE cycle_id = ? AND kind BETWEEN 1 AND 3"
	       " AND ended_at IS NULL AND (institution_id = ? OR physician_id = ?) GROUP BY kind",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct extension, COLUMN(struct extension, kind), COLUMN(struct extension, closes_at)),
	SLOT(extension_ends),
};
