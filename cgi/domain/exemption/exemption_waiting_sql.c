/* exemption_waiting_sql.c - counting what waits for an institution, as the main one and as a 考核机构. */
#include "domain/exemption/exemption_list.h"
#include "domain/exemption/exemption_waiting_sql.h"

STATEMENT(exemption_waiting_of) {
	.name = "exemption.waiting",
	.sql = "SELECT (SELECT COUNT(*) FROM record r JOIN exemption e ON e.record_id = r.id"
	       " AND e.cycle_id = r.cycle_id WHERE r.institution_id = ? AND r.cycle_id = ? AND e.state = 2),"
	       " (SELECT COUNT(*) FROM delegation g JOIN record r ON r.institution_id = g.institution_id"
	       " AND r.cycle_id = g.cycle_id JOIN exemption e ON e.record_id = r.id AND e.cycle_id = r.cycle_id"
	       " WHERE g.assessor_id = ? AND g.cycle_id = ? AND e.state = 3)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct exemption_waiting, COLUMN(struct exemption_waiting, own),
	      COLUMN(struct exemption_waiting, delegated)),
	SLOT(exemption_waiting_of),
};
