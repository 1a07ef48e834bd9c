/* delegation_record_sql.c - a record together with who assesses it, for the page that everybody opens first. */
#include "domain/delegation/delegation_record.h"
#include "domain/record/record_columns.h"
#include "lib/io/store.h"

STATEMENT(delegation_record) {
	.name = "delegation.record",
	.sql = "SELECT " RECORD_COLUMNS ", i.name FROM record r"
	       " LEFT JOIN delegation d ON d.cycle_id = r.cycle_id AND d.institution_id = r.institution_id"
	       " LEFT JOIN institution i ON i.id = d.assessor_id WHERE r.physician_id = ? AND r.cycle_id = ?",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct assessed_record, RECORD_MEMBERS(struct assessed_record, record.),
	      COLUMN(struct assessed_record, assessor)),
	SLOT(delegation_record),
};

enum result
assessed_record_of(struct store *db, struct arena *arena, int64_t physician_id, int64_t cycle_id,
		   struct assessed_record *record_out)
{
	return store_one(db, &delegation_record, arena, record_out,
			 WITH(V(physician_id), V(cycle_id)));
}
