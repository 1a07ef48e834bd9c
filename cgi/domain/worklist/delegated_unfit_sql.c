/* delegated_unfit_sql.c - judged 不合格 and waiting: phase 7 of enum record_state. */
#include "domain/worklist/delegated_unfit_sql.h"

STATEMENT(delegated_unfit_ids) {
	.name = "delegated.unfit",
	.sql = "SELECT DISTINCT w.record_id FROM delegation g JOIN worklist w ON w.institution_id = g.institution_id"
	       " AND w.cycle_id = g.cycle_id AND w.is_main = 1 AND w.phase = 7"
	       " JOIN evaluation e ON e.record_id = w.record_id AND (e.ethics = 2 OR e.performance = 2)"
	       " WHERE g.assessor_id = ? AND g.cycle_id = ? ORDER BY w.record_id",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct delegated_id, COLUMN(struct delegated_id, id)),
	SLOT(delegated_unfit_ids),
};
