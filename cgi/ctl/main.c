/* main.c - dkctl: the sysadmin's command line. Each row is a subcommand. */
#include <stdio.h>
#include <string.h>

#include "ctl.h"
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
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
	{ "check", ctl_check, "configuration, secrets, database and data: is all as it should be" },
	{ "profile", ctl_profile, "check FILE | import FILE... | export PROVINCE | keys" },
	{ "import", ctl_import, "institutions FILE | physicians FILE | questions FILE --bank CODE" },
	{ "user", ctl_user, "add | reset | disable | enable: accounts of institutions, offices, administrators" },
	{ "cycle", ctl_cycle, "list | sample | open FILE | stage | fill: cycles and their dates" },
	{ "bank", ctl_bank, "list | add CODE NAME: banks of questions" },
	{ "paper", ctl_paper, "build PROVINCE: draw and freeze the papers of the running cycle" },
	{ "lists", ctl_lists, "verify | rebuild: the lists of institutions and their counts" },
	{ "audit", ctl_audit, "verify | head: is the audit as it was written" },
	{ "config", ctl_config, "sample | table: the settings of dingkao.conf" },
	{ "demo", ctl_demo, "fill an empty database with invented people | accounts" },
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
	options.socket =
		config_text("database.socket")[0] == '\0' ? NULL : config_text("database.socket");
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

int
ctl_usage(int argc, char **argv, const char *text)
{
	bool help = argc > 0 && (strcmp(argv[0], "--help") == 0 || strcmp(argv[0], "help") == 0);

	(void)fputs(text, help ? stdout : stderr);
	return help ? CTL_DONE : CTL_CANNOT;
}

const struct profile *
ctl_province(struct store *db, const char *code)
{
	const struct profile *profile;

	if (profiles_refresh(db, clock_now()) != OK) {
		(void)ctl_cannot("profiles");
		return NULL;
	}
	profile = profile_by_code(str_of(code));
	if (profile == NULL)
		(void)fprintf(stderr, "dkctl: no province %s: dkctl profile import FILE\n", code);
	return profile;
}

static int
usage(FILE *out)
{
	(void)fprintf(out, "usage: dkctl COMMAND [ARGUMENTS]\n\n");
	for (size_t i = 0; i < N_COMMANDS; i++)
		(void)fprintf(out, "  %-10s %s\n", commands[i].name, commands[i].meaning);
	(void)fprintf(out, "\ndkctl COMMAND --help says more. "
			   "Exit status: 0 done, 1 refused rows or findings, 2 could not run.\n");
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
	if (strcmp(argv[1], "--statements") == 0)
		return statements_print();
	for (size_t i = 0; i < N_COMMANDS; i++)
		if (strcmp(argv[1], commands[i].name) == 0)
			return commands[i].run(argc - 2, argv + 2);
	(void)fprintf(stderr, "dkctl: unknown command %s\n", argv[1]);
	return usage(stderr);
}
