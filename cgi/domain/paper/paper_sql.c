/* paper_sql.c - papers of a cycle. */
#include "domain/paper/paper_sql.h"

#define P(member) COLUMN(struct paper, member)
#define PAPER_COLUMNS                                                                              \
	"id, cycle_id, n_items, minutes, pass_score, max_attempts, show_score, plan_code,"         \
	" subject_code, name, opens_at, closes_at"
#define PAPER_GIVES                                                                                \
	GIVES(struct paper, P(id), P(cycle_id), P(n_items), P(minutes), P(pass_score),             \
	      P(max_attempts), P(show_score), P(plan_code), P(subject_code), P(name), P(opens_at), \
	      P(closes_at))

STATEMENT(paper_by_id) {
	.name = "paper.by_id",
	.sql = "SELECT " PAPER_COLUMNS " FROM paper WHERE id = ? AND state = 2",
	TAKES(KIND_INT),
	PAPER_GIVES,
	SLOT(paper_by_id),
};

STATEMENT(paper_by_cycle) {
	.name = "paper.by_cycle",
	.sql = "SELECT " PAPER_COLUMNS " FROM paper WHERE cycle_id = ? AND state = 2 ORDER BY id",
	TAKES(KIND_INT),
	PAPER_GIVES,
	SLOT(paper_by_cycle),
};
