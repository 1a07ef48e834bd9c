/* store_inside.h - what store.c and store_run.c share; nobody else includes it. */
#ifndef IO_STORE_INSIDE_H
#define IO_STORE_INSIDE_H

#include <mysql.h>

#include "lib/io/store.h"

enum { TEXT_ROOM = 512 }; /* a longer column is fetched a second time, into the arena */

struct prepared {
	MYSQL_STMT *handle;
	MYSQL_BIND *out;
	unsigned long *lengths;
	my_bool *nulls;
	int64_t *numbers;
	char *text; /* TEXT_ROOM for each column of text */
};

struct store {
	MYSQL *link;
	struct store_options options;
	int64_t round_trips;
	unsigned error;
	bool away, in_transaction, lost_in_commit;
};

enum result store_broken(struct store *db, const char *what, unsigned number, const char *text) MUST_USE;
enum result prepared_open(struct store *db, const struct statement *what) MUST_USE;
/* Prepares now if that is still to be done (lazy stores). */
enum result prepared_ready(struct store *db, const struct statement *what) MUST_USE;
void prepared_close(const struct statement *what);

#endif
