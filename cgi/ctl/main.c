/* main.c - dkctl: the sysadmin's command line. Each row is a subcommand. */
#include <stdio.h>
#include <string.h>

#include "ctl.h"
#include "lib/base/arena.h"
#include "lib/io/config.h"
#include "lib/io/log.h"
#include "lib/io/store.h"

struct command {
	const char *name;
	int (*run)(int argc, char **argv);
	const char *meaning;
};

static const struct command commands[] = {
	{ "migrate", ctl_migrate, "bring the database to this release" },
	{ "import", ctl_import, "institutions FILE | physicians FILE | questions FILE --bank CODE" },
	{ "profile", ctl_profile, "check FILE | import FILE... | keys: province profiles" },
	{ "demo", ctl_demo, "an invented province in mid-cycle, to look around; demo accounts" },
	{ "config", ctl_config, "sample | table: the settings of dingkao.conf" },
};

enum { N_COMMANDS = sizeof(commands) / sizeof(commands[0]) };

enum result
ctl_open(struct store **db_out)
{
	struct arena *arena = arena_create(1 << 16); /* holds the password as long as the process */
	struct store_options options = { 0 };
	struct secret password;

	TRY(config_load(NULL));
	if (config_secret("db_ctl", &password) != OK)
		return fail("the secret db_ctl is missing");
	options.socket = config_text("database.socket")[0] == '\0' ? NULL : config_text("database.socket");
	options.host = config_text("database.host");
	options.port = (int)config_number("database.port");
	options.database = config_text("database.name");
	options.deadline_seconds = 600; /* migrations and imports take their time */
	options.user = str_format(arena, "%sctl", config_text("database.user_prefix")).at;
	options.password = str_c(arena, password.text);
	options.lazy = true;
	return store_open(db_out, &options);
}

int
ctl_cannot(const char *what)
{
	(void)fprintf(stderr, "dkctl: %s: %s\n", what, trail_text());
	return CTL_CANNOT;
}

static int
usage(FILE *out)
{
	(void)fprintf(out, "usage: dkctl COMMAND [ARGUMENTS]\n\n");
	for (size_t i = 0; i < N_COMMANDS; i++)
		(void)fprintf(out, "  %-10s %s\n", commands[i].name, commands[i].meaning);
	(void)fprintf(out, "\nExit status: 0 done, 1 refused rows or findings, 2 could not run.\n");
	return out == stdout ? CTL_DONE : CTL_CANNOT;
}

int
main(int argc, char **argv)
{
	log_open("ctl");
	if (argc < 2)
		return usage(stderr);
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0)
		return usage(stdout);
	for (size_t i = 0; i < N_COMMANDS; i++)
		if (strcmp(argv[1], commands[i].name) == 0)
			return commands[i].run(argc - 2, argv + 2);
	(void)fprintf(stderr, "dkctl: unknown command %s\n", argv[1]);
	return usage(stderr);
}
