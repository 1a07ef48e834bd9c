/* spot_work_sql.c - drawing a sample, writing down what was found. */
#include "domain/spot/spot_work_sql.h"

#include "domain/spot/spot_sql.h"

/* Those of the office's region whom the sample is drawn from. */
#define POOL                                                                                       \
	" FROM office o JOIN institution i FORCE INDEX (region)"                                   \
	" ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"               \
	" JOIN worklist w FORCE INDEX (phase_time) ON w.institution_id = i.id AND w.cycle_id = ? AND w.is_main = 1" \
	" AND w.phase BETWEEN ? AND ? LEFT JOIN evaluation e ON e.record_id = w.record_id"         \
	" AND e.institution_id = w.institution_id WHERE o.id = ? AND (? IS NULL OR i.region_code LIKE ?)" \
	" AND (? IS NULL OR i.name LIKE ?) AND (? = 0 OR (? = 1 AND e.ethics = 1 AND e.performance = 1)" \
	" OR (? = 2 AND (e.ethics = 2 OR e.performance = 2))"                                      \
	" OR (? = 3 AND (e.id IS NULL OR e.ethics = 0 OR e.performance = 0)))"
#define POOL_TAKE                                                                                  \
	KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_INT,  \
		KIND_INT, KIND_INT, KIND_INT

STATEMENT(spot_pool) {
	.name = "spot.pool",
	.sql = "SELECT COUNT(*)" POOL,
	TAKES(POOL_TAKE),
	GIVES(struct spot_number, COLUMN(struct spot_number, n)),
	SLOT(spot_pool),
};
STATEMENT(spot_insert) {
	.name = "spot.insert",
	.sql = "INSERT INTO spot_check (cycle_id, office_id, name, seed, percent, amount, region, unit, phase_from,"
	       " phase_to, verdict, n_pool, n, actor, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_INT, KIND_INT,
	      KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STAMP),
	SLOT(spot_insert),
};
/* A plain read: what it reads is locked for nobody, as INSERT ... SELECT would lock it until the end. */
STATEMENT(spot_lots) {
	.name = "spot.lots",
	.sql = "SELECT w.record_id, w.institution_id" POOL
	       " ORDER BY SHA2(CONCAT(?, ':', w.record_id), 256), w.record_id LIMIT ?",
	TAKES(POOL_TAKE, KIND_INT, KIND_INT),
	GIVES(struct spot_lot, COLUMN(struct spot_lot, record_id), COLUMN(struct spot_lot, institution_id)),
	SLOT(spot_lots),
};
STATEMENT(spot_insert_item) {
	.name = "spot.insert_item",
	.sql = "INSERT INTO spot_item (check_id, position, record_id, institution_id) VALUES (?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(spot_insert_item),
};
STATEMENT(spot_set_finding) {
	.name = "spot.set_finding",
	.sql = "UPDATE spot_item s JOIN spot_check c ON c.id = s.check_id SET s.verdict = ?, s.note = ?, s.actor = ?,"
	       " s.judged_at = ?, s.version = s.version + 1 WHERE s.check_id = ? AND s.position = ? AND s.version = ?"
	       " AND c.office_id = ?",
	TAKES(KIND_INT, KIND_STR, KIND_STR, KIND_STAMP, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(spot_set_finding),
};
