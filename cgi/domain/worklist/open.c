/* open.c - the lists of a cycle that opens: sets in place of a trigger for each record. */
#include "domain/record/record.h"
#include "domain/worklist/keep.h"
#include "domain/worklist/open_sql.h"

static enum result
list_from(struct store *db, struct arena *arena, int64_t cycle_id, const struct statement *count)
{
	struct open_number first;

	TRY(store_one(db, &open_first, arena, &first, NOTHING));
	TRY(store_run(db, &open_list, NULL, WITH(V(cycle_id), V(first.n))));
	TRY(store_run(db, &open_list_further, NULL, WITH(V(cycle_id), V(first.n))));
	return store_run(db, count, NULL, WITH(V(cycle_id), V(first.n)));
}

/* The triggers' turn again, whatever became of it. */
static enum result
by_row(struct store *db, enum result done)
{
	enum result undone = store_run(db, &open_by_row, NULL, NOTHING);

	return done == OK ? undone : done;
}

enum result
worklist_open(struct store *db, struct arena *arena, const struct profile *profile,
	      int64_t cycle_id, struct stamp now, int64_t *n_out)
{
	struct open_number cycle;
	enum result done;

	TRY(store_one(db, &open_lock, arena, &cycle, WITH(V(cycle_id))));
	TRY(store_run(db, &open_by_set, NULL, WITH(V(cycle_id))));
	done = records_create(db, profile, cycle_id, now, n_out);
	if (done == OK && *n_out > 0)
		done = list_from(db, arena, cycle_id, &open_count);
	return by_row(db, done);
}

enum result
worklist_open_piece(struct store *db, struct arena *arena, const struct profile *profile,
		    const struct open_piece *piece, struct stamp now, int64_t *n_out)
{
	struct record_span span = { piece->after, piece->up_to };
	enum result done;

	TRY(store_run(db, &open_by_set, NULL, WITH(V(piece->cycle_id))));
	done = records_create_some(db, profile, piece->cycle_id, span, now, n_out);
	if (done == OK && *n_out > 0)
		done = list_from(db, arena, piece->cycle_id, &open_count_piece);
	return by_row(db, done);
}

enum result
worklist_last_physician(struct store *db, struct arena *arena, int64_t *id_out)
{
	struct open_number last;

	TRY(store_one(db, &open_last_physician, arena, &last, NOTHING));
	*id_out = last.n;
	return OK;
}
