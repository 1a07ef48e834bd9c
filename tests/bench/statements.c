/*
 * statements.c - the floor of a page's SQL: its statements, prepared, in a loop, and nothing else.
 *
 * The file holds sets of statements as the server saw them (one a line, sets apart by an empty line):
 * each process prepares all of them and then executes set after set until the time is over.
 */
#define _GNU_SOURCE
#include <mysql.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "watch.h"

enum { STATEMENTS_MAX = 4096, PROCESSES_MAX = 64, COLUMNS_MAX = 64, ROOM = 4096 };

struct shared {
	int64_t sets[PROCESSES_MAX], failed[PROCESSES_MAX];
};

static const char *texts[STATEMENTS_MAX]; /* NULL ends a set */
static size_t n_texts;
static MYSQL_STMT *prepared[STATEMENTS_MAX];
static char room[COLUMNS_MAX][ROOM];
static unsigned long lengths[COLUMNS_MAX];

/* Statements hold any bytes but line ends: the server writes those as \n. */
static void
read_sets(const char *path)
{
	FILE *file = fopen(path, "re");
	char *line = NULL;
	size_t size = 0;
	ssize_t len;

	if (file == NULL) {
		perror(path);
		exit(2);
	}
	while (n_texts < STATEMENTS_MAX - 1 && (len = getline(&line, &size, file)) > 0) {
		if (line[len - 1] == '\n')
			line[--len] = '\0';
		texts[n_texts++] = len == 0 ? NULL : strdup(line);
	}
	free(line);
	(void)fclose(file);
	if (n_texts == 0 || texts[n_texts - 1] != NULL)
		texts[n_texts++] = NULL;
}

static bool
is_plain(const char *sql)
{
	return strncasecmp(sql, "START", 5) == 0 || strncasecmp(sql, "COMMIT", 6) == 0 ||
	       strncasecmp(sql, "ROLLBACK", 8) == 0 || strncasecmp(sql, "SET ", 4) == 0;
}

static bool
prepare(MYSQL *link)
{
	for (size_t i = 0; i < n_texts; i++) {
		if (texts[i] == NULL || is_plain(texts[i]))
			continue;
		prepared[i] = mysql_stmt_init(link);
		if (mysql_stmt_prepare(prepared[i], texts[i], strlen(texts[i])) != 0) {
			(void)fprintf(stderr, "%s\n  %s\n", texts[i],
				      mysql_stmt_error(prepared[i]));
			return false;
		}
	}
	return true;
}

static bool
execute(MYSQL_STMT *stmt)
{
	MYSQL_BIND out[COLUMNS_MAX] = { 0 };
	unsigned n = mysql_stmt_field_count(stmt);

	if (mysql_stmt_execute(stmt) != 0)
		return false;
	for (unsigned i = 0; i < n && i < COLUMNS_MAX; i++)
		out[i] = (MYSQL_BIND){ .buffer_type = MYSQL_TYPE_STRING,
				       .buffer = room[i],
				       .buffer_length = ROOM,
				       .length = &lengths[i] };
	if (n > 0 && mysql_stmt_bind_result(stmt, out))
		return false;
	while (n > 0) {
		int more = mysql_stmt_fetch(stmt);

		if (more == MYSQL_NO_DATA)
			break;
		if (more != 0 && more != MYSQL_DATA_TRUNCATED)
			return false;
	}
	return mysql_stmt_free_result(stmt) == 0;
}

static void
work(int process, const char *socket_path, int64_t until, struct shared *shared)
{
	MYSQL *link = mysql_init(NULL);
	size_t from = 0;

	if (mysql_real_connect(link, NULL, "root", NULL, "dingkao", 0, socket_path, 0) == NULL ||
	    mysql_query(link, "SET NAMES utf8mb4") != 0 || !prepare(link)) {
		(void)fprintf(stderr, "statements: %s\n", mysql_error(link));
		_exit(1);
	}
	/* processes begin at different sets */
	for (size_t skip = (size_t)process * 7; skip > 0; from = (from + 1) % n_texts)
		skip -= texts[from] == NULL;
	while (steady_us() < until) {
		bool ok = true;

		for (; texts[from] != NULL; from = (from + 1) % n_texts)
			ok &= prepared[from] == NULL ? mysql_query(link, texts[from]) == 0 :
						       execute(prepared[from]);
		from = (from + 1) % n_texts;
		shared->sets[process]++;
		shared->failed[process] += !ok;
	}
	mysql_close(link);
	_exit(0);
}

int
main(int argc, char **argv)
{
	struct shared *shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE,
				     MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	int processes = argc > 3 ? atoi(argv[3]) : 4, seconds = argc > 4 ? atoi(argv[4]) : 3;
	struct watch watch = { 0 };
	char self[32];
	int64_t sets = 0, failed = 0, from;

	if (argc < 5 || processes < 1 || processes > PROCESSES_MAX || shared == MAP_FAILED) {
		(void)fprintf(stderr,
			      "usage: statements SOCKET FILE PROCESSES SECONDS [NAME=PID]...\n");
		return 2;
	}
	read_sets(argv[2]);
	for (int i = 5; i < argc; i++)
		if (!watch_add(&watch, argv[i]))
			return 2;
	(void)snprintf(self, sizeof(self), "client=%d", (int)getpid());
	(void)watch_add(&watch, self);
	watch_begin(&watch);
	from = steady_us();
	for (int i = 0; i < processes; i++)
		if (fork() == 0)
			work(i, argv[1], from + (int64_t)seconds * 1000000, shared);
	while (wait(NULL) > 0)
		continue;
	for (int i = 0; i < processes; i++) {
		sets += shared->sets[i];
		failed += shared->failed[i];
	}
	(void)printf("sets=%lld rate=%.0f errors=%lld", (long long)sets, (double)sets / seconds,
		     (long long)failed);
	watch_print(&watch, sets);
	(void)printf("\n");
	return 0;
}
