/* delegation_assign.c - changing who assesses whom. */
#include "domain/delegation/delegation_assign.h"

#include "domain/delegation/delegation_sql.h"
#include "lib/base/arena.h"

enum { IN_FORCE = 5 /* enum appointment_state */ };

static struct str
name_of(const struct actor *by)
{
	return by->name.at == NULL ? STR("系统") : by->name;
}

static struct value
or_null(int64_t id)
{
	return id == 0 ? V_NULL : V(id);
}

/* One entry in the history and one in the audit. */
static enum result
note_change(struct store *db, struct arena *arena, const struct delegation_wish *wish,
	    const struct delegation_facts *f, const struct actor *by, struct stamp now)
{
	struct audit_event event = { .action = wish->assessor_id == 0 ? "delegation.end" :
					       f->assessor_id == 0    ? "delegation.assign" :
									"delegation.change",
				     .object = "institution",
				     .object_id = wish->institution_id };

	event.detail = str_format(arena, "%.*s %.*s", STR_ARGS(f->target), STR_ARGS(wish->note));
	TRY(store_insert(db, &delegation_history_add, NULL,
			 WITH(V(wish->cycle_id), V(wish->institution_id), or_null(f->assessor_id),
			      or_null(wish->assessor_id), V(now), or_null(by->account_id),
			      V(name_of(by)), V(wish->note))));
	return audit_note(db, by, now, event);
}

/* Under the version that was read. */
static enum result
put(struct store *db, struct arena *arena, const struct delegation_wish *wish,
    const struct delegation_facts *f, const struct actor *by, struct stamp now)
{
	int64_t n;

	if (f->version == 0)
		TRY(store_run(db, &delegation_insert, &n,
			      WITH(V(wish->institution_id), V(now), V(name_of(by)),
				   V(wish->cycle_id), V(wish->assessor_id))));
	else
		TRY(store_run(db, &delegation_change, &n,
			      WITH(V(wish->assessor_id), V(now), V(name_of(by)), V(wish->cycle_id),
				   V(wish->institution_id), V(f->version), V(wish->cycle_id),
				   V(wish->assessor_id))));
	if (n == 0)
		return CONFLICT;
	return note_change(db, arena, wish, f, by, now);
}

enum result
delegation_assign(struct store *db, struct arena *arena, const struct delegation_wish *wish,
		  const struct actor *by, struct stamp now)
{
	struct delegation_facts f;

	TRY(store_one(db, &delegation_facts_office, arena, &f,
		      WITH(V(wish->cycle_id), V(wish->assessor_id), V(wish->cycle_id),
			   V(wish->institution_id), V(by->office_id))));
	if (f.target_state != IN_FORCE)
		return REFUSED;
	if (f.assessor_id == wish->assessor_id ||
	    (wish->version >= 0 && wish->version != f.version))
		return CONFLICT;
	return put(db, arena, wish, &f, by, now);
}

enum result
delegation_take_own(struct store *db, struct arena *arena, int64_t cycle_id, int64_t institution_id,
		    const struct actor *by, struct stamp now)
{
	struct delegation_wish wish = { .cycle_id = cycle_id,
					.institution_id = institution_id,
					.assessor_id = institution_id,
					.note = STR("") };
	struct delegation_facts f;

	TRY(store_one(db, &delegation_facts_system, arena, &f,
		      WITH(V(cycle_id), V(institution_id))));
	if (f.assessor_id == institution_id)
		return OK;
	return put(db, arena, &wish, &f, by, now);
}

enum result
delegation_end_all(struct store *db, struct arena *arena, int64_t cycle_id, int64_t assessor_id,
		   struct str note, const struct actor *by, struct stamp now)
{
	const struct delegation_row *row;
	struct rows rows;

	TRY(store_many(db, &delegation_under, arena, &rows, WITH(V(assessor_id), V(cycle_id))));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		struct delegation_wish wish = { .cycle_id = cycle_id,
						.institution_id = row[i].institution_id,
						.note = note };
		struct delegation_facts f = { .assessor_id = assessor_id };

		TRY(store_change(db, &delegation_remove,
				 WITH(V(cycle_id), V(row[i].institution_id), V(assessor_id))));
		TRY(note_change(db, arena, &wish, &f, by, now));
	}
	return OK;
}
