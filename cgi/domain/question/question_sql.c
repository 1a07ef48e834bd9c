/* question_sql.c - reading questions. */
#include "domain/question/question_sql.h"

#define B(member) COLUMN(struct bank, member)
#define I(member) COLUMN(struct item, member)
#define N(member) COLUMN(struct item_brief, member)

STATEMENT(bank_list_practice) {
	.name = "bank.list_practice",
	.sql = "SELECT b.id, (SELECT COUNT(*) FROM item i WHERE i.bank_id = b.id AND i.state = 2), b.for_practice,"
	       " b.code, b.name"
	       " FROM bank b WHERE b.for_practice = 1 ORDER BY b.id",
	GIVES(struct bank, B(id), B(n_items), B(for_practice), B(code), B(name)),
	SLOT(bank_list_practice),
};

STATEMENT(bank_find_by_code) {
	.name = "bank.by_code",
	.sql = "SELECT b.id, (SELECT COUNT(*) FROM item i WHERE i.bank_id = b.id AND i.state = 2), b.for_practice,"
	       " b.code, b.name"
	       " FROM bank b WHERE b.code = ?",
	TAKES(KIND_STR),
	GIVES(struct bank, B(id), B(n_items), B(for_practice), B(code), B(name)),
	SLOT(bank_find_by_code),
};

STATEMENT(item_list_brief) {
	.name = "item.list_brief",
	.sql = "SELECT id, kind, COALESCE(group_id, 0), group_position, version FROM item"
	       " WHERE bank_id = ? AND state = 2 ORDER BY kind, COALESCE(group_id, 0), group_position, id",
	TAKES(KIND_INT),
	GIVES(struct item_brief, N(id), N(kind), N(group_id), N(group_position), N(version)),
	SLOT(item_list_brief),
};

STATEMENT(item_find_of_bank) {
	.name = "item.of_bank",
	.sql = "SELECT i.id, i.bank_id, i.kind, COALESCE(i.group_id, 0), i.group_position, i.n_options, i.answer,"
	       " i.version, i.code, i.stem, i.options, i.explanation, i.source, g.stem"
	       " FROM item i LEFT JOIN item_group g ON g.id = i.group_id"
	       " WHERE i.id = ? AND i.bank_id = ? AND i.state = 2",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct item, I(id), I(bank_id), I(kind), I(group_id), I(group_position), I(n_options), I(answer),
	      I(version), I(code), I(stem), I(options), I(explanation), I(source), I(group_stem)),
	SLOT(item_find_of_bank),
};
