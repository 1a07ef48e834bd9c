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

enum result
audit_note(struct store *db, const struct actor *by, struct stamp now, struct audit_event event)
{
	struct str name = by->name.at == NULL ? STR("系统") : by->name;

	return store_insert(db, &audit_append, NULL,
			    WITH(V(now), or_null(by->account_id), V(name), V(by->kind),
				 or_null(by->institution_id), or_null(by->office_id),
				 V(by->address), V(str_of(by->request)), V(str_of(event.action)),
				 V(str_of(event.object)), or_null(event.object_id),
				 V(utf8_first(event.detail, DETAIL_MAX))));
}
