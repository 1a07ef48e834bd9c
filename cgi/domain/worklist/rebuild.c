/* rebuild.c - are the lists what the records say; making them anew. */
#include "domain/worklist/keep.h"
#include "domain/worklist/rebuild_sql.h"

static enum result
number(struct store *db, struct arena *arena, const struct statement *what, int64_t *n_out)
{
	struct rebuild_number row;

	TRY(store_one(db, what, arena, &row, NOTHING));
	*n_out = row.n;
	return OK;
}

enum result
worklist_verify(struct store *db, struct arena *arena, struct worklist_faults *faults_out)
{
	TRY(number(db, arena, &rebuild_missing, &faults_out->missing));
	TRY(number(db, arena, &rebuild_surplus, &faults_out->surplus));
	return number(db, arena, &rebuild_miscounted, &faults_out->miscounted);
}

enum result
worklist_rebuild(struct store *db)
{
	static const struct statement *const steps[] = { &rebuild_clear, &rebuild_fill,
							 &rebuild_clear_changes,
							 &rebuild_clear_counts, &rebuild_count };

	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
		TRY(store_run(db, steps[i], NULL, NOTHING));
	return OK;
}
