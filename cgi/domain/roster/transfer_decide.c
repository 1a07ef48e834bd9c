/* transfer_decide.c - an office has decided about a wish for a transfer. */
#include "domain/roster/transfer_wish.h"

#include "domain/roster/transfer_wish_sql.h"

enum result
wish_decide(struct store *db, int64_t id, struct str answer, const struct actor *by,
	    struct stamp now)
{
	bool made = str_empty(answer);
	struct audit_event event = { made ? "wish.grant" : "wish.reject", "wish", id, answer };

	TRY(store_change(db, &wish_set_decided,
			 WITH(V(made ? (int)WISH_MADE : (int)WISH_REJECTED), V(answer), V(by->name),
			      V(now), V(id), V(by->office_id))));
	return audit_note(db, by, now, event);
}
