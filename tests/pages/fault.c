/* fault.c - counts the statements of a program and lets one of them fail (linked with --wrap). */
#include "fault.h"

#include <mysql.h>
#include <mysqld_error.h>
#include <string.h>

enum { PREPARED_MAX = 1024, COUNTED_MAX = 4000 };

/* The linker leads calls of mysql_x() to __wrap_mysql_x(), and __real_mysql_x() to the library. */
int __real_mysql_query(MYSQL *link, const char *sql);
int __wrap_mysql_query(MYSQL *link, const char *sql);
unsigned __real_mysql_errno(MYSQL *link);
unsigned __wrap_mysql_errno(MYSQL *link);
const char *__real_mysql_error(MYSQL *link);
const char *__wrap_mysql_error(MYSQL *link);
int __real_mysql_stmt_prepare(MYSQL_STMT *handle, const char *sql, unsigned long len);
int __wrap_mysql_stmt_prepare(MYSQL_STMT *handle, const char *sql, unsigned long len);
int __real_mysql_stmt_execute(MYSQL_STMT *handle);
int __wrap_mysql_stmt_execute(MYSQL_STMT *handle);
unsigned __real_mysql_stmt_errno(MYSQL_STMT *handle);
unsigned __wrap_mysql_stmt_errno(MYSQL_STMT *handle);
const char *__real_mysql_stmt_error(MYSQL_STMT *handle);
const char *__wrap_mysql_stmt_error(MYSQL_STMT *handle);

static struct {
	const MYSQL_STMT *handle;
	const char *sql;
} prepared[PREPARED_MAX];
static const char *counted[COUNTED_MAX];
static int n_counted, fails_at;
static unsigned fails_with;
static bool fault_stays, has_failed; /* has_failed: the last call was the one */
static MYSQL *last_link;

void
fault_set(int n, unsigned number, bool stays)
{
	fault_stays = stays;
	n_counted = 0;
	fails_at = n;
	fails_with = number;
}

int
fault_count(void)
{
	return n_counted;
}

const char *
fault_statement(int i)
{
	return i < COUNTED_MAX ? counted[i] : "?";
}

static bool
fails(const char *sql)
{
	bool is_commit = strcmp(sql, "COMMIT") == 0;

	if (n_counted < COUNTED_MAX)
		counted[n_counted] = sql;
	n_counted++;
	has_failed =
		fails_at > 0 && (n_counted == fails_at || (fault_stays && n_counted > fails_at));
	if (has_failed && (is_commit || fails_with == ER_LOCK_DEADLOCK) && last_link != NULL)
		(void)mysql_rollback(
			last_link); /* what is left of the connection is the program's affair */
	return has_failed;
}

int
__wrap_mysql_query(MYSQL *link, const char *sql)
{
	last_link = link;
	return fails(sql) ? 1 : __real_mysql_query(link, sql);
}

unsigned
__wrap_mysql_errno(MYSQL *link)
{
	return has_failed ? fails_with : __real_mysql_errno(link);
}

const char *
__wrap_mysql_error(MYSQL *link)
{
	return has_failed ? "a fault of the test" : __real_mysql_error(link);
}

int
__wrap_mysql_stmt_prepare(MYSQL_STMT *handle, const char *sql, unsigned long len)
{
	int i = 0;

	has_failed = false;
	while (i < PREPARED_MAX - 1 && prepared[i].handle != NULL && prepared[i].handle != handle)
		i++;
	prepared[i].handle = handle;
	prepared[i].sql = sql;
	return __real_mysql_stmt_prepare(handle, sql, len);
}

int
__wrap_mysql_stmt_execute(MYSQL_STMT *handle)
{
	const char *sql = "?";

	for (int i = 0; i < PREPARED_MAX && prepared[i].handle != NULL; i++)
		if (prepared[i].handle == handle)
			sql = prepared[i].sql;
	return fails(sql) ? 1 : __real_mysql_stmt_execute(handle);
}

unsigned
__wrap_mysql_stmt_errno(MYSQL_STMT *handle)
{
	return has_failed ? fails_with : __real_mysql_stmt_errno(handle);
}

const char *
__wrap_mysql_stmt_error(MYSQL_STMT *handle)
{
	return has_failed ? "a fault of the test" : __real_mysql_stmt_error(handle);
}
