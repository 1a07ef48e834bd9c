/* record_general.c - a registration for 简易程序 is taken as one for 一般程序. */
#include "domain/record/record_sql.h"

enum result
record_make_general(struct store *db, struct arena *arena, const struct profile *profile,
		    const struct record_move *move, const struct actor *by, struct stamp now)
{
	TRY(record_move(db, arena, profile, move, by, now));
	return store_change(db, &record_general_set, WITH(V(move->record_id), V(move->scope_id)));
}
