/* tally_sql.c - counting. Phases are those of record_phase(). */
#include "domain/tally/tally_sql.h"

/* What has been counted, and what has changed since. */
STATEMENT(tally_phases) {
	.name = "tally.phases",
	.sql = "SELECT phase, n FROM worklist_count WHERE institution_id = ? AND cycle_id = ? AND is_main = 1"
	       " UNION ALL SELECT phase, n FROM worklist_change"
	       " WHERE institution_id = ? AND cycle_id = ? AND is_main = 1",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct tally_phase_row, COLUMN(struct tally_phase_row, phase), COLUMN(struct tally_phase_row, n)),
	SLOT(tally_phases),
};

/* Rows of main institutions as they are counted, and what has changed since. */
#define IN_CYCLE                                                                                   \
	"SELECT institution_id, phase, n FROM worklist_count WHERE cycle_id = ? AND is_main = 1"   \
	" UNION ALL SELECT institution_id, phase, n FROM worklist_change WHERE cycle_id = ? AND is_main = 1"
/* A province's code ends in 0000, a city's in 00. Each half reads the region once, with the filter within, so that a
 * district reads no more than its own rows and no institution is looked up twice. */
#define IN_SCOPE(table)                                                                            \
	"SELECT h.id, h.name, h.region_name, h.region_code, c.phase, c.n FROM office s"            \
	" JOIN institution h FORCE INDEX (region)"                                                 \
	" ON h.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM s.region_code), '%')"               \
	" JOIN " table " c ON c.institution_id = h.id AND c.cycle_id = ? AND c.is_main = 1 WHERE s.id = ?" \
	" AND (? IS NULL OR h.name LIKE ?) AND (? IS NULL OR h.region_code LIKE ?)"
#define IN_SCOPE_TAKE KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_STR
#define REGION " FROM (" IN_SCOPE("worklist_count") " UNION ALL " IN_SCOPE("worklist_change") ") r"
#define REGION_TAKE IN_SCOPE_TAKE, IN_SCOPE_TAKE
#define IN_PHASE(which) "COALESCE(SUM(IF(r.phase " which ", r.n, 0)), 0)"
#define EXPECTED IN_PHASE("BETWEEN 3 AND 16")
#define UNSENT IN_PHASE("= 3")
#define WAIT IN_PHASE("= 5")
#define RETURNED IN_PHASE("= 6")
#define RECHECK IN_PHASE("= 7")
#define JUDGING IN_PHASE("= 9")
#define TESTING IN_PHASE("= 10")
#define ENDING IN_PHASE("= 16")
#define OUTSIDE IN_PHASE("= 1")
#define HIDDEN IN_PHASE("= 2")
#define LEFT IN_PHASE("= 21")
#define COUNTS                                                                                     \
	" " EXPECTED ", " UNSENT ", " WAIT ", " RETURNED ", " RECHECK ", " JUDGING ", " TESTING ", " ENDING ", " \
	OUTSIDE ", " HIDDEN ", " LEFT
#define T(member) COLUMN(struct tally_row, member)
#define COUNT_MEMBERS                                                                              \
	T(expected), T(unsent), T(wait), T(returned), T(recheck), T(judging), T(testing), T(ending), T(outside), \
	T(hidden), T(left)

/* In the order of enum tally_order. */
STATEMENT(tally_region) {
	.name = "tally.region",
	.sql = "SELECT r.id, r.name, r.region_name," COUNTS REGION
	       " GROUP BY r.id, r.name, r.region_name, r.region_code"
	       " ORDER BY ? * ELT(1 + ?, 0, " EXPECTED ", " UNSENT ", "
	       WAIT ", " RETURNED ", " RECHECK ", " JUDGING ", " TESTING ", " ENDING ", " OUTSIDE ", " HIDDEN ", "
	       LEFT "), r.region_code, r.id LIMIT ? OFFSET ?",
	TAKES(REGION_TAKE, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct tally_row, T(institution_id), T(name), T(region), COUNT_MEMBERS),
	SLOT(tally_region),
};

STATEMENT(tally_region_sum) {
	.name = "tally.region_sum",
	.sql = "SELECT COUNT(DISTINCT r.id)," COUNTS REGION,
	TAKES(REGION_TAKE),
	GIVES(struct tally_row, T(institution_id), COUNT_MEMBERS),
	SLOT(tally_region_sum),
};

STATEMENT(tally_region_districts) {
	.name = "tally.region_districts",
	.sql = "SELECT COUNT(DISTINCT r.id), COALESCE(MAX(r.region_name), r.region_code), r.region_code," COUNTS
	       REGION
	       " GROUP BY r.region_code ORDER BY r.region_code LIMIT 200",
	TAKES(REGION_TAKE),
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
