/* sheet_csv.c - comma, semicolon or tab separated text, as spreadsheets write it and as RFC 4180
 * has it. */
#include <stdlib.h>
#include <string.h>

#include "lib/io/sheet_inside.h"
#include "lib/io/text.h"

enum { WINDOW = 64 * 1024 };

struct csv {
	struct text_reader *text;
	char separator;
	bool ended;                     /* no more text */
	size_t at, len;                 /* in window */
	char window[WINDOW];
};

static enum result
window_fill(struct sheet *sheet, struct csv *csv)
{
	enum result result = text_read(csv->text, csv->window, WINDOW, &csv->len);

	csv->at = 0;
	csv->ended = result != OK || csv->len == 0;
	return result == REFUSED ? sheet_refuse(sheet, SHEET_BAD_TEXT) : result;
}

/* Looks at the next byte; false at the end of the text. */
static enum result
look(struct sheet *sheet, struct csv *csv, bool *more_out)
{
	if (csv->at == csv->len && !csv->ended)
		TRY(window_fill(sheet, csv));
	*more_out = csv->at < csv->len;
	return OK;
}

/* After the opening quote: up to and including the closing one, "" standing for ". */
static enum result
read_quoted(struct sheet *sheet, struct csv *csv)
{
	const char *from, *quote;
	size_t len;
	bool more;

	for (;;) {
		TRY(look(sheet, csv, &more));
		if (!more)
			return sheet_refuse(sheet, SHEET_OPEN_QUOTE);
		from = csv->window + csv->at;
		quote = memchr(from, '"', csv->len - csv->at);
		len = quote == NULL ? csv->len - csv->at : (size_t)(quote - from);
		TRY(sheet_add(sheet, from, len));
		csv->at += len;
		if (quote == NULL)
			continue;
		csv->at++;
		TRY(look(sheet, csv, &more));
		if (!more || csv->window[csv->at] != '"')
			return OK;
		csv->at++;
		TRY(sheet_add(sheet, "\"", 1));
	}
}

/* Up to a separator or line end, which stay. */
static enum result
read_plain(struct sheet *sheet, struct csv *csv)
{
	size_t from;
	bool more;

	for (;;) {
		TRY(look(sheet, csv, &more));
		if (!more)
			return OK;
		from = csv->at;
		while (csv->at < csv->len && csv->window[csv->at] != csv->separator &&
		       csv->window[csv->at] != '\n' && csv->window[csv->at] != '\r')
			csv->at++;
		TRY(sheet_add(sheet, csv->window + from, csv->at - from));
		if (csv->at < csv->len)
			return OK;
	}
}

static enum result
pass_line_end(struct sheet *sheet, struct csv *csv)
{
	bool carriage = csv->window[csv->at++] == '\r', more;

	if (!carriage)
		return OK;
	TRY(look(sheet, csv, &more));
	if (more && csv->window[csv->at] == '\n')
		csv->at++;
	return OK;
}

static enum result
csv_next(struct sheet *sheet)
{
	struct csv *csv = sheet->self;
	bool more;

	TRY(look(sheet, csv, &more));
	if (!more)
		return NOT_FOUND;
	for (;;) {
		if (more && csv->window[csv->at] == '"') {
			csv->at++;
			TRY(read_quoted(sheet, csv));
		}
		TRY(read_plain(sheet,
			       csv)); /* also what careless programs leave after a closing quote */
		TRY(sheet_end_cell(sheet));
		TRY(look(sheet, csv, &more));
		if (!more)
			return OK;
		if (csv->window[csv->at] != csv->separator)
			return pass_line_end(sheet, csv);
		csv->at++;
		TRY(look(sheet, csv, &more));
	}
}

/* The separator that the first line has most of, outside quotes. */
static void
separator_find(struct csv *csv)
{
	static const char candidates[] = { ',', '\t', ';' };
	size_t counts[sizeof(candidates)] = { 0 }, best = 0;
	bool quoted = false;

	for (size_t i = 0; i < csv->len; i++) {
		char c = csv->window[i];

		if (c == '"')
			quoted = !quoted;
		if (!quoted && (c == '\n' || c == '\r'))
			break;
		for (size_t k = 0; !quoted && k < sizeof(candidates); k++)
			counts[k] += c == candidates[k];
	}
	for (size_t k = 1; k < sizeof(candidates); k++)
		if (counts[k] > counts[best])
			best = k;
	csv->separator = candidates[best];
}

static uint64_t
csv_used(const struct sheet *sheet)
{
	const struct csv *csv = sheet->self;

	return text_used(csv->text);
}

static void
csv_close(struct sheet *sheet)
{
	struct csv *csv = sheet->self;

	text_close(csv->text);
	free(csv);
}

enum result
sheet_csv_open(struct sheet *sheet)
{
	static const struct sheet_reader reader = { csv_next, csv_used, csv_close };
	struct csv *csv = calloc(1, sizeof(*csv));
	enum result result;

	if (csv == NULL)
		abort();
	result = text_open(sheet->file, &csv->text);
	if (result != OK) {
		free(csv);
		return result == REFUSED ? sheet_refuse(sheet, SHEET_BAD_TEXT) : result;
	}
	sheet->self = csv;
	sheet->reader = &reader;
	TRY(window_fill(sheet, csv));
	separator_find(csv);
	return OK;
}
