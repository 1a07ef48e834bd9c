/*
 * sheet.h - tables from and to office programs: csv, tsv and xlsx.
 *
 * Reading streams: one row at a time into the arena, cells as valid UTF-8 without any judgement
 * about their meaning (numbers and day numbers as the text in the file, booleans as TRUE and
 * FALSE). The kind of file and its encoding are found from its content. Rows without any text are
 * passed over but counted. Of a workbook the first sheet is read. Nothing in a file makes us open
 * anything else. Writing streams too; a cell that a spreadsheet would take for a formula gets a '
 * before it.
 */
#ifndef IO_SHEET_H
#define IO_SHEET_H

#include "lib/base/str.h"

struct arena;
struct buf;
struct sheet;
struct sheet_writer;

enum sheet_problem {
	SHEET_FINE = 0,
	SHEET_MISSING,          /* no such file, or not readable */
	SHEET_NOT_A_TABLE,      /* neither text nor a workbook */
	SHEET_OLD_WORKBOOK,     /* xls, or an xlsx with a password */
	SHEET_BAD_TEXT,         /* bytes that are no text in any encoding we know */
	SHEET_OPEN_QUOTE,
	SHEET_MANY_ROWS,
	SHEET_MANY_COLUMNS,
	SHEET_LONG_CELL,
	SHEET_TOO_LARGE,        /* unpacks to more than the limits below */
	SHEET_BROKEN,           /* a workbook that is damaged or incomplete */
	SHEET_UNSAFE,           /* a workbook with a document type or entities */
};

enum {
	SHEET_ROWS_MAX = 1100000,
	SHEET_COLUMNS_MAX = 256,
	SHEET_CELL_MAX = 64 * 1024,     /* bytes */
	SHEET_RATIO_MAX = 100,          /* unpacked to packed, above the first megabyte */
	SHEET_UNPACKED_MAX = 1024 * 1024 * 1024,
	SHEET_SHARED_MAX = 256 * 1024 * 1024,
};

struct sheet_row {
	const struct str *cells;
	size_t n;
	int64_t number;                 /* 1 is the first row of the file, usually the headings */
};

struct sheet_fault {
	enum sheet_problem problem;
	int64_t row;                    /* 0 when the file as a whole is meant */
};

/* REFUSED with *fault_out filled in when the file cannot be a table. */
enum result sheet_open(const char *path, struct sheet **sheet_out,
		       struct sheet_fault *fault_out) MUST_USE;
/* The same for bytes in memory, which must stay there until sheet_close(). */
enum result sheet_open_bytes(struct str bytes, struct sheet **sheet_out,
			     struct sheet_fault *fault_out) MUST_USE;
/* NOT_FOUND after the last row. REFUSED when the file breaks off here: see sheet_fault(). */
enum result sheet_next(struct sheet *sheet, struct arena *arena,
		       struct sheet_row *row_out) MUST_USE;
struct sheet_fault sheet_fault(const struct sheet *sheet);
/* How much of the file is behind us, in thousandths. */
int sheet_progress(const struct sheet *sheet);
void sheet_close(struct sheet *sheet);
/* One Chinese sentence for the people who brought the file. */
const char *sheet_problem_text(enum sheet_problem problem);

enum sheet_format { SHEET_CSV, SHEET_XLSX };

/* Writes to a file, readable by its owner only; csv gets a byte order mark and CRLF. */
enum result sheet_create(const char *path, enum sheet_format format,
			 struct sheet_writer **writer_out) MUST_USE;
/* REFUSED when the row is wider, longer or further down than the format allows. */
enum result sheet_write(struct sheet_writer *writer, const struct str *cells, size_t n) MUST_USE;
/* Finishes the file and lets the writer go, also on FAILED. */
enum result sheet_finish(struct sheet_writer *writer) MUST_USE;
/* One csv row, for whoever sends a table without a file; begin the text with sheet_csv_mark(). */
void sheet_csv_row(struct buf *buf, const struct str *cells, size_t n);
struct str sheet_csv_mark(void);

#endif
