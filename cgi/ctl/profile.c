/* profile.c - dkctl profile: checking and importing province profiles. */
#include "domain/profile/profile.h"

#include <stdio.h>
#include <string.h>

#include "ctl.h"
#include "domain/audit/audit.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"
#include "lib/io/store.h"

enum { PROFILE_FILE_MAX = 256 * 1024, MEMORY = 8 << 20 };

static int
read_profile(struct arena *arena, const char *path, struct profile_file *file_out)
{
	struct str text, why = STR("");
	enum result done = config_file(arena, path, PROFILE_FILE_MAX, &text);

	if (done != OK) {
		(void)fprintf(stderr, "dkctl: %s: %s\n", path,
			      done == NOT_FOUND ? "no such file" : trail_text());
		return CTL_CANNOT;
	}
	if (profile_parse(arena, text, file_out, &why) != OK) {
		(void)fprintf(stderr, "%s: %.*s\n", path, STR_ARGS(why));
		return CTL_FINDINGS;
	}
	return CTL_DONE;
}

static enum result
import_one(struct store *db, struct arena *arena, const struct profile_file *file,
	   int64_t *version_out)
{
	static const struct actor nobody;
	const struct profile_made made = { &nobody, clock_now(), STR("dkctl") };
	enum result done;

	TRY(store_begin(db));
	done = profile_store(db, arena, file, &made, version_out);
	if (done == OK)
		return store_commit(db);
	store_rollback(db);
	return done;
}

static int
import_files(struct store *db, int argc, char **argv)
{
	for (int i = 0; i < argc; i++) {
		struct arena *arena = arena_create(MEMORY);
		struct profile_file file;
		int64_t version = 0;
		int status = read_profile(arena, argv[i], &file);

		if (status == CTL_DONE && import_one(db, arena, &file, &version) != OK)
			status = ctl_cannot(argv[i]);
		arena_destroy(arena);
		if (status != CTL_DONE)
			return status;
		(void)printf("%s: version %lld\n", argv[i], (long long)version);
	}
	return CTL_DONE;
}

/* In the order of the table of keys, so that two exports can be compared. */
static int
export_one(struct store *db, const char *code)
{
	const struct profile *profile = ctl_province(db, code);

	if (profile == NULL)
		return CTL_CANNOT;
	(void)printf(
		"# %.*s. Every key is explained in docs/profiles.md; `dkctl profile check FILE` checks a "
		"file.\n",
		STR_ARGS(profile_name(profile)));
	for (const struct profile_key *key = profile_keys; key->name != NULL; key++) {
		struct str value;

		for (size_t i = 0; profile_line(profile, key, i, &value); i++)
			(void)printf("%s =%s%.*s\n", key->name, value.len > 0 ? " " : "",
				     STR_ARGS(value));
	}
	return CTL_DONE;
}

static void
print_keys(void)
{
	static const char *const type[] = { "text", "yes/no", "number", "choice", "hours", "list" };

	(void)printf("| key | type | preset | values | meaning |\n|---|---|---|---|---|\n");
	for (const struct profile_key *key = profile_keys; key->name != NULL; key++) {
		(void)printf("| `%s` | %s | %s | ", key->name, type[key->type],
			     key->preset == NULL ? "required" : key->preset);
		for (const char *c = key->choices == NULL ? "" : key->choices; *c != '\0'; c++)
			(void)(*c == '|' ? printf(", ") : printf("%c", *c));
		(void)printf(" | %s |\n", key->meaning);
	}
}

int
ctl_profile(int argc, char **argv)
{
	struct arena *arena;
	struct profile_file file;
	struct store *db = NULL;
	int status;

	if (argc == 1 && strcmp(argv[0], "keys") == 0) {
		print_keys();
		return CTL_DONE;
	}
	if (argc == 2 && strcmp(argv[0], "check") == 0) {
		arena = arena_create(MEMORY);
		status = read_profile(arena, argv[1], &file);
		arena_destroy(arena);
		return status;
	}
	if (argc < 2 ||
	    (strcmp(argv[0], "import") != 0 && (strcmp(argv[0], "export") != 0 || argc != 2)))
		return ctl_usage(
			argc, argv,
			"usage: dkctl profile check FILE       read a profile, say what is wrong\n"
			"       dkctl profile import FILE...   store as the next version\n"
			"       dkctl profile export PROVINCE  the version in force, as a file\n"
			"       dkctl profile keys             all keys as a table\n");
	if (ctl_open(&db) != OK)
		return ctl_cannot("profile");
	status = strcmp(argv[0], "import") == 0 ? import_files(db, argc - 1, argv + 1) :
						  export_one(db, argv[1]);
	store_close(db);
	return status;
}
