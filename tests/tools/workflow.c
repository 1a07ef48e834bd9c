/* workflow.c - prints the moves of a record (moves), or the matrix of one province of the database (matrix CODE). */
#include <stdio.h>
#include <string.h>

#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"
#include "lib/io/store.h"

static enum result
matrix(const char *code)
{
	struct store_options options = {
		.database = "dingkao", .user = "dk_ctl", .deadline_seconds = 10, .lazy = true
	};
	struct arena *arena = arena_create(1 << 20);
	struct secret password;
	struct store *db;

	TRY(config_load(NULL));
	TRY(config_secret("db_ctl", &password));
	options.socket = config_text("database.socket");
	options.password = str_c(arena, password.text);
	TRY(store_open(&db, &options));
	TRY(profiles_refresh(db, clock_now()));
	if (profile_by_code(str_of(code)) == NULL)
		return fail("no province %s", code);
	record_print_matrix(profile_by_code(str_of(code)));
	store_close(db);
	arena_destroy(arena);
	return OK;
}

int
main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "moves") == 0) {
		record_print_moves();
		return 0;
	}
	if (argc == 3 && strcmp(argv[1], "matrix") == 0 && matrix(argv[2]) == OK)
		return 0;
	(void)fprintf(stderr, "workflow: moves | matrix CODE: %s\n", trail_text());
	return 2;
}
