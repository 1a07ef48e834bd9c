/* batch.c - writing a batch down and reading what became of it. */
#include "domain/batch/batch.h"

#include "domain/batch/batch_sql.h"

enum result
batch_find(struct store *db, struct arena *arena, int64_t id, int64_t institution_id,
	   enum batch_kind kind, struct batch *batch_out)
{
	return store_one(db, &batch_one, arena, batch_out,
			 WITH(V(id), V(institution_id), V((int)kind)));
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
	static const char *const words[N_BATCH_CAUSES] = { "none",    "site",    "state",
							   "lacking", "unseen",  "changed",
							   "closed",  "conduct", "fault" };

	return cause >= 0 && cause < N_BATCH_CAUSES ? words[cause] : "changed";
}
