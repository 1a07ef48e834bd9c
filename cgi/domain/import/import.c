/* import.c - handing files in, looking at them, confirming and cancelling. */
#include "domain/import/import.h"

#include "domain/import/import_sql.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"

static const char *const kinds[N_IMPORT_KINDS] = { "none", "institutions", "physicians",
						   "conducts", "penalties" };
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
import_add(struct store *db, struct arena *arena, const struct import_new *file,
	   const struct actor *by, struct stamp now, int64_t *id_out)
{
	struct str called = utf8_first(file->name, IMPORT_NAME_MAX);
	int64_t id;

	TRY(store_insert(db, &import_insert, &id,
			 WITH(V((int)file->kind), V(called), V((int64_t)file->content.len),
			      V(by->account_id), V(by->kind), V(by->name), V(by->address), V(now),
			      V(by->office_id), V(file->cycle_id))));
	TRY(import_put_content(db, arena, id, PART_FILE, file->content));
	*id_out = id;
	return note(db, by, now, "import.add", id, called);
}

enum result
import_count(struct store *db, struct arena *arena, const struct import_query *q, int64_t *n_out)
{
	struct import_count row;

	TRY(store_one(db, &import_n, arena, &row,
		      WITH(V(q->office_id), V(q->kind), V(q->kind), V(q->state), V(q->state))));
	*n_out = row.n;
	return OK;
}

enum result
import_list(struct store *db, struct arena *arena, const struct import_query *q,
	    struct rows *rows_out)
{
	return store_many(db, &import_page, arena, rows_out,
			  WITH(V(q->office_id), V(q->kind), V(q->kind), V(q->state), V(q->state),
			       V(q->limit), V(q->offset)));
}

enum result
import_find(struct store *db, struct arena *arena, int64_t id, int64_t office_id,
	    struct import *import_out)
{
	return store_one(db, &import_one, arena, import_out, WITH(V(id), V(office_id)));
}

enum result
import_confirm(struct store *db, int64_t id, int64_t digest, const struct actor *by,
	       struct stamp now)
{
	TRY(store_change(db, &import_set_confirmed, WITH(V(id), V(digest), V(by->office_id))));
	return note(db, by, now, "import.confirm", id, STR(""));
}

enum result
import_cancel(struct store *db, int64_t id, const struct actor *by, struct stamp now)
{
	TRY(store_change(db, &import_set_cancelled, WITH(V(now), V(id), V(by->office_id))));
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
