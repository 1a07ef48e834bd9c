/* main.c - the main of every web program. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"
#include "lib/io/gateway.h"
#include "lib/io/log.h"
#include "lib/io/store.h"
#include "lib/web/prefix.h"
#include "site/inside.h"

enum { EXIT_CONFIG = 78, ARENA_PRESET = 16 << 20 };

static const struct program *program;
static bool only_once;

enum result
site_open_store(struct store **db_out, int deadline_seconds)
{
	static char user[80], secret_name[80];
	struct store_options options = { 0 };
	struct secret password;
	struct arena *arena = arena_create(1 << 16);

	(void)snprintf(user, sizeof(user), "%s%s", config_text("database.user_prefix"),
		       program->name);
	(void)snprintf(secret_name, sizeof(secret_name), "db_%s", program->name);
	if (config_secret(secret_name, &password) != OK)
		return fail("the secret %s is missing", secret_name);
	options.socket =
		config_text("database.socket")[0] == '\0' ? NULL : config_text("database.socket");
	options.host = config_text("database.host");
	options.port = (int)config_number("database.port");
	options.database = config_text("database.name");
	options.deadline_seconds = deadline_seconds;
	options.user = user;
	/* The connection needs it again after each loss, so it lives as long as the process. */
	options.password = str_c(arena, password.text);
	return store_open(db_out, &options);
}

static int
work(int index)
{
	struct arena *arena = arena_create(program->memory == 0 ? ARENA_PRESET : program->memory);
	struct store *db = NULL;
	struct call *call;
	enum result opened = site_open_store(&db, (int)config_number("database.deadline"));

	(void)index; /* workers are alike */
	if (db == NULL || (opened != OK && !store_is_away(db))) {
		LOG("fatal", "store", LOG_TEXT("why", str_of(trail_text())));
		return EXIT_CONFIG;
	}
	if (opened == OK && program->at_start != NULL && program->at_start(db) != OK)
		LOG("warning", "at-start", LOG_TEXT("why", str_of(trail_text())));
	if (program->loop != NULL)
		program->loop(db, arena, only_once);
	else
		while ((call = gateway_next()) != NULL)
			site_serve(program, db, arena, call);
	store_close(db);
	arena_destroy(arena);
	return 0;
}

static int
print_actions(void)
{
	static const char *const role[] = { "anyone", "physician", "institution", "office",
					    "admin",  "clerk",     "reviewer" };

	for (const struct action *a = program->actions; a != NULL && a->path != NULL; a++) {
		(void)printf("%s\t%s\t", a->method == POST ? "POST" : "GET", a->path);
		for (size_t i = 0; i < sizeof(role) / sizeof(role[0]); i++)
			if (a->access & 1U << i)
				(void)printf("%s ", role[i]);
		(void)printf("\t%s\t%s\t%s\n", a->writes == WRITES ? "writes" : "reads",
			     a->form != NULL ? "form" : "-",
			     a->csrf == CSRF_CHECKED ? "token" : "no-token");
	}
	return 0;
}

/* The inputs of every form, for tests that try each of them. */
static int
print_forms(void)
{
	static const char *const type[] = {
		[FIELD_TEXT] = "text",   [FIELD_LINES] = "lines",   [FIELD_SECRET] = "secret",
		[FIELD_INT] = "int",     [FIELD_DATE] = "date",     [FIELD_MONTH] = "month",
		[FIELD_CHECK] = "check", [FIELD_CHOICE] = "choice", [FIELD_MANY] = "many",
		[FIELD_EMAIL] = "email", [FIELD_PHONE] = "phone",
	};

	for (const struct action *a = program->actions; a != NULL && a->path != NULL; a++)
		for (size_t i = 0; a->form != NULL && i < a->form->n; i++) {
			const struct field *f = &a->form->fields[i];

			if (f->name == NULL)
				continue; /* filled in when the form is first used */
			(void)printf("%s\t%s\t%s\t%s\t%zu\t%zu\t%lld\t%lld\t%s\t%s\n", a->path,
				     f->name, type[f->type], f->required ? "required" : "-", f->min,
				     f->max, (long long)f->least, (long long)f->most,
				     f->choices == NULL ? "" : f->choices,
				     a->keeps_raw ? "raw" : "-");
		}
	return 0;
}

static int
usage(void)
{
	if (program->alone)
		(void)printf("usage: %s [--once] | --statements | --check-config | --help\n",
			     program->name);
	else
		(void)printf(
			"usage: %s [--socket PATH] [--workers N] [--gentle] | --actions | --forms | --statements | "
			"--check-config | --help\nAnswers /%s behind nginx (FastCGI). Settings: $DK_CONFIG or "
			"/etc/dingkao/dingkao.conf\n",
			program->name, program->name);
	return 0;
}

static enum result
prepare(void)
{
	TRY(config_load(NULL));
	prefix_set(config_text("site.prefix"));
	if (program->sees_personal_data)
		TRY(cipher_open());
	if (program->loop != NULL)
		return OK;
	TRY(view_open(config_text("templates.directory"), program->name));
	return view_self_test();
}

/* What a program asks for, unless the command line says otherwise. */
static int
serve(struct gateway_options *options)
{
	if (program->alone)
		return gateway_alone(work);
	if (options->workers == 0)
		options->workers = program->workers;
	if (options->workers == 0)
		options->workers = (int)config_number("site.workers");
	options->gentle |= program->gentle;
	return gateway_prefork(options, work);
}

int
site_main(int argc, char **argv, const struct program *own)
{
	struct gateway_options options = { 0 };
	bool check_only = false;

	program = own;
	log_open(own->name);
	for (int i = 1; i < argc; i++) {
		const char *value = i + 1 < argc ? argv[i + 1] : "";
		int64_t n;

		if (strcmp(argv[i], "--actions") == 0)
			return print_actions();
		if (strcmp(argv[i], "--forms") == 0)
			return print_forms();
		if (strcmp(argv[i], "--statements") == 0)
			return statements_print();
		if (strcmp(argv[i], "--help") == 0)
			return usage();
		if (strcmp(argv[i], "--check-config") == 0) {
			check_only = true;
		} else if (own->alone && strcmp(argv[i], "--once") == 0) {
			only_once = true;
		} else if (strcmp(argv[i], "--gentle") == 0) {
			options.gentle = true;
		} else if (strcmp(argv[i], "--socket") == 0) {
			options.socket = value;
			i++;
		} else if (strcmp(argv[i], "--workers") == 0 &&
			   str_to_int(str_of(value), &n) == OK) {
			options.workers = (int)n;
			i++;
		} else {
			(void)usage();
			return 2;
		}
	}
	if (prepare() != OK) {
		(void)fprintf(stderr, "level=fatal flow=%s why=\"%s\"\n", own->name, trail_text());
		return EXIT_CONFIG;
	}
	if (check_only)
		return 0;
	return serve(&options);
}
