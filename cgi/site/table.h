/*
 * table.h - a list as a file for office programs: a heading, its rows, a name with the day, a line in the audit.
 */
#ifndef SITE_TABLE_H
#define SITE_TABLE_H

#include "domain/audit/audit.h"
#include "lib/web/reply.h"
#include "lib/web/request.h"

struct rows;

/* A program that sends so many rows needs an arena of 48 MB. A table that is full says so in its last row;
 * the pages before it call export_limit() of templates/macros.cs, which has the number, too. */
enum { TABLE_ROWS_MAX = 20000, TABLE_COLUMNS_MAX = 12 };

struct table {
	const char *name;           /* of the file: name-2026-10-12.xlsx */
	struct str format;          /* csv or xlsx */
	const char *const *columns; /* words of Text.column */
	size_t n_columns;
	struct str purpose;         /* what it is wanted for; absent where it is not asked */
	struct str end;             /* a last row that says what the table lacks; absent: nothing */
	struct audit_event event;   /* its detail becomes the number of rows, and the purpose */
	/* Fills the cells of row i. */
	enum result (*fill)(const struct request *rq, const struct rows *rows, size_t i, struct str *cells);
};
/* In the transaction of a WRITES handler. */
enum result table_send(const struct request *rq, struct reply *re, const struct table *table,
		       const struct rows *rows) MUST_USE;
/* 2026-10-12 10:00, or "" for none. */
struct str table_time(const struct request *rq, struct stamp t);

#endif
