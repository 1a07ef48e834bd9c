/* paper_build_sql.c - writing papers. */
#include "domain/paper/paper_build_sql.h"

STATEMENT(paper_insert) {
	.name = "paper.insert",
	.sql = "INSERT INTO paper (cycle_id, plan_code, subject_code, name, n_items, minutes, pass_score,"
	       " max_attempts, show_score, opens_at, closes_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
	TAKES(KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT,
	      KIND_STAMP, KIND_STAMP),
	SLOT(paper_insert),
};

STATEMENT(paper_item_insert) {
	.name = "paper_item.insert",
	.sql = "INSERT INTO paper_item (paper_id, position, item_id, item_version) VALUES (?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	SLOT(paper_item_insert),
};

STATEMENT(paper_freeze) {
	.name = "paper.freeze",
	.sql = "UPDATE paper SET state = 2 WHERE id = ? AND state = 1",
	TAKES(KIND_INT),
	SLOT(paper_freeze),
};
