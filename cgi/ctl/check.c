/* check.c - dkctl check: says what keeps an installation from being ready, and what to do. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ctl.h"
#include "ctl/check_sql.h"
#include "domain/profile/profile.h"
#include "domain/release/release.h"
#include "domain/sms/sms_gateway.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"

enum { MEMORY = 1 << 20, POOL_MIN_MB = 128 };

static int findings;

static void finding(const char *format, ...) __attribute__((format(printf, 1, 2)));
static void
finding(const char *format, ...)
{
	va_list list;

	va_start(list, format);
	(void)printf("finding  ");
	(void)vprintf(format, list);
	(void)printf("\n");
	va_end(list);
	findings++;
}

static void
fine(const char *what)
{
	(void)printf("ok       %s\n", what);
}

static void
check_secret_file(const char *directory, const char *name)
{
	char path[512];
	struct stat info;

	(void)snprintf(path, sizeof(path), "%s/%s", directory, name);
	if (stat(path, &info) != 0)
		finding("secret %s is missing in %s", name, directory);
	else if ((info.st_mode & (S_IRWXG | S_IRWXO)) != 0)
		finding("%s can be read by others: chmod 0400", path);
	else
		fine(name);
}

static void
check_settings(void)
{
	const char *directory = config_text("secrets.directory");

	if (config_number("site.demo") != 0)
		finding("site.demo is 1: every page says it is a demonstration, and the inbox shows messages");
	if (sms_gateway_fault() != NULL)
		finding("%s", sms_gateway_fault());
	if (strcmp(config_text("sms.gateway"), "log") == 0)
		finding("sms.gateway is log: no message leaves this host");
	if (strcmp(config_text("staff.totp"), "office") != 0 &&
	    strcmp(config_text("staff.totp"), "all") != 0)
		finding("staff.totp is %s: offices and administrators may sign in with a password alone",
			config_text("staff.totp"));
	if (config_number("password.cost") < 5)
		finding("password.cost is %lld: at least 5",
			(long long)config_number("password.cost"));
	check_secret_file(directory, "master");
	check_secret_file(directory, "db_ctl");
	if (cipher_open() != OK)
		finding("the secret master: %s", trail_text());
}

static enum result
look_at_migration(struct store *db, struct arena *arena, struct str name, struct str text)
{
	int64_t number;
	enum result found;

	if (str_to_int(str_slice(name, 0, 4), &number) != OK)
		return OK;
	found = release_look(db, arena, number, text);
	if (found == NOT_FOUND)
		finding("migration %.*s is not applied: dkctl migrate", STR_ARGS(name));
	else if (found == CONFLICT)
		finding("migration %.*s was changed after it was applied", STR_ARGS(name));
	return found == FAILED ? FAILED : OK;
}

static enum result
count(struct store *db, struct arena *arena, const struct statement *what, struct values values,
      int64_t *n)
{
	struct check_count row;

	TRY(store_one(db, what, arena, &row, values));
	*n = row.n;
	return OK;
}

static enum result
check_data(struct store *db, struct arena *arena)
{
	int64_t n = 0;

	TRY(count(db, arena, &check_administrators, NOTHING, &n));
	if (n == 0)
		finding("there is no administrator: dkctl user add admin NAME PROVINCE");
	TRY(count(db, arena, &check_agreements, NOTHING, &n));
	if (n < 3)
		finding("%lld of 3 texts to agree to: dkctl migrate", (long long)n);
	TRY(count(db, arena, &check_questions, NOTHING, &n));
	if (n == 0)
		finding("no questions: dkctl import questions FILE --bank CODE");
	TRY(profiles_refresh(db, clock_now()));
	if (profiles_count() == 0)
		finding("no province: dkctl profile import FILE");
	TRY(count(db, arena, &check_provinces_without, NOTHING, &n));
	if (n > 0)
		finding("%lld active provinces have no running cycle: dkctl cycle open FILE",
			(long long)n);
	TRY(count(db, arena, &check_sms_stuck, WITH(V(stamp_add(clock_now(), -10 * STAMP_MINUTE))),
		  &n));
	if (n > 0)
		finding("%lld messages wait for more than ten minutes: is dk-jobs running?",
			(long long)n);
	return OK;
}

static enum result
check_database(struct store *db, struct arena *arena)
{
	int before = findings;
	int64_t n = 0;

	fine("the database is there and its commits are durable"); /* store_open() looks at the settings */
	TRY(count(db, arena, &check_pool, NOTHING, &n));
	if (n < POOL_MIN_MB)
		finding("innodb_buffer_pool_size is %lld MB: it should hold the working set",
			(long long)n);
	TRY(count(db, arena, &check_binlog, NOTHING, &n));
	if (n != 0)
		finding("the binary log is on but sync_binlog is not 1");
	TRY(ctl_walk(db, "migrations", look_at_migration));
	if (findings == before)
		fine("the tables are those of this release");
	return check_data(db, arena);
}

int
ctl_check(int argc, char **argv)
{
	struct arena *arena;
	struct store *db = NULL;
	int status = CTL_DONE;

	if (argc != 0)
		return ctl_usage(argc, argv,
				 "usage: dkctl check    exit status 1 when there is a finding\n");
	if (config_load(NULL) != OK)
		return ctl_cannot("check");
	check_settings();
	if (ctl_open(&db) != OK) {
		finding("the database: %s", trail_text());
		return CTL_FINDINGS;
	}
	arena = arena_create(MEMORY);
	if (check_database(db, arena) != OK)
		status = ctl_cannot("check");
	arena_destroy(arena);
	store_close(db);
	return status != CTL_DONE ? status : findings > 0 ? CTL_FINDINGS : CTL_DONE;
}
