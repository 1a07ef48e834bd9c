/* exemption_tend.c - what time brings to applications for exemption, for dk-jobs. */
#include "domain/exemption/exemption_sql.h"
#include "domain/profile/profile.h"

enum result
exemptions_tend(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out)
{
	static const struct actor system;
	const struct exemption_due *row;
	struct rows rows;

	*n_out = 0;
	TRY(store_many(db, &exemptions_due, arena, &rows, NOTHING));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		const struct profile *profile = profile_by_id(row[i].province_id);
		struct exemption_move move = { .record_id = row[i].record_id,
					       .event = EXEMPTION_LAPSE,
					       .role = EXEMPTION_BY_SYSTEM,
					       .note = STR("") };
		enum result done;

		if (profile == NULL)
			continue;
		TRY(store_begin(db));
		done = exemption_move(db, arena, profile, &move, &system, now);
		if (done != OK)
			store_rollback(db);
		else
			done = store_commit(db);
		if (done == FAILED)
			return FAILED;
		*n_out += done == OK; /* otherwise somebody was faster */
	}
	return OK;
}
