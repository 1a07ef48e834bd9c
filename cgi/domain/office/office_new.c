/* office_new.c - new offices. */
#include "domain/office/office_new.h"

#include "domain/office/office_new_sql.h"

enum office_level
office_level_of(struct str region)
{
	return str_ends(region, STR("0000")) ? OFFICE_OF_PROVINCE :
	       str_ends(region, STR("00"))   ? OFFICE_OF_CITY :
					       OFFICE_OF_DISTRICT;
}

enum result
office_at(struct store *db, struct arena *arena, struct str region, struct office_place *place_out)
{
	return store_one(db, &office_by_region, arena, place_out, WITH(V(region)));
}

enum result
office_add(struct store *db, const struct office_new *office, int64_t *id_out)
{
	struct str phone = str_empty(office->phone) ? (struct str){ NULL, 0 } : office->phone;

	return store_insert(db, &office_insert, id_out,
			    WITH(V(office->province_id), V(office->region),
				 V((int)office_level_of(office->region)), V(office->name),
				 V(phone)));
}
