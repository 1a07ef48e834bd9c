/* codes.c - code tables held in the process. */
#include "domain/codes/codes.h"

#include "domain/codes/codes_sql.h"
#include "lib/base/arena.h"

enum { CODES_BYTES_MAX = 1 << 20, KINDS_MAX = 64 };

static struct arena *memory;
static struct code_list all; /* ordered by kind */
static struct code_list kinds[KINDS_MAX]; /* the runs of it */
static size_t n_kinds;

static enum result
find_kinds(struct code_list list)
{
	n_kinds = 0;
	for (size_t i = 0; i < list.n; i++) {
		if (i > 0 && str_equal(list.at[i].kind, list.at[i - 1].kind))
			kinds[n_kinds - 1].n++;
		else if (n_kinds < KINDS_MAX)
			kinds[n_kinds++] = (struct code_list){ &list.at[i], 1 };
		else
			return fail("more than %d kinds of codes", KINDS_MAX);
	}
	return OK;
}

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
	if (find_kinds((struct code_list){ rows.at, rows.n }) != OK) {
		arena_destroy(fresh);
		return FAILED;
	}
	memory = fresh;
	all = (struct code_list){ rows.at, rows.n };
	return OK;
}

struct code_list
codes_list(const char *kind)
{
	struct str wanted = str_of(kind);

	for (size_t i = 0; i < n_kinds; i++)
		if (str_equal(kinds[i].at->kind, wanted))
			return kinds[i];
	return (struct code_list){ NULL, 0 };
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
