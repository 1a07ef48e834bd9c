/* fold.c - adding the changes of lists to their counts. */
#include "domain/worklist/fold_sql.h"
#include "domain/worklist/keep.h"
#include "lib/base/arena.h"

enum { KEY = 6, CELLS = KEY + 1 };

static void
fill_key(struct value *cell, const struct fold_change *c)
{
	cell[0] = V(c->institution_id);
	cell[1] = V(c->cycle_id);
	cell[2] = V(c->is_main);
	cell[3] = V(c->phase);
	cell[4] = V(c->department_id);
	cell[5] = V(c->procedure_kind);
}

/* Changes of a kind as one. */
static size_t
sum_up(struct fold_change *sums, const struct fold_change *changes, size_t n_changes)
{
	size_t n = 0;

	for (size_t i = 0; i < n_changes; i++) {
		const struct fold_change *c = &changes[i];
		size_t k = 0;

		while (k < n &&
		       (sums[k].institution_id != c->institution_id || sums[k].phase != c->phase ||
			sums[k].department_id != c->department_id ||
			sums[k].is_main != c->is_main ||
			sums[k].procedure_kind != c->procedure_kind ||
			sums[k].cycle_id != c->cycle_id))
			k++;
		if (k < n)
			sums[k].n += c->n;
		else
			sums[n++] = *c;
	}
	return n;
}

static enum result
fold_rows(struct store *db, struct arena *arena, const struct fold_change *changes, size_t n)
{
	struct fold_change *sums = ARENA_LIST(arena, n, struct fold_change);
	struct value *ids = ARENA_LIST(arena, n, struct value);
	struct value *cells = ARENA_LIST(arena, n * CELLS, struct value);
	size_t n_sums = sum_up(sums, changes, n);
	int64_t n_done;

	for (size_t i = 0; i < n_sums; i++) {
		fill_key(&cells[i * CELLS], &sums[i]);
		cells[i * CELLS + KEY] = V(sums[i].n);
	}
	TRY(store_bulk(db, &fold_add, n_sums, cells, &n_done));
	for (size_t i = 0; i < n; i++)
		ids[i] = V(changes[i].id);
	TRY(store_bulk(db, &fold_drop_change, n, ids, &n_done));
	if (n_done != (int64_t)n)
		return CONFLICT; /* somebody else has added some of them */
	for (size_t i = 0; i < n_sums; i++)
		fill_key(&cells[i * KEY], &sums[i]);
	return store_bulk(db, &fold_drop_none, n_sums, cells, &n_done);
}

enum result
worklist_fold(struct store *db, struct arena *arena, int64_t *n_out)
{
	struct rows rows;
	enum result done;

	TRY(store_begin(db));
	done = store_many(db, &fold_oldest, arena, &rows, WITH(V((int)WORKLIST_FOLD)));
	if (done == OK && rows.n > 0)
		done = fold_rows(db, arena, rows.at, rows.n);
	if (done == OK)
		done = store_commit(db);
	store_rollback(db);
	if (done == OK)
		*n_out = (int64_t)rows.n;
	/* Rows that changed under it, or a deadlock: another one folds. */
	if (done == FAILED && store_may_retry(db) && !store_is_away(db)) {
		trail_clear();
		return CONFLICT;
	}
	return done;
}
