/* sheet_xlsx.c - the rows of a workbook's first sheet. */
#include <stdlib.h>
#include <string.h>

#include "lib/base/buf.h"
#include "lib/base/utf8.h"
#include "lib/io/sheet_inside.h"

enum cell_type { CELL_NUMBER, CELL_SHARED, CELL_TEXT, CELL_TRUTH };

enum { ENDS_FIRST = 1024, SHARED_COUNT_MAX = 16 * 1024 * 1024 };

/* All shared strings in one piece; string i ends at ends[i]. */
struct shared {
	struct buf text;
	size_t *ends;
	size_t n, room;
	struct sheet_part *part;
	bool in_text, in_reading; /* inside <t>; inside <rPh>, the reading aid of East Asian text */
	struct sheet *sheet;
};

struct xlsx {
	struct sheet *sheet;
	struct sheet_package *package;
	struct sheet_part *part;
	struct shared shared;
	struct buf value;               /* text of the cell being read */
	enum cell_type type;
	size_t column;                  /* of the cell being read, from 0 */
	int64_t row, given; /* number of the row being read; of the row handed out last */
	bool in_row, in_cell, in_value, in_reading, row_done;
};

/* ---- shared strings ---- */

static void
shared_start(void *self, const char *name, const char **attributes)
{
	struct shared *shared = self;

	(void)attributes;
	if (strcmp(name, "rPh") == 0)
		shared->in_reading = true;
	else if (strcmp(name, "t") == 0)
		shared->in_text = !shared->in_reading;
}

static void
shared_end(void *self, const char *name)
{
	struct shared *shared = self;

	if (strcmp(name, "rPh") == 0)
		shared->in_reading = false;
	else if (strcmp(name, "t") == 0)
		shared->in_text = false;
	if (strcmp(name, "si") != 0)
		return;
	if (shared->n == SHARED_COUNT_MAX || shared->text.full) {
		sheet_part_stop(shared->part, SHEET_TOO_LARGE);
		return;
	}
	if (shared->n == shared->room) {
		shared->room = shared->room == 0 ? ENDS_FIRST : shared->room * 2;
		shared->ends = realloc(shared->ends, shared->room * sizeof(*shared->ends));
		if (shared->ends == NULL)
			abort();
	}
	shared->ends[shared->n++] = shared->text.len;
}

static void
shared_text(void *self, const char *at, int len)
{
	struct shared *shared = self;

	if (shared->in_text && len > 0)
		buf_add(&shared->text, (struct str){ at, (size_t)len });
}

static enum result
shared_read(struct xlsx *xlsx, const char *name)
{
	struct sheet_xml xml = { shared_start, shared_end, shared_text, &xlsx->shared };
	enum result result;

	xlsx->shared.text = BUF(SHEET_SHARED_MAX);
	if (name[0] == '\0')
		return OK;
	result = sheet_part_open(xlsx->package, name, xml, &xlsx->shared.part);
	if (result == OK) {
		result = sheet_part_run(xlsx->shared.part);
		sheet_part_close(xlsx->shared.part);
	}
	return result == NOT_FOUND ? OK : result;
}

static struct str
shared_at(const struct shared *shared, struct str index)
{
	struct str all = buf_str(&shared->text);
	int64_t i;
	size_t from;

	if (str_to_int(index, &i) != OK || i < 0 || (size_t)i >= shared->n)
		return (struct str){ NULL, 0 };
	from = i == 0 ? 0 : shared->ends[i - 1];
	return str_slice(all, from, shared->ends[i] - from);
}

/* ---- cells ---- */

/* "AB12" is column 27; -1 when it is no reference. */
static int
column_of(const char *reference)
{
	int column = 0;

	for (; *reference >= 'A' && *reference <= 'Z'; reference++) {
		column = column * 26 + (*reference - 'A' + 1);
		if (column > 16384)
			return -1;
	}
	return column - 1;
}

static void
cell_start(struct xlsx *xlsx, const char **attributes)
{
	const char *reference = sheet_attribute(attributes, "r");
	const char *type = sheet_attribute(attributes, "t");
	int column = reference == NULL ? -1 : column_of(reference);

	xlsx->column = column >= 0 ? (size_t)column : xlsx->sheet->line.n;
	xlsx->type = CELL_TEXT;
	if (type == NULL || strcmp(type, "n") == 0)
		xlsx->type = CELL_NUMBER;
	else if (strcmp(type, "s") == 0)
		xlsx->type = CELL_SHARED;
	else if (strcmp(type, "b") == 0)
		xlsx->type = CELL_TRUTH;
	xlsx->in_cell = true;
	xlsx->in_value = xlsx->in_reading = false;
	buf_clear(&xlsx->value);
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return -1;
}

/* _x000D_ stands for a character that XML cannot hold; 0xffffffff when this is no such mark. */
static uint32_t
escape_at(struct str s)
{
	uint32_t c = 0;

	if (s.len < 7 || s.at[0] != '_' || s.at[1] != 'x' || s.at[6] != '_')
		return UINT32_MAX;
	for (size_t i = 2; i < 6; i++) {
		int digit = hex_digit(s.at[i]);

		if (digit < 0)
			return UINT32_MAX;
		c = c << 4 | (uint32_t)digit;
	}
	return c >= 0xd800 && c <= 0xdfff ? UINT32_MAX : c;
}

static enum result
add_unescaped(struct sheet *sheet, struct str s)
{
	char at[4];
	uint32_t c;

	while (s.len > 0) {
		const char *mark = memchr(s.at, '_', s.len);
		size_t plain = mark == NULL ? s.len : (size_t)(mark - s.at);

		TRY(sheet_add(sheet, s.at, plain));
		s = str_slice(s, plain, s.len);
		if (s.len == 0)
			break;
		c = escape_at(s);
		if (c == UINT32_MAX) {
			TRY(sheet_add(sheet, s.at, 1));
			s = str_slice(s, 1, s.len);
		} else {
			TRY(sheet_add(sheet, at, utf8_put(c, at)));
			s = str_slice(s, 7, s.len);
		}
	}
	return OK;
}

static enum result
cell_end(struct xlsx *xlsx)
{
	struct sheet *sheet = xlsx->sheet;
	struct str value = buf_str(&xlsx->value);

	if (xlsx->value.full)
		return sheet_refuse(sheet, SHEET_LONG_CELL);
	if (value.len == 0)
		return OK; /* styled, but empty: such cells may stand far right */
	if (xlsx->column < sheet->line.n)
		return OK; /* a second cell in the same place */
	if (xlsx->column >= SHEET_COLUMNS_MAX)
		return sheet_refuse(sheet, SHEET_MANY_COLUMNS);
	while (sheet->line.n < xlsx->column)
		TRY(sheet_end_cell(sheet));
	switch (xlsx->type) {
	case CELL_NUMBER:
		TRY(sheet_add(sheet, value.at, value.len));
		break;
	case CELL_TRUTH:
		value = str_equal(str_trim(value), STR("1")) ? STR("TRUE") : STR("FALSE");
		TRY(sheet_add(sheet, value.at, value.len));
		break;
	case CELL_SHARED:
		value = shared_at(&xlsx->shared, str_trim(value));
		if (value.at == NULL)
			return sheet_refuse(sheet, SHEET_BROKEN);
		TRY(add_unescaped(sheet, value));
		break;
	case CELL_TEXT:
		TRY(add_unescaped(sheet, value));
		break;
	}
	return sheet_end_cell(sheet);
}

/* ---- rows ---- */

static void
row_start(struct xlsx *xlsx, const char **attributes)
{
	const char *reference = sheet_attribute(attributes, "r");
	int64_t row;

	xlsx->row++;
	if (reference != NULL && str_to_int(str_of(reference), &row) == OK && row > xlsx->row &&
	    row <= SHEET_ROWS_MAX + 1)
		xlsx->row = row;
	xlsx->sheet->row = xlsx->row;
	xlsx->sheet->line.len = xlsx->sheet->line.n = 0;
	xlsx->in_row = true;
}

static void
sheet_start(void *self, const char *name, const char **attributes)
{
	struct xlsx *xlsx = self;

	if (strcmp(name, "row") == 0)
		row_start(xlsx, attributes);
	else if (xlsx->in_row && strcmp(name, "c") == 0)
		cell_start(xlsx, attributes);
	else if (xlsx->in_cell && strcmp(name, "rPh") == 0)
		xlsx->in_reading = true;
	else if (xlsx->in_cell && (strcmp(name, "v") == 0 || strcmp(name, "t") == 0))
		xlsx->in_value = !xlsx->in_reading;
}

static void
sheet_end(void *self, const char *name)
{
	struct xlsx *xlsx = self;

	if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0) {
		xlsx->in_value = false;
	} else if (strcmp(name, "rPh") == 0) {
		xlsx->in_reading = false;
	} else if (xlsx->in_cell && strcmp(name, "c") == 0) {
		xlsx->in_cell = false;
		if (cell_end(xlsx) != OK)
			sheet_part_stop(xlsx->part, xlsx->sheet->fault.problem);
	} else if (xlsx->in_row && strcmp(name, "row") == 0) {
		xlsx->in_row = false;
		xlsx->row_done = true;
		sheet_part_pause(xlsx->part);
	}
}

static void
sheet_text(void *self, const char *at, int len)
{
	struct xlsx *xlsx = self;

	if (xlsx->in_value && len > 0)
		buf_add(&xlsx->value, (struct str){ at, (size_t)len });
}

static enum result
xlsx_next(struct sheet *sheet)
{
	struct xlsx *xlsx = sheet->self;
	enum result result;

	xlsx->row_done = false;
	result = sheet_part_run(xlsx->part);
	return xlsx->row_done && result == NOT_FOUND ? OK : result;
}

static uint64_t
xlsx_used(const struct sheet *sheet)
{
	const struct xlsx *xlsx = sheet->self;

	return sheet_part_used(xlsx->part);
}

static void
xlsx_close(struct sheet *sheet)
{
	struct xlsx *xlsx = sheet->self;

	sheet_part_close(xlsx->part);
	sheet_package_close(xlsx->package);
	buf_free(&xlsx->shared.text);
	buf_free(&xlsx->value);
	free(xlsx->shared.ends);
	free(xlsx);
}

enum result
sheet_xlsx_open(struct sheet *sheet)
{
	static const struct sheet_reader reader = { xlsx_next, xlsx_used, xlsx_close };
	struct xlsx *xlsx = calloc(1, sizeof(*xlsx));
	struct sheet_xml xml = { sheet_start, sheet_end, sheet_text, xlsx };
	const char *worksheet, *strings;
	enum result result;

	if (xlsx == NULL)
		abort();
	xlsx->sheet = sheet;
	xlsx->value = BUF(SHEET_CELL_MAX);
	sheet->self = xlsx;
	sheet->reader = &reader;
	TRY(sheet_package_open(sheet, &xlsx->package));
	result = sheet_package_find(xlsx->package, &worksheet, &strings);
	if (result == OK)
		result = shared_read(xlsx, strings);
	if (result == OK)
		result = sheet_part_open(xlsx->package, worksheet, xml, &xlsx->part);
	if (result == NOT_FOUND)
		return sheet_refuse(sheet, SHEET_BROKEN);
	TRY(result);
	sheet->size = sheet_part_size(xlsx->part);
	return OK;
}
