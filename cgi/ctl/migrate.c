/* migrate.c - dkctl migrate: applies what is new in sql/migrations, then loads sql/reference. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "ctl.h"
#include "domain/release/release.h"
#include "lib/base/arena.h"
#include "lib/io/config.h"
#include "lib/io/store.h"

enum { SCRIPT_MAX = 4 << 20, MEMORY = 32 << 20 };

static int
is_sql(const struct dirent *entry)
{
	return str_ends(str_of(entry->d_name), STR(".sql"));
}

static enum result
migrate_file(struct store *db, struct arena *arena, struct str name, struct str text)
{
	struct migration file = { .name = name };
	bool applied;
	enum result done;

	if (str_to_int(str_slice(name, 0, 4), &file.number) != OK)
		return fail("%.*s: a migration's name begins with four digits", STR_ARGS(name));
	done = release_apply(db, arena, &file, text, &applied);
	if (done == CONFLICT)
		return fail("%.*s was changed after it was applied", STR_ARGS(name));
	if (done == OK && applied)
		(void)printf("applied %.*s\n", STR_ARGS(name));
	return done;
}

/* Reference data replaces itself, so it is simply run each time. */
static enum result
load_reference(struct store *db, struct arena *arena, struct str name, struct str text)
{
	(void)arena;
	(void)name;
	return store_script(db, text);
}

enum result
ctl_walk(struct store *db, const char *folder, each_file *each)
{
	struct arena *arena = arena_create(MEMORY), *scratch = arena_create(MEMORY);
	struct dirent **list = NULL;
	struct str path = str_format(arena, "%s/%s", config_text("sql.directory"), folder);
	int n = scandir(path.at, &list, is_sql, alphasort);
	enum result done = n < 0 && errno != ENOENT ? fail("%s: cannot be read", path.at) : OK;

	for (int i = 0; i < n; i++) {
		struct str file = str_format(arena, "%s/%s/%s", config_text("sql.directory"),
					     folder, list[i]->d_name);
		struct str text;

		/* One file at a time: there are ever more of them. */
		arena_reset(scratch);
		if (done == OK)
			done = config_file(scratch, file.at, SCRIPT_MAX, &text);
		if (done == OK)
			done = each(db, scratch, str_of(list[i]->d_name), text);
		free(list[i]); /* scandir's own memory */
	}
	free(list);
	arena_destroy(scratch);
	arena_destroy(arena);
	return done;
}

static enum result
migrate(struct store *db)
{
	TRY(release_prepare(db));
	TRY(ctl_walk(db, "migrations", migrate_file));
	return ctl_walk(db, "reference", load_reference);
}

int
ctl_migrate(int argc, char **argv)
{
	struct store *db = NULL;
	int status = CTL_DONE;

	if (argc != 0)
		return ctl_usage(
			argc, argv,
			"usage: dkctl migrate    apply what is new in sql/migrations, load "
			"sql/reference\n");
	if (ctl_open(&db) != OK)
		return ctl_cannot("migrate");
	if (migrate(db) != OK)
		status = ctl_cannot("migrate");
	store_close(db);
	return status;
}
