/* evaluation.c - reading judgements, and what a row says. */
#include "domain/cycle/cycle.h"
#include "domain/evaluation/evaluation_sql.h"
#include "domain/record/record.h"
#include "lib/base/like.h"

enum result
evaluation_find(struct store *db, struct arena *arena, int64_t record_id, int64_t institution_id,
		struct evaluation *evaluation_out)
{
	return store_one(db, &evaluation_one, arena, evaluation_out,
			 WITH(V(record_id), V(institution_id)));
}

bool
evaluation_is_locked(const struct evaluation *e)
{
	return e->started != 0 || e->state > RECORD_READY;
}

bool
evaluation_is_made(const struct evaluation *e)
{
	return e->ethics != VERDICT_NONE && e->performance != VERDICT_NONE;
}

bool
evaluation_is_unfit(const struct evaluation *e)
{
	return e->ethics == VERDICT_UNFIT || e->performance == VERDICT_UNFIT;
}

bool
evaluation_is_open(const struct cycle *cycle, struct stamp now)
{
	return stamp_is_none(cycle->stages[STAGE_EVALUATE].opens_at) ||
	       stage_is_open(cycle, STAGE_EVALUATE, now);
}

enum result
evaluation_counts(struct store *db, struct arena *arena, const struct evaluation_query *q,
		  struct rows *rows_out)
{
	struct str pattern = like_part_if(arena, q->name);

	return store_many(db, &evaluation_count_all, arena, rows_out,
			  WITH(V(q->institution_id), V(q->cycle_id), V(pattern), V(pattern),
			       V(q->document_index), V(q->document_index)));
}

enum result
evaluation_list(struct store *db, struct arena *arena, const struct evaluation_query *q,
		struct rows *rows_out)
{
	struct str pattern = like_part_if(arena, q->name);

	return store_many(db, &evaluation_page, arena, rows_out,
			  WITH(V(q->institution_id), V(q->cycle_id), V((int)q->tab), V(pattern),
			       V(pattern), V(q->document_index), V(q->document_index),
			       V(q->department_id), V(q->department_id), V(q->limit),
			       V(q->offset)));
}

enum result
evaluation_open_list(struct store *db, struct arena *arena, const struct evaluation_query *q,
		     struct rows *rows_out)
{
	struct str pattern = like_part_if(arena, q->name);

	return store_many(db, &evaluation_open_rows, arena, rows_out,
			  WITH(V(q->institution_id), V(q->cycle_id), V(pattern), V(pattern),
			       V(q->document_index), V(q->document_index), V(q->department_id),
			       V(q->department_id), V(q->limit)));
}
