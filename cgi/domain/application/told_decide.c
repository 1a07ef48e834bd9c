/* told_decide.c - accepting and rejecting records of behaviour, one by one. */
#include "domain/application/told_sql.h"
#include "lib/base/arena.h"

static enum result
decide(struct store *db, struct arena *arena, const struct told_decisions *all,
       const struct told_decision *d, const struct actor *by, struct stamp now)
{
	struct str reason = d->accepted ? (struct str){ NULL, 0 } : str_trim(d->reason);
	struct audit_event event = { .action = "conduct.decide",
				     .object = "record",
				     .object_id = all->record_id };

	if (!d->accepted && str_empty(reason))
		return REFUSED;
	TRY(store_run(db, &told_set, NULL,
		      WITH(V(all->record_id), V(all->submission), V(d->kind), V(d->class_code),
			   V(d->accepted), V(reason), V(by->account_id), V(by->name), V(now))));
	event.detail = str_format(arena, "%s %.*s %s %.*s", d->kind == CONDUCT_BAD ? "bad" : "good",
				  STR_ARGS(d->class_code), d->accepted ? "accepted" : "rejected",
				  STR_ARGS(reason));
	return audit_note(db, by, now, event);
}

enum result
application_decide(struct store *db, struct arena *arena, const struct told_decisions *all,
		   const struct actor *by, struct stamp now)
{
	TRY(store_change(db, &told_lock,
			 WITH(V(all->record_id), V(by->institution_id), V(all->submission),
			      V(all->version))));
	for (size_t i = 0; i < all->n; i++)
		TRY(decide(db, arena, all, &all->at[i], by, now));
	return OK;
}
