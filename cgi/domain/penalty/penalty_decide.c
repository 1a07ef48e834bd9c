/* penalty_decide.c - a penalty does not stand any more, or does after all. */
#include "domain/penalty/penalty.h"

#include "domain/penalty/penalty_decide_sql.h"

enum result
penalty_decide(struct store *db, const struct penalty_decision *d, const struct actor *by,
	       struct stamp now)
{
	bool ends = !str_empty(d->reason);
	struct audit_event event = { ends ? "penalty.end" : "penalty.restore", "penalty", d->id,
				     d->reason };

	if (ends)
		TRY(store_change(db, &penalty_end,
				 WITH(V(now), V(by->name), V(d->reason), V(d->id), V(d->version),
				      V(d->office_id))));
	else
		TRY(store_change(db, &penalty_restore,
				 WITH(V(d->id), V(d->version), V(d->office_id))));
	return audit_note(db, by, now, event);
}
