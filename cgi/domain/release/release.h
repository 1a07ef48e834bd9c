/*
 * release.h - numbered, forward-only migrations. Owns table schema_migration.
 *
 * A migration is applied statement by statement and its progress noted after each, so that a run that
 * was killed goes on where it stopped.
 */
#ifndef DOMAIN_RELEASE_H
#define DOMAIN_RELEASE_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct store;

struct migration {
	int64_t number, statements_done;
	struct str name, hash;   /* of a finished one: SHA-256 of its text */
	struct stamp finished_at;
};

/* Makes the table if need be. */
enum result release_prepare(struct store *db) MUST_USE;
/* Applies one file. CONFLICT: it was finished with another text. *applied_out is false if it was there. */
enum result release_apply(struct store *db, struct arena *arena, const struct migration *file,
			  struct str text, bool *applied_out) MUST_USE;
/* How a file stands, without changing anything: OK applied as it is, NOT_FOUND new or half done, CONFLICT
 * applied with another text. */
enum result release_look(struct store *db, struct arena *arena, int64_t number, struct str text) MUST_USE;
/* Cuts the next statement off a script: text up to a line that ends with ";". NOT_FOUND at the end. */
enum result release_next_statement(struct str *rest, struct str *statement_out) MUST_USE;

#endif
