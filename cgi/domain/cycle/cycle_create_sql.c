/* cycle_create_sql.c - writing cycles: apart, because only dkctl and offices may. */
#include "domain/cycle/cycle_create_sql.h"

#include "domain/cycle/cycle_create.h"

STATEMENT(cycle_insert) {
	.name = "cycle.insert",
	.sql = "INSERT INTO cycle (province_id, name, year, assess_from, assess_to, state)"
	       " VALUES (?, ?, ?, ?, ?, 1)",
	TAKES(KIND_INT, KIND_STR, KIND_INT, KIND_DATE, KIND_DATE),
	SLOT(cycle_insert),
};

STATEMENT(cycle_stage_put) {
	.name = "cycle.stage_put",
	.sql = "INSERT INTO stage (cycle_id, kind, opens_at, closes_at) SELECT c.id, ?, ?, ? FROM cycle c"
	       " WHERE c.id = ? ON DUPLICATE KEY UPDATE opens_at = VALUES(opens_at),"
	       " closes_at = VALUES(closes_at)",
	TAKES(KIND_INT, KIND_STAMP, KIND_STAMP, KIND_INT),
	SLOT(cycle_stage_put),
};

STATEMENT(cycle_rivals) {
	.name = "cycle.rivals",
	.sql = "SELECT c.id, c.state, (SELECT COUNT(*) FROM cycle o WHERE o.province_id = c.province_id"
	       " AND o.state = 2 AND o.id <> c.id) FROM cycle c WHERE c.id = ? FOR UPDATE",
	TAKES(KIND_INT),
	GIVES(struct cycle_rival, COLUMN(struct cycle_rival, id), COLUMN(struct cycle_rival, state),
	      COLUMN(struct cycle_rival, rivals)),
	SLOT(cycle_rivals),
};

STATEMENT(cycle_set_running) {
	.name = "cycle.set_running",
	.sql = "UPDATE cycle SET state = 2 WHERE id = ? AND state = 1",
	TAKES(KIND_INT),
	SLOT(cycle_set_running),
};

#define L(member) COLUMN(struct cycle_line, member)
STATEMENT(cycle_list_all) {
	.name = "cycle.list_all",
	.sql = "SELECT c.id, c.province_id, c.year, c.state, (SELECT COUNT(*) FROM record r"
	       " WHERE r.cycle_id = c.id), p.name, c.name, c.assess_from, c.assess_to"
	       " FROM cycle c JOIN province p ON p.id = c.province_id ORDER BY c.id DESC",
	.takes = NULL,
	GIVES(struct cycle_line, L(id), L(province_id), L(year), L(state), L(records), L(province), L(name),
	      L(assess_from), L(assess_to)),
	SLOT(cycle_list_all),
};
