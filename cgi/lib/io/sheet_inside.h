/* sheet_inside.h - what the files sheet*.c share and nobody else sees. */
#ifndef IO_SHEET_INSIDE_H
#define IO_SHEET_INSIDE_H

#include <stdio.h>

#include "lib/io/sheet.h"

/* One row under construction: the text of all cells in one piece, and where each of them ends. */
struct sheet_line {
	char *text;
	size_t len, room;
	size_t ends[SHEET_COLUMNS_MAX];
	size_t n;                       /* cells that are complete */
};

struct sheet_reader {
	enum result (*next)(struct sheet *sheet); /* fills sheet->line; NOT_FOUND at the end */
	uint64_t (*used)(const struct sheet *sheet);    /* of sheet->size */
	void (*close)(struct sheet *sheet);
};

struct sheet {
	const struct sheet_reader *reader;
	void *self;                     /* the reader's own */
	const char *path;               /* until it is open; NULL for bytes */
	struct str bytes;
	FILE *file;
	uint64_t size;
	struct sheet_line line;
	int64_t row;                    /* of the line being read or just read */
	struct sheet_fault fault;
};

/* Notes the problem with the row being read and returns REFUSED. */
enum result sheet_refuse(struct sheet *sheet, enum sheet_problem problem) MUST_USE;
/* Appends to the cell being built. */
enum result sheet_add(struct sheet *sheet, const char *at, size_t len) MUST_USE;
/* Ends the cell being built. */
enum result sheet_end_cell(struct sheet *sheet) MUST_USE;
size_t sheet_cell_len(const struct sheet *sheet);

/* These set reader and self. */
enum result sheet_csv_open(struct sheet *sheet) MUST_USE;
enum result sheet_xlsx_open(struct sheet *sheet) MUST_USE;

/* The zip and its XML parts, guarded by the limits of sheet.h. */
struct sheet_package;
struct sheet_part;
typedef void sheet_xml_start(void *self, const char *name, const char **attributes);
typedef void sheet_xml_end(void *self, const char *name);
typedef void sheet_xml_text(void *self, const char *at, int len);
struct sheet_xml {
	sheet_xml_start *start;
	sheet_xml_end *end;
	sheet_xml_text *text;
	void *self;
};

enum result sheet_package_open(struct sheet *sheet, struct sheet_package **package_out) MUST_USE;
void sheet_package_close(struct sheet_package *package);
/* Names of the first worksheet and of the shared strings ("" when there are none), in process
 * memory. */
enum result sheet_package_find(struct sheet_package *package, const char **worksheet_out,
			       const char **strings_out) MUST_USE;
enum result sheet_part_open(struct sheet_package *package, const char *name, struct sheet_xml xml,
			    struct sheet_part **part_out) MUST_USE;
/* Parses on until sheet_part_pause() is called from a handler (OK) or the end (NOT_FOUND). */
enum result sheet_part_run(struct sheet_part *part) MUST_USE;
void sheet_part_pause(struct sheet_part *part);
/* Ends the parse from a handler; sheet_part_run() returns this problem. */
void sheet_part_stop(struct sheet_part *part, enum sheet_problem problem);
uint64_t sheet_part_used(const struct sheet_part *part);
uint64_t sheet_part_size(const struct sheet_part *part);
void sheet_part_close(struct sheet_part *part);
const char *sheet_attribute(const char **attributes, const char *name);

#endif
