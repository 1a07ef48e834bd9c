/* tally.c - counting. */
#include "domain/tally/tally.h"

#include "domain/tally/tally_sql.h"
#include "lib/base/arena.h"

enum result
tally_institution(struct store *db, struct arena *arena, int64_t institution_id, int64_t cycle_id,
		  struct tally *tally_out)
{
	struct tally *tally = ARENA_NEW(arena, struct tally);
	const struct tally_state_row *row;
	struct tally_count_row judge;
	struct rows rows;

	TRY(store_many(db, &tally_states, arena, &rows, WITH(V(institution_id), V(cycle_id))));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		if (row[i].state > 0 && row[i].state < N_RECORD_STATES)
			tally->state[row[i].state] = row[i].n;
		tally->total += row[i].n;
	}
	TRY(store_one(db, &tally_to_judge, arena, &judge, WITH(V(institution_id), V(cycle_id))));
	tally->to_judge = judge.n;
	*tally_out = *tally;
	return OK;
}

enum result
tally_office(struct store *db, struct arena *arena, int64_t office_id, int64_t cycle_id,
	     int64_t from, struct rows *rows_out)
{
	return store_many(db, &tally_region, arena, rows_out,
			  WITH(V(cycle_id), V(office_id), V((int)TALLY_PAGE), V(from)));
}

enum result
tally_office_sum(struct store *db, struct arena *arena, int64_t office_id, int64_t cycle_id,
		 struct tally_row *sum_out)
{
	return store_one(db, &tally_region_sum, arena, sum_out, WITH(V(cycle_id), V(office_id)));
}
