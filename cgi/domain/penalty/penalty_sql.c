/* penalty_sql.c - penalties of a region, of delegated institutions, of one record. */
#include "domain/penalty/penalty_sql.h"

#define P(member) COLUMN(struct penalty_row, member)
#define COLUMNS                                                                                    \
	"SELECT p.id, r.id, p.version, r.submissions, r.conduct, y.name, i.name, y.document," \
	" p.decided_on, p.imported_at, p.ended_at, p.ended_by, p.ended_reason, p.number, p.authority, p.content"
#define ROW_GIVES                                                                                  \
	GIVES(struct penalty_row, P(seen.id), P(seen.record_id), P(seen.version), P(seen.submissions), \
	      P(seen.stated), P(seen.name), P(seen.institution), P(document), \
	      P(seen.decided_on), P(seen.imported_at), P(seen.ended_at), P(seen.ended_by), P(seen.ended_reason), \
	      P(number), P(authority), P(content))

/* Some hundreds or thousands of a cycle; each leads to its record, whose institution says whom it concerns. */
#define OF_CYCLE                                                                                   \
	" FROM penalty p FORCE INDEX (person) STRAIGHT_JOIN record r ON r.cycle_id = p.cycle_id"   \
	" AND r.physician_id = p.physician_id STRAIGHT_JOIN physician y ON y.id = p.physician_id"  \
	" STRAIGHT_JOIN institution i ON i.id = r.institution_id"
#define IN_REGION                                                                                  \
	" STRAIGHT_JOIN office o ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"
#define DELEGATED                                                                                  \
	" STRAIGHT_JOIN delegation o ON o.cycle_id = p.cycle_id AND o.institution_id = r.institution_id"
#define FILTER                                                                                     \
	" AND (? IS NULL OR y.name LIKE ?) AND (? IS NULL OR y.document_index = ?)"                \
	" AND (? IS NULL OR i.name LIKE ?)"
#define FILTER_TAKE KIND_STR, KIND_STR, KIND_BYTES, KIND_BYTES, KIND_STR, KIND_STR
#define DENIED "(p.ended_at IS NULL AND r.submissions > 0 AND r.conduct = 0)"
#define PART                                                                                       \
	" AND (? = 0 OR (? = 1 AND p.ended_at IS NULL) OR (? = 2 AND " DENIED ")"               \
	" OR (? = 3 AND p.ended_at IS NOT NULL))"                                          \
	" ORDER BY p.decided_on DESC, p.id DESC LIMIT ? OFFSET ?"
#define PART_TAKE KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT
#define COUNTS                                                                                     \
	"SELECT COUNT(*), COUNT(*) - COUNT(p.ended_at), COALESCE(SUM(" DENIED "), 0), COUNT(p.ended_at)"
#define N(member) COLUMN(struct penalty_counts, member)
#define COUNTS_GIVE GIVES(struct penalty_counts, N(all), N(standing), N(denied), N(ended))

STATEMENT(penalty_of_office) {
	.name = "penalty.of_office",
	.sql = COLUMNS OF_CYCLE IN_REGION " WHERE p.cycle_id = ? AND o.id = ?" FILTER PART,
	TAKES(KIND_INT, KIND_INT, FILTER_TAKE, PART_TAKE),
	ROW_GIVES,
	SLOT(penalty_of_office),
};
STATEMENT(penalty_n_of_office) {
	.name = "penalty.n_of_office",
	.sql = COUNTS OF_CYCLE IN_REGION " WHERE p.cycle_id = ? AND o.id = ?" FILTER,
	TAKES(KIND_INT, KIND_INT, FILTER_TAKE),
	COUNTS_GIVE,
	SLOT(penalty_n_of_office),
};
STATEMENT(penalty_of_assessor) {
	.name = "penalty.of_assessor",
	.sql = COLUMNS OF_CYCLE DELEGATED " WHERE p.cycle_id = ? AND o.assessor_id = ?" FILTER PART,
	TAKES(KIND_INT, KIND_INT, FILTER_TAKE, PART_TAKE),
	ROW_GIVES,
	SLOT(penalty_of_assessor),
};
STATEMENT(penalty_n_of_assessor) {
	.name = "penalty.n_of_assessor",
	.sql = COUNTS OF_CYCLE DELEGATED " WHERE p.cycle_id = ? AND o.assessor_id = ?" FILTER,
	TAKES(KIND_INT, KIND_INT, FILTER_TAKE),
	COUNTS_GIVE,
	SLOT(penalty_n_of_assessor),
};

STATEMENT(penalty_of_record) {
	.name = "penalty.of_record",
	.sql = COLUMNS " FROM record r JOIN penalty p ON p.cycle_id = r.cycle_id AND p.physician_id = r.physician_id"
	       " JOIN physician y ON y.id = r.physician_id JOIN institution i ON i.id = r.institution_id"
	       " WHERE r.id = ? ORDER BY p.decided_on DESC, p.id DESC",
	TAKES(KIND_INT),
	ROW_GIVES,
	SLOT(penalty_of_record),
};
STATEMENT(penalty_one) {
	.name = "penalty.one",
	.sql = COLUMNS " FROM penalty p JOIN record r ON r.cycle_id = p.cycle_id AND r.physician_id = p.physician_id"
	       " JOIN physician y ON y.id = p.physician_id JOIN institution i ON i.id = r.institution_id" IN_REGION
	       " WHERE p.id = ? AND o.id = ?",
	TAKES(KIND_INT, KIND_INT),
	ROW_GIVES,
	SLOT(penalty_one),
};
