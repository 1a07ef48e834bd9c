/* paper_items_sql.c - questions of papers. */
#include "domain/paper/paper_sql.h"

#define I(member) COLUMN(struct item, member)
#define K(member) COLUMN(struct paper_key, member)

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
