/* sheet_write.c - tables for office programs: csv by hand, xlsx by libxlsxwriter. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/base/utf8.h"
#include "lib/io/sheet_inside.h"

enum {
	ROW_BYTES_MAX = SHEET_COLUMNS_MAX * SHEET_CELL_MAX,
	XLSX_CELL_MAX = 32767,          /* characters, the format's own limit */
	XLSX_ROWS_MAX = 1048576,
};

struct sheet_writer {
	FILE *csv;
	lxw_workbook *book;
	lxw_worksheet *page;
	lxw_row_t row;
	struct buf line;
	struct arena *arena;            /* one row's cells with their terminating zero */
};

/* A spreadsheet runs what begins like this as a formula, also in full width, and a tab or line end hides such a
 * beginning. */
static struct str
guard(struct str cell)
{
	static const char *const wide[] = { "＝", "＋", "－", "＠" };
	bool runs = cell.len > 0 && cell.at[0] != '\0' && strchr("=+-@\t\r\n", cell.at[0]) != NULL;

	for (size_t i = 0; i < sizeof(wide) / sizeof(wide[0]); i++)
		runs |= str_starts(cell, str_of(wide[i]));
	return runs ? STR("'") : STR("");
}

struct str
sheet_csv_mark(void)
{
	return STR("\xef\xbb\xbf");
}

static bool
wants_quotes(struct str cell)
{
	for (size_t i = 0; i < cell.len; i++)
		if (cell.at[i] == '"' || cell.at[i] == ',' || cell.at[i] == '\n' ||
		    cell.at[i] == '\r')
			return true;
	return cell.len > 0 && (cell.at[0] == ' ' || cell.at[cell.len - 1] == ' ');
}

static void
csv_cell(struct buf *buf, struct str cell)
{
	struct str piece;

	if (!wants_quotes(cell)) {
		buf_add(buf, guard(cell));
		buf_add(buf, cell);
		return;
	}
	buf_add(buf, STR("\""));
	buf_add(buf, guard(cell));
	for (size_t n = 0; str_next(&cell, '"', &piece); n++) {
		if (n > 0)
			buf_add(buf, STR("\"\""));
		buf_add(buf, piece);
	}
	buf_add(buf, STR("\""));
}

void
sheet_csv_row(struct buf *buf, const struct str *cells, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			buf_add(buf, STR(","));
		csv_cell(buf, cells[i]);
	}
	buf_add(buf, STR("\r\n"));
}

static enum result
csv_create(const char *path, struct sheet_writer *writer)
{
	struct str mark = sheet_csv_mark();
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW,
		      S_IRUSR | S_IWUSR);

	if (fd < 0)
		return fail("create: %s", strerror(errno));
	writer->csv = fdopen(fd, "wb");
	if (writer->csv == NULL) {
		(void)close(fd); /* nothing was written */
		return fail("fdopen: %s", strerror(errno));
	}
	writer->line = BUF(ROW_BYTES_MAX);
	if (fwrite(mark.at, 1, mark.len, writer->csv) != mark.len)
		return fail("write: %s", strerror(errno));
	return OK;
}

static enum result
xlsx_create(const char *path, struct sheet_writer *writer)
{
	lxw_workbook_options options = { .constant_memory = LXW_TRUE };
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW,
		      S_IRUSR | S_IWUSR);

	if (fd < 0)
		return fail("create: %s", strerror(errno));
	(void)close(fd); /* made only so that the library finds it with these rights */
	writer->book = workbook_new_opt(path, &options);
	if (writer->book == NULL)
		return fail("workbook");
	writer->page = workbook_add_worksheet(writer->book, NULL);
	if (writer->page == NULL)
		return fail("worksheet");
	writer->arena = arena_create(ROW_BYTES_MAX + 64 * SHEET_COLUMNS_MAX);
	return OK;
}

enum result
sheet_create(const char *path, enum sheet_format format, struct sheet_writer **writer_out)
{
	struct sheet_writer *writer = calloc(1, sizeof(*writer));
	enum result result;

	if (writer == NULL)
		abort();
	result = format == SHEET_CSV ? csv_create(path, writer) : xlsx_create(path, writer);
	if (result == OK)
		*writer_out = writer;
	else if (sheet_finish(writer) != OK) /* the first mark is the one that counts */
		return result;
	return result;
}

static enum result
xlsx_row(struct sheet_writer *writer, const struct str *cells, size_t n)
{
	struct str text;
	lxw_error error;

	if (writer->row >= XLSX_ROWS_MAX)
		return REFUSED;
	arena_reset(writer->arena);
	for (size_t i = 0; i < n; i++) {
		if (str_empty(cells[i]))
			continue;
		text = utf8_first(str_join(writer->arena, guard(cells[i]), cells[i]),
				  XLSX_CELL_MAX);
		error = worksheet_write_string(writer->page, writer->row, (lxw_col_t)i,
					       str_c(writer->arena, text), NULL);
		if (error != LXW_NO_ERROR)
			return fail("xlsx: %s", lxw_strerror(error));
	}
	writer->row++;
	return OK;
}

enum result
sheet_write(struct sheet_writer *writer, const struct str *cells, size_t n)
{
	if (n > SHEET_COLUMNS_MAX)
		return REFUSED;
	if (writer->csv == NULL)
		return xlsx_row(writer, cells, n);
	buf_clear(&writer->line);
	sheet_csv_row(&writer->line, cells, n);
	if (writer->line.full)
		return REFUSED;
	if (fwrite(writer->line.at, 1, writer->line.len, writer->csv) != writer->line.len)
		return fail("write: %s", strerror(errno));
	return OK;
}

enum result
sheet_finish(struct sheet_writer *writer)
{
	enum result result = OK;
	lxw_error error;

	if (writer->csv != NULL && fclose(writer->csv) != 0)
		result = fail("close: %s", strerror(errno));
	if (writer->book != NULL) {
		error = workbook_close(writer->book);
		if (error != LXW_NO_ERROR)
			result = fail("xlsx: %s", lxw_strerror(error));
	}
	buf_free(&writer->line);
	arena_destroy(writer->arena);
	free(writer);
	return result;
}
