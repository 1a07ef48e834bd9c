/* audit.c - one row an event. */
#include "domain/audit/audit.h"

#include "domain/audit/audit_sql.h"
#include "lib/base/utf8.h"

enum { DETAIL_MAX = 1000 };

static struct value
or_null(int64_t id)
{
	return id == 0 ? V_NULL : V(id);
}

enum { CELLS = 12 };

static void
fill(struct value *cell, const struct actor *by, struct stamp now, const struct audit_event *event)
{
	cell[0] = V(now);
	cell[1] = or_null(by->account_id);
	cell[2] = V(by->name.at == NULL ? STR("系统") : by->name);
	cell[3] = V(by->kind);
	cell[4] = or_null(by->institution_id);
	cell[5] = or_null(by->office_id);
	cell[6] = V(by->address);
	cell[7] = V(str_of(by->request));
	cell[8] = V(str_of(event->action));
	cell[9] = V(str_of(event->object));
	cell[10] = or_null(event->object_id);
	cell[11] = V(utf8_first(event->detail, DETAIL_MAX));
}

enum result
audit_note(struct store *db, const struct actor *by, struct stamp now, struct audit_event event)
{
	struct value cells[CELLS];

	fill(cells, by, now, &event);
	return store_insert(db, &audit_append, NULL, (struct values){ cells, CELLS });
}

enum result
audit_notes(struct store *db, const struct actor *by, struct stamp now,
	    const struct audit_event *events, size_t n)
{
	struct value cells[AUDIT_NOTES_MAX * CELLS];
	int64_t written;

	if (n == 1)
		return audit_note(db, by, now, events[0]);
	if (n > AUDIT_NOTES_MAX)
		return fail("%zu events of one deed", n);
	for (size_t i = 0; i < n; i++)
		fill(cells + i * CELLS, by, now, &events[i]);
	return store_bulk(db, &audit_append, n, cells, &written);
}
