/* office.c - reading offices. */
#include "domain/office/office.h"

#include "domain/office/office_sql.h"

enum result
office_contacts(struct store *db, struct arena *arena, int64_t province_id, struct rows *rows_out)
{
	return store_many(db, &office_contact_list, arena, rows_out, WITH(V(province_id)));
}
