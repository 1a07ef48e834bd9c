/* record_follow.c - a record goes along to another main institution. */
#include "domain/record/record_follow.h"

#include "domain/record/record_follow_sql.h"

enum result
record_follow(struct store *db, struct arena *arena, int64_t physician_id, int64_t institution_id,
	      const struct actor *by, struct stamp now)
{
	struct audit_event event = { .action = "record.follow", .object = "record" };
	struct follow_row row;
	enum result found =
		store_one(db, &follow_find, arena, &row, WITH(V(physician_id), V(institution_id)));

	if (found != OK)
		return found == NOT_FOUND ? OK : found;
	TRY(store_run(db, &follow_move, NULL, WITH(V(institution_id), V(row.id))));
	TRY(store_run(db, &follow_reopen, NULL, WITH(V(row.id))));
	event.object_id = row.id;
	return audit_note(db, by, now, event);
}
