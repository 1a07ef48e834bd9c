/* evaluation_gone_sql.c - what a place that is no longer one has not judged. */
#include "domain/evaluation/evaluation_sql.h"

STATEMENT(evaluation_gone) {
	.name = "evaluation.gone",
	.sql = "SELECT e.id, e.record_id, r.province_id FROM record r JOIN evaluation e ON e.record_id = r.id"
	       " WHERE r.physician_id = ? AND (SELECT c.state FROM cycle c WHERE c.id = r.cycle_id) = 2"
	       " AND e.institution_id = ? AND e.institution_id <> r.institution_id"
	       " AND (e.ethics = 0 OR e.performance = 0) FOR UPDATE",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct evaluation_gone_row, COLUMN(struct evaluation_gone_row, id),
	      COLUMN(struct evaluation_gone_row, record_id), COLUMN(struct evaluation_gone_row, province_id)),
	SLOT(evaluation_gone),
};

STATEMENT(evaluation_drop) {
	.name = "evaluation.drop",
	.sql = "DELETE FROM evaluation WHERE id = ?",
	TAKES(KIND_INT),
	SLOT(evaluation_drop),
};
