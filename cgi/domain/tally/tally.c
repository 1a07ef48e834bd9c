/* tally.c - counting. */
#include "domain/tally/tally.h"

#include "domain/tally/tally_sql.h"
#include "lib/base/arena.h"
#include "lib/base/like.h"

/* Who asked for something within this time is said to be here now. */
#define SIGNED_IN_FOR (30 * STAMP_MINUTE)

enum result
tally_institution(struct store *db, struct arena *arena, int64_t institution_id, int64_t cycle_id,
		  struct tally *tally_out)
{
	struct tally *tally = ARENA_NEW(arena, struct tally);
	const struct tally_phase_row *row;
	struct rows rows;

	TRY(store_many(db, &tally_phases, arena, &rows,
		       WITH(V(institution_id), V(cycle_id), V(institution_id), V(cycle_id))));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		if (row[i].phase <= 0 || row[i].phase >= N_RECORD_STATES)
			continue;
		tally->phase[row[i].phase] += row[i].n;
		if (row[i].phase >= RECORD_INCLUDED && row[i].phase <= RECORD_CONCLUDING)
			tally->expected += row[i].n;
	}
	*tally_out = *tally;
	return OK;
}

enum result
tally_office(struct store *db, struct arena *arena, const struct tally_query *query,
	     struct rows *rows_out)
{
	struct str pattern = like_part_if(arena, query->part),
		   region = like_beginning_if(arena, query->region_code);
	int sign = query->falling ? -1 : 1;

	return store_many(db, &tally_region, arena, rows_out,
			  WITH(V(query->cycle_id), V(query->office_id), V(pattern), V(pattern),
			       V(region), V(region), V(query->cycle_id), V(query->office_id),
			       V(pattern), V(pattern), V(region), V(region), V(sign),
			       V((int)query->order), V(query->most), V(query->from)));
}

enum result
tally_office_sum(struct store *db, struct arena *arena, const struct tally_query *query,
		 struct tally_row *sum_out)
{
	struct str pattern = like_part_if(arena, query->part),
		   region = like_beginning_if(arena, query->region_code);

	return store_one(db, &tally_region_sum, arena, sum_out,
			 WITH(V(query->cycle_id), V(query->office_id), V(pattern), V(pattern),
			      V(region), V(region), V(query->cycle_id), V(query->office_id),
			      V(pattern), V(pattern), V(region), V(region)));
}

enum result
tally_districts(struct store *db, struct arena *arena, int64_t office_id, int64_t cycle_id,
		struct rows *rows_out)
{
	struct str any = { NULL, 0 };

	return store_many(db, &tally_region_districts, arena, rows_out,
			  WITH(V(cycle_id), V(office_id), V(any), V(any), V(any), V(any),
			       V(cycle_id), V(office_id), V(any), V(any), V(any), V(any)));
}

enum result
tally_cycle(struct store *db, struct arena *arena, int64_t cycle_id, struct tally_row *sum_out)
{
	return store_one(db, &tally_of_cycle, arena, sum_out, WITH(V(cycle_id), V(cycle_id)));
}

enum result
tally_system(struct store *db, struct arena *arena, struct stamp now, struct tally_now *now_out)
{
	return store_one(db, &tally_under_way, arena, now_out,
			 WITH(V(stamp_add(now, -SIGNED_IN_FOR)), V(now)));
}
