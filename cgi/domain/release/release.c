/* release.c - applying migrations. */
#include "domain/release/release.h"

#include "domain/release/release_sql.h"
#include "lib/io/cipher.h"
#include "lib/io/clock.h"

enum result
release_prepare(struct store *db)
{
	return store_script(db, str_of(release_table));
}

/* Lines of comment between statements go with the statement that follows. */
static bool
is_empty(struct str s)
{
	struct str line;

	while (str_next(&s, '\n', &line)) {
		line = str_trim(line);
		if (!str_empty(line) && !str_starts(line, STR("--")))
			return false;
	}
	return true;
}

enum result
release_next_statement(struct str *rest, struct str *statement_out)
{
	struct str text = *rest, line;
	size_t len = 0;

	while (str_next(rest, '\n', &line)) {
		len = rest->at == NULL ? text.len : (size_t)(rest->at - text.at);
		if (!str_ends(str_trim(line), STR(";")))
			continue;
		*statement_out = str_slice(text, 0, len);
		return OK;
	}
	*statement_out = text;
	return is_empty(text) ? NOT_FOUND : OK;
}

static enum result
step(struct store *db, int64_t number, int64_t done)
{
	enum result result;

	TRY(store_begin(db));
	result = store_change(db, &migration_step, WITH(V(done), V(number)));
	if (result == OK)
		return store_commit(db);
	store_rollback(db);
	return result;
}

static enum result
find_or_start(struct store *db, struct arena *arena, const struct migration *file,
	      struct migration *row_out)
{
	enum result found = store_one(db, &migration_find, arena, row_out, WITH(V(file->number)));

	if (found != NOT_FOUND)
		return found;
	TRY(store_begin(db));
	found = store_insert(db, &migration_start, NULL, WITH(V(file->number), V(file->name)));
	if (found != OK) {
		store_rollback(db);
		return found;
	}
	*row_out = (struct migration){ .number = file->number };
	return store_commit(db);
}

enum result
release_apply(struct store *db, struct arena *arena, const struct migration *file, struct str text,
	      bool *applied_out)
{
	struct migration row;
	struct bytes digest;
	struct str statement, hash, rest = text;
	enum result done;
	int64_t n = 0;

	TRY(cipher_digest(arena, text, &digest));
	hash = hex_encode(arena, digest.at, digest.len);
	TRY(find_or_start(db, arena, file, &row));
	*applied_out = stamp_is_none(row.finished_at);
	if (!*applied_out)
		return str_equal(row.hash, hash) ? OK : CONFLICT;
	while (release_next_statement(&rest, &statement) == OK) {
		n++;
		if (n <= row.statements_done)
			continue;
		TRY(store_script(db, statement));
		TRY(step(db, file->number, n));
	}
	TRY(store_begin(db));
	done = store_change(db, &migration_finish, WITH(V(hash), V(clock_now()), V(file->number)));
	if (done == OK)
		return store_commit(db);
	store_rollback(db);
	return done;
}

enum result
release_look(struct store *db, struct arena *arena, int64_t number, struct str text)
{
	struct migration row;
	struct bytes digest;

	TRY(cipher_digest(arena, text, &digest));
	TRY(store_one(db, &migration_find, arena, &row, WITH(V(number))));
	if (stamp_is_none(row.finished_at))
		return NOT_FOUND;
	return str_equal(row.hash, hex_encode(arena, digest.at, digest.len)) ? OK : CONFLICT;
}
