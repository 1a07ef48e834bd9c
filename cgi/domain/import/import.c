/* import.c - handing files in, looking at them, confirming and cancelling. */
#include "domain/import/import.h"

#include "domain/import/import_sql.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"

static const char *const kinds[N_IMPORT_KINDS] = { "none", "institutions", "physicians",
						   "conducts" };
static const char *const states[N_IMPORT_STATES] = { "none",      "waiting", "trying",    "tried",
						     "confirmed", "working", "done",      "unfit",
						     "cancelled", "given_up" };

const char *
import_kind_word(int64_t kind)
{
	return kinds[kind > 0 && kind < N_IMPORT_KINDS ? kind : 0];
}

int64_t
import_kind_of(struct str word)
{
	for (int64_t kind = 1; kind < N_IMPORT_KINDS; kind++)
		if (str_equal(word, str_of(kinds[kind])))
			return kind;
	return 0;
}

const char *
import_state_word(int64_t state)
{
	return states[state > 0 && state < N_IMPORT_STATES ? state : 0];
}

bool
import_is_under_way(int64_t state)
{
	return state == IMPORT_WAITING || state == IMPORT_TRYING || state == IMPORT_CONFIRMED ||
	       state == IMPORT_WORKING;
}

static enum result
note(struct store *db, const struct actor *by, struct stamp now, const char *action, int64_t id,
     struct str detail)
{
	return audit_note(db, by, now, (struct audit_event){ action, "import", id, detail });
}

enum result
import_add(struct store *db, struct arena *arena, enum import_kind kind, struct str name,
	   struct str content, const struct actor *by, struct stamp now, int64_t *id_out)
{
	struct str called = utf8_first(name, IMPORT_NAME_MAX);
	int64_t id;

	TRY(store_insert(db, &import_insert, &id,
			 WITH(V((int)kind), V(called), V((int64_t)content.len), V(by->account_id),
			      V(by->kind), V(by->name), V(by->address), V(now))));
	TRY(import_put_content(db, arena, id, PART_FILE, content));
	*id_out = id;
	return note(db, by, now, "import.add", id, called);
}

enum result
import_count(struct store *db, struct arena *arena, int64_t kind, int64_t state, int64_t *n_out)
{
	struct import_count row;

	TRY(store_one(db, &import_n, arena, &row, WITH(V(kind), V(kind), V(state), V(state))));
	*n_out = row.n;
	return OK;
}

enum result
import_list(struct store *db, struct arena *arena, int64_t kind, int64_t state, int64_t limit,
	    int64_t offset, struct rows *rows_out)
{
	return store_many(db, &import_page, arena, rows_out,
			  WITH(V(kind), V(kind), V(state), V(state), V(limit), V(offset)));
}

enum result
import_find(struct store *db, struct arena *arena, int64_t id, struct import *import_out)
{
	return store_one(db, &import_one, arena, import_out, WITH(V(id)));
}

enum result
import_confirm(struct store *db, int64_t id, int64_t digest, const struct actor *by,
	       struct stamp now)
{
	TRY(store_change(db, &import_set_confirmed, WITH(V(id), V(digest))));
	return note(db, by, now, "import.confirm", id, STR(""));
}

enum result
import_cancel(struct store *db, int64_t id, const struct actor *by, struct stamp now)
{
	TRY(store_change(db, &import_set_cancelled, WITH(V(now), V(id))));
	return note(db, by, now, "import.cancel", id, STR(""));
}

enum result
import_notes(struct store *db, struct arena *arena, int64_t id, enum import_note_kind kind,
	     int64_t limit, struct rows *rows_out)
{
	return store_many(db, &import_note_page, arena, rows_out,
			  WITH(V(id), V((int)kind), V(limit)));
}

enum result
import_refused(struct store *db, struct arena *arena, const struct import *import,
	       const struct actor *by, struct stamp now, struct str *table_out)
{
	TRY(import_content(db, arena, import->id, PART_REFUSED, table_out));
	return note(db, by, now, "import.refused", import->id,
		    str_format(arena, "%lld rows", (long long)import->n_refused));
}
