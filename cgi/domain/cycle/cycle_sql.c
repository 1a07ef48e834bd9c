/* cycle_sql.c - reading cycles. */
#include "domain/cycle/cycle_sql.h"

STATEMENT(cycle_find_running) {
	.name = "cycle.running",
	.sql = "SELECT id, province_id, year, state, name, assess_from, assess_to FROM cycle"
	       " WHERE province_id = ? AND state = 2 ORDER BY id DESC LIMIT 1",
	TAKES(KIND_INT),
	GIVES(struct cycle, COLUMN(struct cycle, id), COLUMN(struct cycle, province_id),
	      COLUMN(struct cycle, year), COLUMN(struct cycle, state), COLUMN(struct cycle, name),
	      COLUMN(struct cycle, assess_from), COLUMN(struct cycle, assess_to)),
	SLOT(cycle_find_running),
};

STATEMENT(cycle_stages) {
	.name = "cycle.stages",
	.sql = "SELECT kind, opens_at, closes_at FROM stage WHERE cycle_id = ? ORDER BY kind",
	TAKES(KIND_INT),
	GIVES(struct stage, COLUMN(struct stage, kind), COLUMN(struct stage, opens_at),
	      COLUMN(struct stage, closes_at)),
	SLOT(cycle_stages),
};
