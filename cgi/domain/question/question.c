/* question.c - reading questions. */
#include "domain/question/question.h"

#include "domain/question/question_sql.h"

enum result
banks_for_practice(struct store *db, struct arena *arena, struct rows *rows_out)
{
	return store_many(db, &bank_list_practice, arena, rows_out, NOTHING);
}

enum result
bank_by_code(struct store *db, struct arena *arena, struct str code, struct bank *bank_out)
{
	return store_one(db, &bank_find_by_code, arena, bank_out, WITH(V(code)));
}

enum result
bank_items(struct store *db, struct arena *arena, int64_t bank_id, struct rows *rows_out)
{
	return store_many(db, &item_list_brief, arena, rows_out, WITH(V(bank_id)));
}

enum result
item_of_bank(struct store *db, struct arena *arena, int64_t bank_id, int64_t item_id,
	     struct item *item_out)
{
	return store_one(db, &item_find_of_bank, arena, item_out, WITH(V(item_id), V(bank_id)));
}

size_t
item_options(const struct item *item, struct str options_out[OPTIONS_MAX])
{
	struct str rest = item->options, line;
	size_t n = 0;

	while (n < OPTIONS_MAX && n < (size_t)item->n_options && str_next(&rest, '\n', &line))
		options_out[n++] = line;
	return n;
}

const char *
item_kind_word(enum item_kind kind)
{
	static const char *const words[N_ITEM_KINDS] = { "", "a1", "a2", "a3", "b1", "x" };

	return kind < N_ITEM_KINDS ? words[kind] : "";
}
