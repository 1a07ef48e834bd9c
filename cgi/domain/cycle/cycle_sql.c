/* cycle_sql.c - reading cycles. */
#include "domain/cycle/cycle_sql.h"

#define C(member) COLUMN(struct cycle_stage_row, cycle.member)
/* One row a stage, the cycle repeated: one round trip for what every page of staff begins with. */
STATEMENT(cycle_find_running) {
	.name = "cycle.running",
	.sql = "SELECT c.id, c.province_id, c.year, c.state, c.name, c.assess_from, c.assess_to,"
	       " (SELECT COUNT(*) FROM stage_extension x WHERE x.cycle_id = c.id AND x.ended_at IS NULL),"
	       " s.kind, s.opens_at, s.closes_at FROM cycle c LEFT JOIN stage s ON s.cycle_id = c.id"
	       " WHERE c.id = (SELECT MAX(m.id) FROM cycle m WHERE m.province_id = ? AND m.state = 2)",
	TAKES(KIND_INT),
	GIVES(struct cycle_stage_row, C(id), C(province_id), C(year), C(state), C(name), C(assess_from),
	      C(assess_to), C(n_extended), COLUMN(struct cycle_stage_row, stage.kind),
	      COLUMN(struct cycle_stage_row, stage.opens_at), COLUMN(struct cycle_stage_row, stage.closes_at)),
	SLOT(cycle_find_running),
};
