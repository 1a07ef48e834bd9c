/* appointment_tend.c - what time brings to applications, for dk-jobs. */
#include "domain/appointment/appointment_sql.h"

enum result
appointments_tend(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out)
{
	static const struct actor system;
	const struct appointment_due *row;
	struct rows rows;

	*n_out = 0;
	TRY(store_many(db, &appointments_due, arena, &rows, NOTHING));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct appointment_move move = { .cycle_id = row[i].cycle_id,
						 .institution_id = row[i].institution_id,
						 .event = row[i].state == APPOINTMENT_APPROVED ?
								  APPOINTMENT_TAKE_EFFECT :
								  APPOINTMENT_EXPIRE,
						 .role = APPOINTMENT_BY_SYSTEM,
						 .note = STR("") };
		enum result done;

		TRY(store_begin(db));
		done = appointment_move(db, arena, &move, &system, now);
		if (done != OK)
			store_rollback(db);
		else
			done = store_commit(db);
		if (done == FAILED)
			return FAILED;
		*n_out += done == OK; /* otherwise an office was faster */
	}
	return OK;
}
