/* sitting_page_sql.c - records, attempts and judgements of half a page; padded with zeros. */
#include "domain/attempt/sitting_page_sql.h"

#define R(member) COLUMN(struct sitting_page_row, member)
#define MARKS10 "?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
#define INTS10                                                                                     \
	KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT

STATEMENT(sitting_page_rows) {
	.name = "attempt.of_page",
	.sql = "SELECT r.id, r.state, r.procedure_kind, r.round, IF(r.exemption_for = r.submissions, r.exemption, 0),"
	       " r.subject_code, a.id, a.paper_id, a.round, a.state, a.score, a.passed,"
	       " (SELECT COALESCE(SUM(e.ethics = 0 OR e.performance = 0), 0) FROM evaluation e"
	       " WHERE e.record_id = r.id),"
	       " (SELECT COALESCE(SUM(e.ethics = 2 OR e.performance = 2), 0) FROM evaluation e"
	       " WHERE e.record_id = r.id)"
	       " FROM record r FORCE INDEX (PRIMARY)"
	       " STRAIGHT_JOIN delegation d ON d.cycle_id = r.cycle_id AND d.institution_id = r.institution_id"
	       " AND d.assessor_id = ? LEFT JOIN attempt a ON a.record_id = r.id AND a.state <> 4"
	       " WHERE r.id IN (" MARKS10 ", " MARKS10 ", " MARKS10 ", " MARKS10 ", " MARKS10
	       ") ORDER BY r.id, a.id DESC",
	TAKES(KIND_INT, INTS10, INTS10, INTS10, INTS10, INTS10),
	GIVES(struct sitting_page_row, R(record.id), R(record.state), R(record.procedure_kind), R(record.round),
	      R(record.exemption), R(record.subject_code), R(attempt.id), R(attempt.paper_id), R(attempt.round),
	      R(attempt.state), R(attempt.score), R(attempt.passed), R(sites_missing), R(sites_bad)),
	SLOT(sitting_page_rows),
};
