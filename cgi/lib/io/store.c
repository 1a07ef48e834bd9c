/* store.c - connection, transactions, and the check of all statements at start. */
#include "lib/io/store_inside.h"

#include <errmsg.h>
#include <mysqld_error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern const struct statement *const __start_dk_statements[] __attribute__((weak));
extern const struct statement *const __stop_dk_statements[] __attribute__((weak));

size_t
statement_count(void)
{
	return __start_dk_statements == NULL ?
		       0 :
		       (size_t)(__stop_dk_statements - __start_dk_statements);
}

const struct statement *
statement_at(size_t i)
{
	return __start_dk_statements[i];
}

int
statements_print(void)
{
	static const char kind[] =
		"?nbsxtd"; /* by enum kind: number, bool, str, bytes, stamp, date */

	for (size_t i = 0; i < statement_count(); i++) {
		const struct statement *what = statement_at(i);

		(void)printf("%s\t%s\t", what->name, what->sql);
		for (size_t k = 0; k < what->n_takes; k++)
			(void)putchar(kind[what->takes[k]]);
		(void)printf("\n");
	}
	return 0;
}

struct value
value_int(int64_t n)
{
	return (struct value){ .kind = KIND_INT, .n = n };
}

struct value
value_str(struct str s)
{
	return (struct value){ .kind = s.at == NULL ? KIND_NONE : KIND_STR, .s = s };
}

struct value
value_bytes(struct bytes b)
{
	return (struct value){ .kind = b.at == NULL ? KIND_NONE : KIND_BYTES, .b = b };
}

struct value
value_stamp(struct stamp t)
{
	return (struct value){ .kind = stamp_is_none(t) ? KIND_NONE : KIND_STAMP, .t = t };
}

struct value
value_date(struct date d)
{
	return (struct value){ .kind = date_is_none(d) ? KIND_NONE : KIND_DATE, .d = d };
}

/* Remembers why a call of the server failed, and whether the connection is gone with it. */
enum result
store_broken(struct store *db, const char *what, unsigned number, const char *text)
{
	db->error = number;
	if (number == CR_SERVER_GONE_ERROR || number == CR_SERVER_LOST ||
	    number == CR_CONNECTION_ERROR || number == CR_CONN_HOST_ERROR ||
	    number == CR_SERVER_LOST_EXTENDED || number == ER_SERVER_SHUTDOWN ||
	    number == ER_CONNECTION_KILLED || number == CR_COMMANDS_OUT_OF_SYNC)
		db->away = true;
	/* A duplicate's text names the value, which may be personal. */
	if (number == ER_DUP_ENTRY || number == ER_DUP_ENTRY_WITH_KEY_NAME)
		return fail("%s: duplicate key", what);
	return fail("%s: %u %s", what, number, text);
}

static enum result
plain(struct store *db, const char *sql)
{
	if (db->link == NULL)
		return fail("no connection");
	db->round_trips++;
	if (mysql_query(db->link, sql) != 0)
		return store_broken(db, sql, mysql_errno(db->link), mysql_error(db->link));
	return OK;
}

static enum result
setting_must_be(struct store *db, const char *sql, const char *wanted)
{
	MYSQL_RES *result;
	MYSQL_ROW row;
	bool same;

	TRY(plain(db, sql));
	result = mysql_store_result(db->link);
	row = result == NULL ? NULL : mysql_fetch_row(result);
	same = row != NULL && row[0] != NULL && strcmp(row[0], wanted) == 0;
	mysql_free_result(result);
	if (!same)
		return fail("unsafe server setting: %s must be %s", sql, wanted);
	return OK;
}

static void
hang_up(struct store *db)
{
	for (size_t i = 0; i < statement_count(); i++)
		prepared_close(statement_at(i));
	if (db->link != NULL)
		mysql_close(db->link);
	db->link = NULL;
	db->in_transaction = false;
	db->away = true;
}

void
store_forget(void)
{
	for (size_t i = 0; i < statement_count(); i++)
		statement_at(i)->slot->prepared = NULL;
}

static enum result
set_up_session(struct store *db)
{
	char limit[80];

	(void)snprintf(limit, sizeof(limit),
		       "SET SESSION max_statement_time = %d, lock_wait_timeout = %d",
		       db->options.deadline_seconds, db->options.deadline_seconds);
	TRY(plain(db, "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
		      "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION', time_zone = '+00:00',"
		      " innodb_snapshot_isolation = ON, innodb_lock_wait_timeout = 5"));
	TRY(plain(db, limit));
	if (!db->options.any_server) {
		TRY(setting_must_be(db, "SELECT @@GLOBAL.innodb_flush_log_at_trx_commit", "1"));
		TRY(setting_must_be(db, "SELECT @@GLOBAL.innodb_doublewrite", "1"));
	}
	return OK;
}

static enum result
dial(struct store *db)
{
	const struct store_options *o = &db->options;
	unsigned seconds = 3, wait = (unsigned)o->deadline_seconds + 5;

	hang_up(db);
	db->link = mysql_init(NULL);
	if (db->link == NULL)
		return fail("mysql_init");
	mysql_optionsv(db->link, MYSQL_OPT_CONNECT_TIMEOUT, &seconds);
	mysql_optionsv(db->link, MYSQL_OPT_READ_TIMEOUT, &wait);
	mysql_optionsv(db->link, MYSQL_OPT_WRITE_TIMEOUT, &wait);
	mysql_optionsv(db->link, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	if (mysql_real_connect(db->link, o->socket == NULL ? o->host : NULL, o->user, o->password,
			       o->database, (unsigned)o->port, o->socket,
			       CLIENT_FOUND_ROWS) == NULL)
		return store_broken(db, "connect", mysql_errno(db->link), mysql_error(db->link));
	db->away = false;
	db->error = 0;
	TRY(set_up_session(db));
	for (size_t i = 0; i < statement_count() && !db->options.lazy; i++)
		TRY(prepared_open(db, statement_at(i)));
	/* Last, for the server prepares no writing statement in a session that may only read. */
	return plain(db, "SET SESSION TRANSACTION READ ONLY");
}

enum result
store_open(struct store **store_out, const struct store_options *options)
{
	struct store *db = calloc(1, sizeof(*db));
	enum result done;

	if (db == NULL)
		return fail("out of memory");
	db->options = *options;
	done = dial(db);
	if (done != OK && !db->away) {
		store_close(db);
		return done;
	}
	*store_out = db;
	return done;
}

void
store_close(struct store *db)
{
	if (db == NULL)
		return;
	hang_up(db);
	free(db);
}

enum result
store_ready(struct store *db)
{
	enum result done;

	if (!db->away && db->link != NULL)
		return OK;
	done = dial(db);
	if (done != OK)
		hang_up(db);
	return done;
}

bool
store_is_away(const struct store *db)
{
	return db->away;
}

bool
store_may_retry(const struct store *db)
{
	/* Whether a commit that got no answer has happened is not known: only its idempotency key tells. */
	return !db->lost_in_commit &&
	       (db->away || db->error == ER_LOCK_DEADLOCK || db->error == ER_LOCK_WAIT_TIMEOUT ||
		db->error == ER_UNKNOWN_COM_ERROR || db->error == ER_CHECKREAD);
}

enum result
store_begin(struct store *db)
{
	db->error = 0;
	db->lost_in_commit = false;
	TRY(plain(db, "START TRANSACTION READ WRITE"));
	db->in_transaction = true;
	return OK;
}

enum result
store_commit(struct store *db)
{
	enum result done = plain(db, "COMMIT");

	db->in_transaction = false;
	if (done != OK && db->away)
		db->lost_in_commit = true;
	return done;
}

void
store_rollback(struct store *db)
{
	if (!db->in_transaction)
		return;
	db->in_transaction = false;
	db->round_trips++;
	if (db->link != NULL && !db->away && mysql_rollback(db->link) != 0)
		db->away = true; /* a session in doubt is not used again */
}

bool
store_in_transaction(const struct store *db)
{
	return db->in_transaction;
}

enum result
store_mark(struct store *db)
{
	return plain(db, "SAVEPOINT mark");
}

enum result
store_back_to_mark(struct store *db)
{
	TRY(plain(db, "ROLLBACK TO SAVEPOINT mark"));
	db->error = 0; /* what was undone is no reason to try all of it again */
	return OK;
}

int64_t
store_round_trips(const struct store *db)
{
	return db->round_trips;
}

unsigned
store_error_number(const struct store *db)
{
	return db->error;
}

/* Scripts are ours (migrations, reference data), so a ";" at the end of a line ends a statement. */
enum result
store_script(struct store *db, struct str sql)
{
	struct str line, rest = sql;
	const char *from = sql.at;

	TRY(plain(db, "SET SESSION TRANSACTION READ WRITE"));
	while (str_next(&rest, '\n', &line)) {
		size_t len;

		line = str_trim(line);
		if (!str_ends(line, STR(";")) && rest.at != NULL)
			continue;
		len = (size_t)(line.at + line.len - from);
		if (str_ends(line, STR(";")))
			len--;
		if (!str_empty(str_trim((struct str){ from, len }))) {
			db->round_trips++;
			if (mysql_real_query(db->link, from, len) != 0)
				return store_broken(db, "script", mysql_errno(db->link),
						    mysql_error(db->link));
			mysql_free_result(mysql_store_result(db->link));
		}
		from = line.at + line.len;
	}
	return plain(db, "SET SESSION TRANSACTION READ ONLY");
}
