/* transfer_ask.c - an institution asks for a transfer, or takes that back. */
#include "domain/roster/transfer_wish.h"

#include "domain/person/document.h"
#include "domain/person/sealed.h"
#include "domain/record/record.h"
#include "domain/roster/transfer_wish_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

static enum result
find_person(struct store *db, struct arena *arena, const struct wish_new *wanted,
	    const struct actor *by, struct wish_person *person_out)
{
	struct bytes index;

	TRY(cipher_index(arena, INDEX_DOCUMENT, document_canonical_guess(arena, wanted->document),
			 &index));
	return store_one(
		db, wanted->out ? &wish_person_out : &wish_person_in, arena, person_out,
		WITH(V(wanted->cycle_id), V(wanted->unit), V(index), V(by->institution_id)));
}

static enum wish_end
judge(const struct wish_new *wanted, const struct wish_person *p, int64_t from, int64_t to)
{
	if (!str_equal(p->name, wanted->name))
		return WISH_NOBODY;
	if (to == 0)
		return WISH_NO_UNIT;
	if (from == to)
		return WISH_SAME;
	if (p->state >= RECORD_SITTING)
		return WISH_STARTED;
	return p->waiting ? WISH_ALREADY : WISH_ASKED;
}

enum result
wish_ask(struct store *db, struct arena *arena, const struct wish_new *wanted,
	 const struct actor *by, struct stamp now, enum wish_end *end_out)
{
	struct audit_event event = { "wish.ask", "record", 0, wanted->reason };
	struct wish_person p;
	enum result done, found = find_person(db, arena, wanted, by, &p);
	int64_t to;

	if (found != OK && found != NOT_FOUND)
		return found;
	*end_out = WISH_NOBODY;
	if (found == NOT_FOUND)
		return OK;
	to = wanted->out ? p.to_id : by->institution_id;
	*end_out = judge(wanted, &p, p.institution_id, to);
	if (*end_out != WISH_ASKED)
		return OK;
	event.object_id = p.record_id;
	done = store_insert(db, &wish_insert, NULL,
			    WITH(V(p.record_id), V(p.institution_id), V(to), V(by->institution_id),
				 V(wanted->reason), V(by->name), V(now)));
	if (done == CONFLICT) { /* another institution asked at the same moment */
		*end_out = WISH_ALREADY;
		return OK;
	}
	TRY(done);
	return audit_note(db, by, now, event);
}

enum result
wish_take_back(struct store *db, int64_t id, const struct actor *by, struct stamp now)
{
	struct audit_event event = { "wish.take_back", "wish", id, STR("") };

	TRY(store_change(db, &wish_set_taken_back,
			 WITH(V(by->name), V(now), V(id), V(by->institution_id))));
	return audit_note(db, by, now, event);
}
