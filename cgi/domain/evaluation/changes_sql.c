/* changes_sql.c - reading what was put right. */
#include "domain/evaluation/correct_sql.h"

#define C(member) COLUMN(struct evaluation_change, member)
STATEMENT(evaluation_change_list) {
	.name = "evaluation.changes",
	.sql = "SELECT c.ethics_before, c.performance_before, c.ethics, c.performance, i.name, c.reason_before, c.why,"
	       " c.actor, c.at FROM evaluation_change c JOIN institution i ON i.id = c.institution_id"
	       " WHERE c.record_id = ? ORDER BY c.id DESC LIMIT 100",
	TAKES(KIND_INT),
	GIVES(struct evaluation_change, C(ethics_before), C(performance_before), C(ethics), C(performance),
	      C(institution), C(reason_before), C(why), C(actor), C(at)),
	SLOT(evaluation_change_list),
};
