/*
 * pattern.h - a request (or a line of evidence) with places to fill in.
 *
 *   {1} … {9}   column of the subject (a line of the subjects' file, separated by tabs)
 *   {rev}       counts up with each request of the subject
 *   {sheet}     answers that follow from subject and revision
 *   {length}    bytes of the body
 */
#ifndef BENCH_PATTERN_H
#define BENCH_PATTERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { COLUMNS = 9, PIECES = 64, SHEET_MAX = 200 };

struct subject {
	char *column[COLUMNS];
	int64_t rev;
	bool used;
};

struct subjects {
	struct subject *at;
	size_t n;
};

enum piece_kind { PIECE_TEXT, PIECE_COLUMN, PIECE_REV, PIECE_SHEET, PIECE_LENGTH };

struct piece {
	enum piece_kind kind;
	const char *text;
	size_t len;
	int column;
};

struct pattern {
	struct piece pieces[PIECES];
	int n, body; /* pieces from body on are the body */
};

/* The file's content with line ends of HTTP in its head; ends the process if it cannot be read. */
char *pattern_file(const char *path);
bool pattern_parse(struct pattern *pattern, char *text);
/* Fills at most room bytes; returns the length, 0 if it does not fit. */
size_t pattern_fill(const struct pattern *pattern, const struct subject *subject, size_t number,
		    int sheet_len, char *at, size_t room);
bool subjects_read(struct subjects *subjects, const char *path);

#endif
