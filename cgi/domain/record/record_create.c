/* record_create.c - records for everyone of a province. */
#include "domain/profile/profile.h"
#include "domain/record/record_sql.h"

static int
first_state(const struct profile *profile)
{
	return profile_is(profile, "inclusion", "opt_out") ? RECORD_INCLUDED : RECORD_OUTSIDE;
}

enum result
records_create(struct store *db, const struct profile *profile, int64_t cycle_id, struct stamp now,
	       int64_t *n_out)
{
	return store_run(db, &records_insert, n_out,
			 WITH(V(cycle_id), V(first_state(profile)), V(now), V(cycle_id),
			      V(profile_id(profile))));
}

enum result
records_create_some(struct store *db, const struct profile *profile, int64_t cycle_id,
		    struct record_span span, struct stamp now, int64_t *n_out)
{
	return store_run(db, &records_insert_some, n_out,
			 WITH(V(cycle_id), V(first_state(profile)), V(now), V(cycle_id),
			      V(span.after), V(span.up_to), V(profile_id(profile))));
}
