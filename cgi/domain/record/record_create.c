/* record_create.c - records for everyone of a province. */
#include "domain/profile/profile.h"
#include "domain/record/record_sql.h"

enum result
records_create(struct store *db, const struct profile *profile, int64_t cycle_id, struct stamp now,
	       int64_t *n_out)
{
	int state = profile_is(profile, "inclusion", "opt_out") ? RECORD_INCLUDED : RECORD_OUTSIDE;

	return store_run(db, &records_insert, n_out,
			 WITH(V(cycle_id), V(state), V(now), V(cycle_id), V(profile_id(profile))));
}
