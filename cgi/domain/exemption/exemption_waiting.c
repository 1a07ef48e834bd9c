/* exemption_waiting.c - how many applications wait for an institution: apart, because its home asks for no more. */
#include "domain/exemption/exemption_list.h"
#include "domain/exemption/exemption_waiting_sql.h"

enum result
exemptions_waiting(struct store *db, struct arena *arena, int64_t institution_id, int64_t cycle_id,
		   struct exemption_waiting *waiting_out)
{
	return store_one(db, &exemption_waiting_of, arena, waiting_out,
			 WITH(V(institution_id), V(cycle_id), V(institution_id), V(cycle_id)));
}
