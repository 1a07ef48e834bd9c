/* exemption_tend_sql.c - applications whose registration has gone back. */
#include "domain/exemption/exemption_sql.h"

/* Waiting or approved, of the cycles that run; as exemption_is_stale() has it. */
STATEMENT(exemptions_due) {
	.name = "exemption.due",
	.sql = "SELECT r.id, r.province_id FROM cycle c STRAIGHT_JOIN exemption e FORCE INDEX (cycle)"
	       " ON e.cycle_id = c.id AND e.state IN (2, 3, 5)"
	       " JOIN record r ON r.id = e.record_id WHERE c.state = 2"
	       " AND (r.submissions <> e.submission OR r.state < 9 OR r.state >= 21) LIMIT 200",
	.takes = NULL,
	GIVES(struct exemption_due, COLUMN(struct exemption_due, record_id),
	      COLUMN(struct exemption_due, province_id)),
	SLOT(exemptions_due),
};
