/* tally_sql.c - counting. States are those of record.h. */
#include "domain/tally/tally_sql.h"

/* What has been counted, and what has changed since. */
STATEMENT(tally_states) {
	.name = "tally.states",
	.sql = "SELECT phase, n FROM worklist_count WHERE institution_id = ? AND cycle_id = ? AND is_main = 1"
	       " UNION ALL SELECT phase, n FROM worklist_change"
	       " WHERE institution_id = ? AND cycle_id = ? AND is_main = 1",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct tally_state_row, COLUMN(struct tally_state_row, state), COLUMN(struct tally_state_row, n)),
	SLOT(tally_states),
};

STATEMENT(tally_to_judge) {
	.name = "tally.to_judge",
	.sql = "SELECT COUNT(*) FROM evaluation e JOIN record r ON r.id = e.record_id"
	       " WHERE e.institution_id = ? AND r.cycle_id = ? AND (e.ethics = 0 OR e.performance = 0)"
	       " AND r.state IN (9, 10)",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct tally_count_row, COLUMN(struct tally_count_row, n)),
	SLOT(tally_to_judge),
};

/* Rows of main institutions as they are counted, and what has changed since. */
#define IN_CYCLE                                                                                   \
	"SELECT institution_id, phase, n FROM worklist_count WHERE cycle_id = ? AND is_main = 1"   \
	" UNION ALL SELECT institution_id, phase, n FROM worklist_change WHERE cycle_id = ? AND is_main = 1"
/* A province's code ends in 0000, a city's in 00. */
#define REGION                                                                                     \
	" FROM office o JOIN institution i"                                                        \
	" ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"               \
	" JOIN (" IN_CYCLE ") r ON r.institution_id = i.id WHERE o.id = ?"
#define CHOSEN " AND (? IS NULL OR i.name LIKE ?) AND (? IS NULL OR i.region_code = ?)"
#define TOTAL "COALESCE(SUM(r.n), 0)"
#define UNSUBMITTED "COALESCE(SUM(IF(r.phase IN (1, 3), r.n, 0)), 0)"
#define SUBMITTED "COALESCE(SUM(IF(r.phase = 5, r.n, 0)), 0)"
#define RETURNED "COALESCE(SUM(IF(r.phase IN (6, 8), r.n, 0)), 0)"
#define ACCEPTED "COALESCE(SUM(IF(r.phase IN (7, 9), r.n, 0)), 0)"
#define TESTING "COALESCE(SUM(IF(r.phase = 10, r.n, 0)), 0)"
#define DONE "COALESCE(SUM(IF(r.phase = 16, r.n, 0)), 0)"
#define HIDDEN "COALESCE(SUM(IF(r.phase = 2, r.n, 0)), 0)"
#define COUNTS                                                                                     \
	" " TOTAL ", " UNSUBMITTED ", " SUBMITTED ", " RETURNED ", " ACCEPTED ", " TESTING ", " DONE ", " HIDDEN
#define T(member) COLUMN(struct tally_row, member)
#define COUNT_MEMBERS T(total), T(unsubmitted), T(submitted), T(returned), T(accepted), T(testing), T(done), T(hidden)

/* In the order of enum tally_order. */
STATEMENT(tally_region) {
	.name = "tally.region",
	.sql = "SELECT i.id, i.name, i.region_name," COUNTS REGION CHOSEN
	       " GROUP BY i.id, i.name, i.region_name ORDER BY ? * ELT(1 + ?, 0, " TOTAL ", " UNSUBMITTED ", "
	       SUBMITTED ", " RETURNED ", " ACCEPTED ", " TESTING ", " DONE ", " HIDDEN
	       "), i.region_code, i.id LIMIT ? OFFSET ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_INT,
	      KIND_INT),
	GIVES(struct tally_row, T(institution_id), T(name), T(region), COUNT_MEMBERS),
	SLOT(tally_region),
};

STATEMENT(tally_region_sum) {
	.name = "tally.region_sum",
	.sql = "SELECT COUNT(DISTINCT i.id)," COUNTS REGION CHOSEN,
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_STR),
	GIVES(struct tally_row, T(institution_id), COUNT_MEMBERS),
	SLOT(tally_region_sum),
};

STATEMENT(tally_region_districts) {
	.name = "tally.region_districts",
	.sql = "SELECT COUNT(DISTINCT i.id), COALESCE(MAX(i.region_name), i.region_code), i.region_code," COUNTS REGION
	       " GROUP BY i.region_code ORDER BY i.region_code LIMIT 200",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct tally_row, T(institution_id), T(name), T(region_code), COUNT_MEMBERS),
	SLOT(tally_region_districts),
};

STATEMENT(tally_of_cycle) {
	.name = "tally.cycle",
	.sql = "SELECT COUNT(DISTINCT r.institution_id)," COUNTS " FROM (" IN_CYCLE ") r",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct tally_row, T(institution_id), COUNT_MEMBERS),
	SLOT(tally_of_cycle),
};

#define N(member) COLUMN(struct tally_now, member)
STATEMENT(tally_under_way) {
	.name = "tally.under_way",
	.sql = "SELECT (SELECT COUNT(*) FROM session WHERE seen_at > ? AND expires_at > ?),"
	       " (SELECT COUNT(*) FROM attempt WHERE state = 2)",
	TAKES(KIND_STAMP, KIND_STAMP),
	GIVES(struct tally_now, N(sessions), N(sittings)),
	SLOT(tally_under_way),
};
