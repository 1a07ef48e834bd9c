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
/* A province's code ends in 0000, a city's in 00. The scope stands within as well, so that a district reads no more
 * than its own rows. */
#define IN_SCOPE(table)                                                                            \
	"SELECT c.institution_id, c.phase, c.n FROM office s JOIN institution h FORCE INDEX (region)" \
	" ON h.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM s.region_code), '%')"               \
	" JOIN " table " c ON c.institution_id = h.id AND c.cycle_id = ? AND c.is_main = 1 WHERE s.id = ?"
#define REGION                                                                                     \
	" FROM office o JOIN institution i"                                                        \
	" ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"               \
	" JOIN (" IN_SCOPE("worklist_count") " UNION ALL " IN_SCOPE("worklist_change") ")"         \
	" r ON r.institution_id = i.id WHERE o.id = ?"
#define CHOSEN " AND (? IS NULL OR i.name LIKE ?) AND (? IS NULL OR i.region_code LIKE ?)"
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
	.sql = "SELECT i.id, i.name, i.region_name," COUNTS REGION CHOSEN
	       " GROUP BY i.id, i.name, i.region_name ORDER BY ? * ELT(1 + ?, 0, " EXPECTED ", " UNSENT ", "
	       WAIT ", " RETURNED ", " RECHECK ", " JUDGING ", " TESTING ", " ENDING ", " OUTSIDE ", " HIDDEN ", "
	       LEFT "), i.region_code, i.id LIMIT ? OFFSET ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_INT,
	      KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct tally_row, T(institution_id), T(name), T(region), COUNT_MEMBERS),
	SLOT(tally_region),
};

STATEMENT(tally_region_sum) {
	.name = "tally.region_sum",
	.sql = "SELECT COUNT(DISTINCT i.id)," COUNTS REGION CHOSEN,
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_STR),
	GIVES(struct tally_row, T(institution_id), COUNT_MEMBERS),
	SLOT(tally_region_sum),
};

STATEMENT(tally_region_districts) {
	.name = "tally.region_districts",
	.sql = "SELECT COUNT(DISTINCT i.id), COALESCE(MAX(i.region_name), i.region_code), i.region_code," COUNTS REGION
	       " GROUP BY i.region_code ORDER BY i.region_code LIMIT 200",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
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
