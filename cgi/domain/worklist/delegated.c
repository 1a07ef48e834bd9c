/* delegated.c - reading lists across the institutions that are delegated to one. */
#include "domain/worklist/delegated.h"

#include "domain/worklist/delegated_sql.h"
#include "domain/worklist/worklist_sql.h"
#include "lib/base/arena.h"
#include "lib/base/like.h"

#define SEARCH_VALUES(like, q)                                                                     \
	V(like), V(like), V((q)->list.document_index), V((q)->list.document_index)
#define UNTIL_VALUES(q) V((q)->until), V((q)->until)
#define FOUND_VALUES(like, q)                                                                      \
	V((q)->list.institution_id), V((q)->list.cycle_id),                                        \
		V((int)record_phase((q)->list.state_from)),                                        \
		V((int)record_phase((q)->list.state_to)), V((q)->of_institution),                  \
		V((q)->of_institution), V((q)->list.department_id), V((q)->list.department_id),    \
		V((q)->list.procedure_kind), V((q)->list.procedure_kind), SEARCH_VALUES(like, q)
#define ORDER_VALUES(o) V(o), V(o), V(o), V(o)
#define BY_TIME_VALUES(o) V(o), V(o)
#define LIMIT_VALUES(q) V((q)->list.limit), V((q)->list.offset)

/* Without a time the list alone knows whom to show. */
static bool
is_listed(const struct delegated_query *q)
{
	return q->list.sort < BY_TIME && stamp_is_none(q->until);
}

enum result
delegated_page(struct store *db, struct arena *arena, const struct delegated_query *q,
	       struct rows *rows_out)
{
	struct str like = like_part_if(arena, q->list.name);
	struct worklist_row *row;
	int o = (int)q->list.sort;

	if (is_listed(q))
		TRY(store_many(db, &delegated_rows_listed, arena, rows_out,
			       WITH(FOUND_VALUES(like, q), ORDER_VALUES(o), LIMIT_VALUES(q),
				    ORDER_VALUES(o))));
	else
		TRY(store_many(db, &delegated_rows, arena, rows_out,
			       WITH(FOUND_VALUES(like, q), UNTIL_VALUES(q), ORDER_VALUES(o),
				    BY_TIME_VALUES(o), LIMIT_VALUES(q), ORDER_VALUES(o),
				    BY_TIME_VALUES(o))));
	row = rows_out->at;
	for (size_t i = 0; i < rows_out->n; i++)
		worklist_split_files(&row[i]);
	return OK;
}

enum result
delegated_counts(struct store *db, struct arena *arena, const struct delegated_query *q,
		 struct rows *rows_out)
{
	struct str like = like_part_if(arena, q->list.name);
	int64_t own = q->list.institution_id, cycle = q->list.cycle_id;

	if (like.at != NULL || q->list.document_index.at != NULL || !stamp_is_none(q->until))
		return store_many(db, &delegated_count_found, arena, rows_out,
				  WITH(V(own), V(cycle), SEARCH_VALUES(like, q), UNTIL_VALUES(q)));
	return store_many(db, &delegated_count_kept, arena, rows_out,
			  WITH(V(own), V(cycle), V(own), V(cycle), V(own), V(cycle)));
}

struct rows
delegated_sums(struct arena *arena, const struct rows *counts, int64_t institution_id)
{
	struct worklist_count *sum = ARENA_LIST(arena, counts->n + 1, struct worklist_count);
	const struct delegated_count *row = counts->at;
	size_t n = 0;

	for (size_t i = 0; i < counts->n; i++) {
		size_t k = 0;

		if (row[i].phase == 0 ||
		    (institution_id != 0 && row[i].institution_id != institution_id))
			continue;
		while (k < n && (sum[k].phase != row[i].phase ||
				 sum[k].department_id != row[i].department_id ||
				 sum[k].procedure_kind != row[i].procedure_kind))
			k++;
		if (k == n)
			sum[n++] = (struct worklist_count){
				.phase = row[i].phase,
				.department_id = row[i].department_id,
				.procedure_kind = row[i].procedure_kind,
				.is_main = 1,
				.department = row[i].department,
				.department_of = institution_id == 0 ? row[i].institution :
								       (struct str){ NULL, 0 }
			};
		sum[k].n += row[i].n;
	}
	for (size_t i = n; i-- > 0;) /* kinds of which nothing is left */
		if (sum[i].n == 0)
			sum[i] = sum[--n];
	return (struct rows){ sum, n };
}

enum result
delegated_place(struct store *db, struct arena *arena, const struct delegated_query *q,
		int64_t record_id, struct worklist_place *place_out)
{
	struct str like = like_part_if(arena, q->list.name);
	int most = WORKLIST_PLACE_MAX, o = (int)q->list.sort;
	struct rows rows;

	if (is_listed(q))
		TRY(store_many(db, &delegated_ids_listed, arena, &rows,
			       WITH(FOUND_VALUES(like, q), ORDER_VALUES(o), V(most), V(0))));
	else
		TRY(store_many(db, &delegated_ids, arena, &rows,
			       WITH(FOUND_VALUES(like, q), UNTIL_VALUES(q), ORDER_VALUES(o),
				    BY_TIME_VALUES(o), V(most), V(0))));
	*place_out = worklist_place_in(&rows, record_id);
	return OK;
}

enum result
delegated_find(struct store *db, struct arena *arena, int64_t record_id, int64_t assessor_id,
	       struct worklist_row *row_out)
{
	TRY(store_one(db, &delegated_one, arena, row_out, WITH(V(record_id), V(assessor_id))));
	worklist_split_files(row_out);
	return OK;
}
