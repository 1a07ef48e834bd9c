/* calendar_log.c - writing a cycle's log. */
#include "domain/cycle/calendar_log.h"

#include "domain/cycle/calendar_sql.h"

static struct value
or_null(struct stamp t)
{
	return stamp_is_none(t) ? V_NULL : V(t);
}

static struct value
text_or_null(struct str s)
{
	return str_empty(s) ? V_NULL : V(s);
}

enum result
calendar_note(struct store *db, int64_t cycle_id, const struct cycle_change *change,
	      const char *action, const struct actor *by, struct stamp now)
{
	struct str name = by->name.at == NULL ? STR("dkctl") : by->name;

	TRY(store_insert(db, &calendar_log, NULL,
			 WITH(V(cycle_id), V(now), by->account_id == 0 ? V_NULL : V(by->account_id),
			      V(name), V(change->what), V(change->kind), or_null(change->was_from),
			      or_null(change->was_to), or_null(change->now_from),
			      or_null(change->now_to), text_or_null(change->about),
			      text_or_null(change->reason))));
	return audit_note(
		db, by, now,
		(struct audit_event){ action, "cycle", cycle_id,
				      change->reason.at == NULL ? STR("") : change->reason });
}
