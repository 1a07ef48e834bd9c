/* paper_sql.c - reading papers. */
#include "domain/paper/paper_sql.h"

#define P(member) COLUMN(struct paper, member)
#define I(member) COLUMN(struct item, member)
#define K(member) COLUMN(struct paper_key, member)
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

STATEMENT(paper_item_texts) {
	.name = "paper_item.texts",
	.sql = "SELECT i.id, i.bank_id, i.kind, COALESCE(i.group_id, 0), i.group_position, i.n_options, i.stem,"
	       " i.options, g.stem FROM paper_item p JOIN item i ON i.id = p.item_id"
	       " LEFT JOIN item_group g ON g.id = i.group_id WHERE p.paper_id = ? ORDER BY p.position",
	TAKES(KIND_INT),
	GIVES(struct item, I(id), I(bank_id), I(kind), I(group_id), I(group_position), I(n_options), I(stem),
	      I(options), I(group_stem)),
	SLOT(paper_item_texts),
};

/* fixed: options that speak of each other (以上都是) keep their places. */
STATEMENT(paper_item_keys) {
	.name = "paper_item.keys",
	.sql = "SELECT i.id, i.kind, COALESCE(i.group_id, 0), i.n_options, i.answer,"
	       " i.options REGEXP '以上|上述各|A、B|A和B|A＋B|A[+]B'"
	       " FROM paper_item p JOIN item i ON i.id = p.item_id WHERE p.paper_id = ? ORDER BY p.position",
	TAKES(KIND_INT),
	GIVES(struct paper_key, K(item_id), K(kind), K(group_id), K(n_options), K(answer), K(fixed)),
	SLOT(paper_item_keys),
};
