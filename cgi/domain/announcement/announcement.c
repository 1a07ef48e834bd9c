/* announcement.c - reading announcements. */
#include "domain/announcement/announcement.h"

#include "domain/announcement/announcement_sql.h"

enum result
announcements_latest(struct store *db, struct arena *arena, int64_t province_id, int64_t most, struct stamp now,
		     struct rows *rows_out)
{
	return store_many(db, &announcement_latest, arena, rows_out, WITH(V(province_id), V(now), V(most)));
}

enum result
announcement_find(struct store *db, struct arena *arena, int64_t id, int64_t province_id, struct stamp now,
		  struct announcement *announcement_out)
{
	return store_one(db, &announcement_by_id, arena, announcement_out,
			 WITH(V(id), V(province_id), V(now)));
}
