/*
 * store.h - the database: typed statements in tables, prepared and checked when a program starts.
 *
 * A statement is declared once, in a *_sql.c file, with the kinds it takes and the struct members its
 * columns go to. Every statement that a program links is prepared at start; counts that do not fit the
 * schema, a missing privilege or an unsafe server setting stop the program before its first visitor.
 *
 * Between transactions the session is read only; store_begin() opens the one kind that may write.
 * A lost connection, a deadlock (1213), a lock that took too long (1205) or a node without quorum (1047)
 * give FAILED and store_may_retry() true: roll back and do the whole transaction again.
 * Rows and their text live in the arena that was passed.
 */
#ifndef IO_STORE_H
#define IO_STORE_H

#include "lib/base/date.h"
#include "lib/base/result.h"
#include "lib/base/str.h"

struct arena;
struct store;

enum kind { KIND_NONE = 0, KIND_INT, KIND_BOOL, KIND_STR, KIND_BYTES, KIND_STAMP, KIND_DATE };

/* NULL in the database is 0, false, the absent str or bytes, and the none of stamp and date. */
#define KIND_OF(x)                                                                                 \
	_Generic((x), int64_t: KIND_INT, bool: KIND_BOOL, struct str: KIND_STR,                    \
		 struct bytes: KIND_BYTES, struct stamp: KIND_STAMP, struct date: KIND_DATE)

struct column {
	size_t offset;
	enum kind kind;
};

struct statement_slot {
	void *prepared;
};

struct statement {
	const char *name; /* noun.what, also its name in logs and EXPLAIN */
	const char *sql;
	const enum kind *takes;
	size_t n_takes;
	const struct column *gives;
	size_t n_gives, row_size;
	struct statement_slot *slot;
};

/* Declares and registers a statement: STATEMENT(account_find) { .name = …, .sql = …, TAKES(…), … }; */
#define STATEMENT(id)                                                                              \
	static struct statement_slot id##_slot;                                                    \
	static const struct statement *const id##_entry                                            \
		__attribute__((section("dk_statements"), used)) = &id;                             \
	const struct statement id =
#define SLOT(id) .slot = &id##_slot
#define TAKES(...)                                                                                 \
	.takes = (const enum kind[]){ __VA_ARGS__ },                                               \
	.n_takes = sizeof((const enum kind[]){ __VA_ARGS__ }) / sizeof(enum kind)
#define COLUMN(type, member) { offsetof(type, member), KIND_OF(((type *)0)->member) }
#define GIVES(type, ...)                                                                           \
	.gives = (const struct column[]){ __VA_ARGS__ },                                           \
	.n_gives = sizeof((const struct column[]){ __VA_ARGS__ }) / sizeof(struct column),         \
	.row_size = sizeof(type)

struct value {
	enum kind kind; /* KIND_NONE is NULL */
	union {
		int64_t n;
		struct str s;
		struct bytes b;
		struct stamp t;
		struct date d;
	};
};

struct values {
	const struct value *at;
	size_t n;
};

struct rows {
	void *at; /* array of the statement's row type */
	size_t n;
};

struct value value_int(int64_t n);
struct value value_str(struct str s);
struct value value_bytes(struct bytes b);
struct value value_stamp(struct stamp t);
struct value value_date(struct date d);
#define V(x)                                                                                       \
	_Generic((x), int: value_int, unsigned: value_int, int64_t: value_int, size_t: value_int,  \
		 bool: value_int, struct str: value_str, struct bytes: value_bytes,                \
		 struct stamp: value_stamp, struct date: value_date)(x)
#define V_NULL ((struct value){ KIND_NONE, { 0 } })
#define WITH(...)                                                                                  \
	((struct values){ (const struct value[]){ __VA_ARGS__ },                                   \
			  sizeof((const struct value[]){ __VA_ARGS__ }) / sizeof(struct value) })
#define NOTHING ((struct values){ NULL, 0 })

struct store_options {
	const char *socket, *host, *database, *user, *password;
	int port;                /* used when socket is NULL */
	int deadline_seconds;    /* for each statement */
	bool lazy;               /* prepare a statement when it is first used: for dkctl, which makes the tables */
	bool any_server;         /* skip the check of durability settings (scratch databases of tests) */
};

/* Connects and prepares. FAILED when the server is away (store_is_away) or something does not fit. */
enum result store_open(struct store **store_out, const struct store_options *options) MUST_USE;
void store_close(struct store *db);
/* In a child, before it opens its own: what was prepared belongs to the parent's connection and is let be. */
void store_forget(void);
/* Connects again and prepares again if the connection is gone. */
enum result store_ready(struct store *db) MUST_USE;
bool store_is_away(const struct store *db);
bool store_may_retry(const struct store *db);

enum result store_begin(struct store *db) MUST_USE;         /* read/write */
enum result store_commit(struct store *db) MUST_USE;
void store_rollback(struct store *db);
bool store_in_transaction(const struct store *db);
/* A mark in the transaction, one at a time; and back to it: what was written since is undone, the rest stands. */
enum result store_mark(struct store *db) MUST_USE;
enum result store_back_to_mark(struct store *db) MUST_USE;

/* One row, or NOT_FOUND. More than one is FAILED. */
enum result store_one(struct store *db, const struct statement *what, struct arena *arena, void *row_out,
		      struct values values) MUST_USE;
enum result store_many(struct store *db, const struct statement *what, struct arena *arena,
		       struct rows *rows_out, struct values values) MUST_USE;
/* Calls each() for every row as it comes; its text lives in the arena until the call returns. */
typedef enum result store_each_row(void *context, const void *row);
enum result store_each(struct store *db, const struct statement *what, struct arena *arena,
		       store_each_row *each, void *context, struct values values) MUST_USE;
/* Exactly one row changed, or CONFLICT. */
enum result store_change(struct store *db, const struct statement *what, struct values values) MUST_USE;
/* Any number of rows changed; n_out may be NULL. A duplicate key is CONFLICT. */
enum result store_run(struct store *db, const struct statement *what, int64_t *n_out,
		      struct values values) MUST_USE;
/* One row inserted; id_out (may be NULL) is its AUTO_INCREMENT id. A duplicate key is CONFLICT. */
enum result store_insert(struct store *db, const struct statement *what, int64_t *id_out,
			 struct values values) MUST_USE;
/* The same statement for n rows in one round trip; cells row by row. A duplicate key is CONFLICT. */
enum result store_bulk(struct store *db, const struct statement *what, size_t n_rows,
		       const struct value *cells, int64_t *n_out) MUST_USE;
/* A script of statements separated by ";" at line ends (migrations, grants): dkctl and tests only. */
enum result store_script(struct store *db, struct str sql) MUST_USE;

int64_t store_round_trips(const struct store *db); /* since start */
/* The id of the last failed statement's server error, 0 if none. */
unsigned store_error_number(const struct store *db);
/* All statements linked into this program. */
size_t statement_count(void);
const struct statement *statement_at(size_t i);
/* Name, text and kinds of each, for grants, plans and documentation; 0, as the exit status. */
int statements_print(void);

#endif
