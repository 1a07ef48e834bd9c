/* institution_edit.c - changes that an institution makes to what it says about itself. */
#include "domain/institution/institution_sql.h"
#include "domain/person/sealed.h"
#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/io/cipher.h"

enum { DETAIL_MAX = 900 };

static enum result
note(struct store *db, const char *action, struct str detail, const struct actor *by,
     struct stamp now)
{
	return audit_note(
		db, by, now,
		(struct audit_event){ action, "institution", by->institution_id, detail });
}

/* "field: before > after; ", where the two differ. */
static void
add_text(struct buf *buf, const char *field, struct str before, struct str after)
{
	if (!str_equal(before, after) && !(str_empty(before) && str_empty(after)))
		buf_format(buf, "%s: %.*s > %.*s; ", field, STR_ARGS(before), STR_ARGS(after));
}

static void
add_number(struct buf *buf, const char *field, int64_t before, int64_t after)
{
	if (before != after)
		buf_format(buf, "%s: %lld > %lld; ", field, (long long)before, (long long)after);
}

static struct str
finish(struct arena *arena, struct buf *buf)
{
	struct str text = str_copy(arena, buf_str(buf));

	buf_free(buf);
	return text;
}

static struct value
number(int64_t n)
{
	return n == 0 ? V_NULL : V(n);
}

enum result
institution_set_basics(struct store *db, struct arena *arena, int64_t version,
		       const struct institution_basics *basics, const struct actor *by,
		       struct stamp now)
{
	struct buf buf = BUF(DETAIL_MAX);
	struct institution old;

	TRY(institution_find(db, arena, by->institution_id, &old));
	TRY(store_change(db, &institution_update_basics,
			 WITH(V(basics->address), V(basics->principal), V(basics->grade),
			      number(basics->beds), number(basics->n_physicians), V(now), V(old.id),
			      V(version))));
	add_number(&buf, "beds", old.beds, basics->beds);
	add_number(&buf, "physicians", old.n_physicians, basics->n_physicians);
	add_text(&buf, "grade", old.grade, basics->grade);
	add_text(&buf, "principal", old.principal, basics->principal);
	add_text(&buf, "address", old.address, basics->address);
	return note(db, "institution.basics", finish(arena, &buf), by, now);
}

enum result
institution_set_contact(struct store *db, struct arena *arena, int64_t version,
			const struct institution_contact *contact, const struct actor *by,
			struct stamp now)
{
	struct buf buf = BUF(DETAIL_MAX);
	struct institution old;
	struct bytes sealed;

	TRY(institution_find(db, arena, by->institution_id, &old));
	TRY(cipher_seal(arena, SEALED_CONTACT_MOBILE, contact->mobile, &sealed));
	TRY(store_change(db, &institution_update_contact,
			 WITH(V(contact->contact_name), V(sealed), V(contact->phone), V(old.id),
			      V(version))));
	add_text(&buf, "contact", old.contact_name, contact->contact_name);
	add_text(&buf, "phone", old.phone, contact->phone);
	if (!str_equal(old.contact_mobile, contact->mobile))
		buf_add_c(&buf, "mobile changed");
	return note(db, "institution.contact", finish(arena, &buf), by, now);
}

enum result
institution_confirm(struct store *db, int64_t version, const struct actor *by, struct stamp now)
{
	TRY(store_change(db, &institution_update_confirmed,
			 WITH(V(now), V(by->name), V(by->institution_id), V(version))));
	return note(db, "institution.confirm", STR(""), by, now);
}
