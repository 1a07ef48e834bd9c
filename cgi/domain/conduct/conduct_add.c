/* conduct_add.c - a record of behaviour becomes part of what the system knows. */
#include "domain/conduct/conduct.h"

#include "domain/conduct/conduct_add_sql.h"
#include "domain/conduct/conduct_sql.h"
#include "lib/io/cipher.h"

enum result
conduct_add(struct store *db, struct arena *arena, int64_t physician_id, const struct conduct *c,
	    const struct actor *by, struct stamp now)
{
	struct bytes authority = { NULL, 0 }, content;

	if (!str_empty(c->authority))
		TRY(cipher_seal(arena, CONDUCT_AUTHORITY, c->authority, &authority));
	TRY(cipher_seal(arena, CONDUCT_CONTENT, c->content, &content));
	TRY(store_run(db, &conduct_upsert, NULL,
		      WITH(V(physician_id), V(c->kind), V(c->class_code), V(c->happened_on),
			   V(authority), V(content), V(c->declared), V(c->record_id), V(now))));
	return audit_note(
		db, by, now,
		(struct audit_event){ "conduct.add", "physician", physician_id, c->class_code });
}
