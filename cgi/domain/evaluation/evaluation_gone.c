/* evaluation_gone.c - a place of practice is none any more: nobody waits for it. */
#include "domain/evaluation/evaluation_sql.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"

static enum result
drop(struct store *db, struct arena *arena, const struct evaluation_gone_row *row,
     int64_t institution_id, struct stamp now)
{
	static const struct actor system_itself;
	const struct profile *profile = profile_by_id(row->province_id);
	struct audit_event event = { "evaluation.drop", "record", row->record_id,
				     str_format(arena, "institution %lld",
						(long long)institution_id) };

	TRY(store_change(db, &evaluation_drop, WITH(V(row->id))));
	TRY(audit_note(db, &system_itself, now, event));
	if (profile == NULL)
		return OK;
	return evaluation_move_on(db, arena, profile, row->record_id, now);
}

enum result
evaluation_site_gone(struct store *db, struct arena *arena, int64_t physician_id,
		     int64_t institution_id, struct stamp now)
{
	const struct evaluation_gone_row *row;
	struct rows rows;

	TRY(store_many(db, &evaluation_gone, arena, &rows,
		       WITH(V(physician_id), V(institution_id))));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		TRY(drop(db, arena, &row[i], institution_id, now));
	return OK;
}
