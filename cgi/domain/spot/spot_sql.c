/* spot_sql.c - samples of an office, and what an institution reads of them. */
#include "domain/spot/spot_sql.h"

#define C(member) COLUMN(struct spot_check, member)
#define CHECKS                                                                                     \
	"SELECT c.id, c.cycle_id, c.office_id, c.seed, c.percent, c.amount, c.phase_from, c.phase_to, c.verdict," \
	" c.n_pool, c.n, COALESCE(SUM(s.verdict = 1), 0), COALESCE(SUM(s.verdict = 2), 0)," \
	" COALESCE(SUM(s.verdict = 3), 0), c.name, c.region, c.unit, c.actor, c.made_at"
#define CHECK_GIVES                                                                                \
	GIVES(struct spot_check, C(id), C(cycle_id), C(office_id), C(seed), C(percent), C(amount), C(phase_from), \
	      C(phase_to), C(verdict), C(n_pool), C(n), C(n_fits), C(n_unfit), C(n_mend), C(name), C(region), C(unit), \
	      C(actor), C(made_at))

STATEMENT(spot_check_page) {
	.name = "spot.check_page",
	.sql = CHECKS " FROM (SELECT * FROM spot_check FORCE INDEX (office) WHERE office_id = ? ORDER BY id DESC"
	       " LIMIT ? OFFSET ?) c LEFT JOIN spot_item s ON s.check_id = c.id GROUP BY c.id ORDER BY c.id DESC",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	CHECK_GIVES,
	SLOT(spot_check_page),
};
STATEMENT(spot_check_n) {
	.name = "spot.check_n",
	.sql = "SELECT COUNT(*) FROM spot_check WHERE office_id = ?",
	TAKES(KIND_INT),
	GIVES(struct spot_number, COLUMN(struct spot_number, n)),
	SLOT(spot_check_n),
};
STATEMENT(spot_check_one) {
	.name = "spot.check_one",
	.sql = CHECKS " FROM spot_check c LEFT JOIN spot_item s ON s.check_id = c.id WHERE c.id = ? AND c.office_id = ?"
	       " GROUP BY c.id",
	TAKES(KIND_INT, KIND_INT),
	CHECK_GIVES,
	SLOT(spot_check_one),
};

#define S(member) COLUMN(struct spot_row, member)
/* Who has left the office's region, or the institution, has no state for them any more. */
#define ITEMS_WITH(state)                                                                          \
	"SELECT s.check_id, s.position, s.record_id, s.institution_id, s.verdict, s.version, " state ", y.name," \
	" i.name, c.name, s.note, s.actor, s.judged_at, y.document"
#define ITEMS                                                                                      \
	ITEMS_WITH("IF(EXISTS (SELECT 1 FROM institution n JOIN office o"                          \
		   " ON n.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"    \
		   " WHERE n.id = r.institution_id AND o.id = c.office_id), r.state, 0)")
#define ITEMS_FROM                                                                                 \
	" JOIN spot_check c ON c.id = s.check_id JOIN record r ON r.id = s.record_id"              \
	" JOIN physician y ON y.id = r.physician_id JOIN institution i ON i.id = s.institution_id"
#define ITEM_GIVES                                                                                 \
	GIVES(struct spot_row, S(seen.check_id), S(seen.position), S(seen.record_id), S(seen.institution_id), \
	      S(seen.verdict), S(seen.version), S(seen.state), S(seen.name), S(seen.institution), S(seen.check), \
	      S(seen.note), S(seen.actor), S(seen.judged_at), S(document))

STATEMENT(spot_item_page) {
	.name = "spot.item_page",
	.sql = ITEMS " FROM spot_item s" ITEMS_FROM " WHERE s.check_id = ? AND c.office_id = ?"
	       " AND (? < 0 OR s.verdict = ?) ORDER BY s.position LIMIT ? OFFSET ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	ITEM_GIVES,
	SLOT(spot_item_page),
};
STATEMENT(spot_item_one) {
	.name = "spot.item_one",
	.sql = ITEMS " FROM spot_item s" ITEMS_FROM " WHERE s.check_id = ? AND s.position = ? AND c.office_id = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	ITEM_GIVES,
	SLOT(spot_item_one),
};
STATEMENT(spot_item_next) {
	.name = "spot.item_next",
	.sql = "SELECT s.position FROM spot_item s JOIN spot_check c ON c.id = s.check_id WHERE s.check_id = ?"
	       " AND c.office_id = ? AND s.verdict = 0 AND s.position <> ? ORDER BY s.position < ?, s.position LIMIT 1",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct spot_number, COLUMN(struct spot_number, n)),
	SLOT(spot_item_next),
};
/* By whose physicians they were when they were drawn. */
STATEMENT(spot_found_n) {
	.name = "spot.found_n",
	.sql = "SELECT COUNT(*) FROM spot_item WHERE institution_id = ? AND verdict BETWEEN 1 AND 3",
	TAKES(KIND_INT),
	GIVES(struct spot_number, COLUMN(struct spot_number, n)),
	SLOT(spot_found_n),
};
STATEMENT(spot_found_page) {
	.name = "spot.found_page",
	.sql = ITEMS_WITH("IF(r.institution_id = s.institution_id, r.state, 0)")
	       " FROM spot_item s FORCE INDEX (unit)" ITEMS_FROM " WHERE s.institution_id = ?"
	       " AND s.verdict BETWEEN 1 AND 3 ORDER BY s.judged_at DESC, s.check_id DESC, s.position LIMIT ? OFFSET ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	ITEM_GIVES,
	SLOT(spot_found_page),
};
