/* told_rejected_sql.c - whose review rejected a record of behaviour: apart, because only the review asks. */
#include "domain/application/told_sql.h"

/* 5 of enum record_state: waiting for the review. */
STATEMENT(told_rejected) {
	.name = "application.told_rejected",
	.sql = "SELECT DISTINCT r.id FROM record r JOIN told_decision d ON d.record_id = r.id"
	       " AND d.submission = r.submissions AND d.accepted = 0"
	       " WHERE r.institution_id = ? AND r.cycle_id = ? AND r.state = 5",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct told_record, COLUMN(struct told_record, id)),
	SLOT(told_rejected),
};

enum result
application_rejected(struct store *db, struct arena *arena, int64_t institution_id,
		     int64_t cycle_id, struct rows *rows_out)
{
	return store_many(db, &told_rejected, arena, rows_out,
			  WITH(V(institution_id), V(cycle_id)));
}
