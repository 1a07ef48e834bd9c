/* codes.c - code tables held in the process. */
#include "domain/codes/codes.h"

#include "domain/codes/codes_sql.h"
#include "lib/base/arena.h"

enum { CODES_BYTES_MAX = 1 << 20 };

static struct arena *memory;
static struct code_list all; /* ordered by kind */

enum result
codes_ready(struct store *db)
{
	struct arena *fresh;
	struct rows rows;

	if (all.n > 0)
		return OK;
	fresh = arena_create(CODES_BYTES_MAX);
	if (store_many(db, &codes_all, fresh, &rows, NOTHING) != OK) {
		arena_destroy(fresh);
		return fail("code tables");
	}
	if (rows.n == 0) {
		arena_destroy(fresh);
		return fail("the code tables are empty; run dkctl migrate");
	}
	memory = fresh;
	all = (struct code_list){ rows.at, rows.n };
	return OK;
}

struct code_list
codes_list(const char *kind)
{
	size_t from = 0, to;

	while (from < all.n && !str_equal(all.at[from].kind, str_of(kind)))
		from++;
	for (to = from; to < all.n && str_equal(all.at[to].kind, str_of(kind)); to++)
		;
	return (struct code_list){ from < all.n ? all.at + from : NULL, to - from };
}

const struct code *
codes_find(const char *kind, struct str code)
{
	struct code_list list = codes_list(kind);

	for (size_t i = 0; i < list.n; i++)
		if (str_equal(list.at[i].code, code))
			return &list.at[i];
	return NULL;
}

struct str
codes_label(const char *kind, struct str code)
{
	const struct code *found = codes_find(kind, code);

	if (code.at == NULL)
		return STR("");
	return found == NULL ? code : found->label;
}

bool
codes_offers(const char *kind, struct str code)
{
	const struct code *found = codes_find(kind, code);

	return found != NULL && found->active != 0;
}
