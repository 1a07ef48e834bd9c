/* conduct_declare.c - an approved registration tells what the system knows from then on. */
#include "domain/conduct/conduct.h"

#include "domain/conduct/conduct_add_sql.h"
#include "domain/conduct/conduct_sql.h"
#include "lib/io/cipher.h"

enum result
conduct_declare(struct store *db, struct arena *arena, const struct conduct *c,
		const struct actor *by, struct stamp now)
{
	struct bytes authority = { NULL, 0 }, content;
	int64_t n;

	if (!str_empty(c->authority))
		TRY(cipher_seal(arena, CONDUCT_AUTHORITY, c->authority, &authority));
	TRY(cipher_seal(arena, CONDUCT_CONTENT, c->content, &content));
	TRY(store_run(db, &conduct_insert, &n,
		      WITH(V(c->kind), V(c->class_code), V(c->happened_on), V(authority),
			   V(content), V(now), V(c->record_id))));
	if (n == 0)
		return OK;
	return audit_note(
		db, by, now,
		(struct audit_event){ "conduct.declare", "record", c->record_id, c->class_code });
}
