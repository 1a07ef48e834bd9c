/* office_unit.c - the institutions of an office's region. */
#include "domain/office/office.h"
#include "domain/office/office_sql.h"

enum result
office_institution(struct store *db, struct arena *arena, int64_t office_id, int64_t institution_id,
		   struct str *name_out)
{
	struct office_unit row;

	TRY(store_one(db, &office_institution_of, arena, &row,
		      WITH(V(institution_id), V(office_id))));
	*name_out = row.name;
	return OK;
}

enum result
office_is_of_province(struct store *db, struct arena *arena, int64_t office_id, bool *is_out)
{
	struct office_rank row;

	TRY(store_one(db, &office_level, arena, &row, WITH(V(office_id))));
	*is_out = row.level == 1;
	return OK;
}
