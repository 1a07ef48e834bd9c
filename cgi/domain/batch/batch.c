/* batch.c - reading what became of a batch. */
#include "domain/batch/batch.h"

#include "domain/batch/batch_sql.h"

enum result
batch_find(struct store *db, struct arena *arena, int64_t id, int64_t institution_id,
	   enum batch_kind kind, struct batch *batch_out)
{
	return store_one(db, &batch_one, arena, batch_out,
			 WITH(V(id), V(institution_id), V((int)kind)));
}

struct stamp
batch_undo_until(const struct batch *batch)
{
	if (batch->state != BATCH_DONE || batch->undoes != 0 || batch->undone_by != 0 ||
	    batch->n_done == 0)
		return (struct stamp){ 0 };
	return stamp_add(batch->ended_at, BATCH_UNDO_HOURS * STAMP_HOUR);
}

enum result
batch_rows(struct store *db, struct arena *arena, int64_t id, enum batch_row_state state,
	   int64_t limit, int64_t offset, struct rows *rows_out)
{
	return store_many(db, &batch_row_list, arena, rows_out,
			  WITH(V(id), V((int)state), V(limit), V(offset)));
}

const char *
batch_cause_word(int64_t cause)
{
	static const char *const words[N_BATCH_CAUSES] = { "none",     "site",    "state",
							   "lacking",  "unseen",  "changed",
							   "closed",   "conduct", "fault",
							   "followed", "unfit",   "support" };

	return cause >= 0 && cause < N_BATCH_CAUSES ? words[cause] : "changed";
}
