/* experience_change.c - adding, changing and removing entries. */
#include "domain/experience/experience.h"

#include "domain/experience/experience_change_sql.h"
#include "lib/base/arena.h"
#include "lib/io/store.h"

/* Holds the record until the transaction ends, so that no submission comes in between. */
static enum result
hold(struct store *db, const struct experience_owner *owner, int64_t kind, int64_t *n_out)
{
	struct arena *arena = arena_create(1 << 12);
	struct experience_room room = { 0 };
	enum result held = store_one(db, &experience_room, arena, &room,
				     WITH(V(kind), V(owner->record_id), V(owner->physician_id)));

	arena_destroy(arena);
	*n_out = room.n;
	return held == NOT_FOUND ? CONFLICT : held;
}

static enum result
note(struct store *db, const struct experience_owner *owner, const char *action,
     const struct actor *by, struct stamp now)
{
	return audit_note(db, by, now,
			  (struct audit_event){ action, "record", owner->record_id, STR("") });
}

enum result
experience_add(struct store *db, const struct experience_owner *owner, const struct experience *e,
	       const struct actor *by, struct stamp now)
{
	int64_t n;

	TRY(hold(db, owner, e->kind, &n));
	if (n >= EXPERIENCE_OF_A_KIND_MAX)
		return REFUSED;
	TRY(store_insert(db, &experience_insert, NULL,
			 WITH(V(owner->record_id), V(e->kind), V(e->place), V(e->department),
			      V(e->position), V(e->title), V(e->education_code), V(e->from_month),
			      V(e->to_month))));
	return note(db, owner, "experience.add", by, now);
}

enum result
experience_change(struct store *db, const struct experience_owner *owner,
		  const struct experience *e, const struct actor *by, struct stamp now)
{
	int64_t n;

	TRY(hold(db, owner, e->kind, &n));
	TRY(store_change(db, &experience_update,
			 WITH(V(e->place), V(e->department), V(e->position), V(e->title),
			      V(e->education_code), V(e->from_month), V(e->to_month), V(e->id),
			      V(owner->record_id))));
	return note(db, owner, "experience.change", by, now);
}

enum result
experience_remove(struct store *db, const struct experience_owner *owner, int64_t id,
		  const struct actor *by, struct stamp now)
{
	int64_t n;

	TRY(hold(db, owner, 0, &n));
	TRY(store_change(db, &experience_delete, WITH(V(id), V(owner->record_id))));
	return note(db, owner, "experience.remove", by, now);
}
