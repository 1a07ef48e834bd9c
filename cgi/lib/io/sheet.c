/* sheet.c - opening a table by its content, and handing out its rows. */
#include "lib/io/sheet.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/arena.h"
#include "lib/io/sheet_inside.h"

enum { FIRST_LINE = 4096 };

const char *
sheet_problem_text(enum sheet_problem problem)
{
	switch (problem) {
	case SHEET_FINE:
		return "没有问题";
	case SHEET_MISSING:
		return "文件不存在或无法读取";
	case SHEET_NOT_A_TABLE:
		return "文件既不是 xlsx 也不是 csv 文本";
	case SHEET_OLD_WORKBOOK:
		return "不支持 xls 或加密的工作簿，请另存为未加密的 xlsx 或 csv";
	case SHEET_BAD_TEXT:
		return "文字编码有误，请用 UTF-8 或 GB18030 保存";
	case SHEET_OPEN_QUOTE:
		return "引号没有配对";
	case SHEET_MANY_ROWS:
		return "行数超过 1100000";
	case SHEET_MANY_COLUMNS:
		return "列数超过 256";
	case SHEET_LONG_CELL:
		return "单元格内容超过 64 KB";
	case SHEET_TOO_LARGE:
		return "工作簿解压后过大";
	case SHEET_BROKEN:
		return "工作簿已损坏或不完整";
	case SHEET_UNSAFE:
		return "工作簿含有不安全的内容";
	}
	return "";
}

enum result
sheet_refuse(struct sheet *sheet, enum sheet_problem problem)
{
	sheet->fault = (struct sheet_fault){ problem, sheet->row };
	return REFUSED;
}

size_t
sheet_cell_len(const struct sheet *sheet)
{
	const struct sheet_line *line = &sheet->line;

	return line->len - (line->n == 0 ? 0 : line->ends[line->n - 1]);
}

enum result
sheet_add(struct sheet *sheet, const char *at, size_t len)
{
	struct sheet_line *line = &sheet->line;
	size_t room = line->room == 0 ? FIRST_LINE : line->room;

	if (sheet_cell_len(sheet) + len > SHEET_CELL_MAX)
		return sheet_refuse(sheet, SHEET_LONG_CELL);
	while (line->len + len > room)
		room *= 2;
	if (room > line->room) {
		line->text = realloc(line->text, room);
		if (line->text == NULL)
			abort();
		line->room = room;
	}
	memcpy(line->text + line->len, at, len);
	line->len += len;
	return OK;
}

enum result
sheet_end_cell(struct sheet *sheet)
{
	struct sheet_line *line = &sheet->line;

	if (line->n == SHEET_COLUMNS_MAX)
		return sheet_refuse(sheet, SHEET_MANY_COLUMNS);
	line->ends[line->n++] = line->len;
	return OK;
}

static enum result
open_by_content(struct sheet *sheet)
{
	static const char zip[] = "PK\003\004", old[] = "\xd0\xcf\x11\xe0";
	char head[4] = "";
	size_t n = fread(head, 1, sizeof(head), sheet->file);
	long size;

	if (ferror(sheet->file) || fseek(sheet->file, 0, SEEK_END) != 0 ||
	    (size = ftell(sheet->file)) < 0)
		return sheet_refuse(sheet, SHEET_MISSING); /* a folder, a pipe */
	sheet->size = (uint64_t)size;
	if (n == 4 && memcmp(head, zip, 4) == 0)
		return sheet_xlsx_open(sheet);
	if (n == 4 && memcmp(head, old, 4) == 0)
		return sheet_refuse(sheet, SHEET_OLD_WORKBOOK);
	if (n == 4 && memcmp(head, "%PDF", 4) == 0)
		return sheet_refuse(sheet, SHEET_NOT_A_TABLE);
	return sheet_csv_open(sheet);
}

static enum result
open_any(const char *path, struct str bytes, struct sheet **sheet_out,
	 struct sheet_fault *fault_out)
{
	struct sheet *sheet = calloc(1, sizeof(*sheet));
	enum result result;

	if (sheet == NULL)
		abort();
	sheet->path = path;
	sheet->bytes = bytes;
	/* fmemopen() in mode "r" only reads; its argument lacks the const for the other modes. */
	if (path != NULL)
		sheet->file = fopen(path, "rb");
	else if (bytes.len == 0)
		sheet->file = fopen("/dev/null", "rb"); /* fmemopen() knows no empty text */
	else
		sheet->file = fmemopen((void *)(uintptr_t)bytes.at, bytes.len, "r");
	if (sheet->file == NULL)
		result = sheet_refuse(sheet, SHEET_MISSING);
	else
		result = open_by_content(sheet);
	sheet->path = NULL;
	if (result == OK) {
		*sheet_out = sheet;
		return OK;
	}
	*fault_out = sheet->fault;
	sheet_close(sheet);
	return result;
}

enum result
sheet_open(const char *path, struct sheet **sheet_out, struct sheet_fault *fault_out)
{
	return open_any(path, (struct str){ NULL, 0 }, sheet_out, fault_out);
}

enum result
sheet_open_bytes(struct str bytes, struct sheet **sheet_out, struct sheet_fault *fault_out)
{
	return open_any(NULL, bytes, sheet_out, fault_out);
}

static void
row_hand_out(const struct sheet *sheet, struct arena *arena, struct sheet_row *row_out)
{
	const struct sheet_line *line = &sheet->line;
	struct str text =
		str_copy(arena, (struct str){ line->len == 0 ? "" : line->text, line->len });
	struct str *cells = ARENA_LIST(arena, line->n, struct str);
	size_t from = 0;

	for (size_t i = 0; i < line->n; i++) {
		cells[i] = (struct str){ text.at + from, line->ends[i] - from };
		from = line->ends[i];
	}
	*row_out = (struct sheet_row){ cells, line->n, sheet->row };
}

enum result
sheet_next(struct sheet *sheet, struct arena *arena, struct sheet_row *row_out)
{
	if (sheet->fault.problem != SHEET_FINE)
		return REFUSED;
	do {
		sheet->row++;
		sheet->line.len = sheet->line.n = 0;
		TRY(sheet->reader->next(sheet));
		if (sheet->row > SHEET_ROWS_MAX)
			return sheet_refuse(sheet, SHEET_MANY_ROWS);
	} while (sheet->line.len == 0);
	row_hand_out(sheet, arena, row_out);
	return OK;
}

struct sheet_fault
sheet_fault(const struct sheet *sheet)
{
	return sheet->fault;
}

int
sheet_progress(const struct sheet *sheet)
{
	uint64_t used = sheet->reader->used(sheet);

	if (sheet->size == 0 || used >= sheet->size)
		return 1000;
	return (int)(used * 1000 / sheet->size);
}

void
sheet_close(struct sheet *sheet)
{
	if (sheet == NULL)
		return;
	if (sheet->reader != NULL)
		sheet->reader->close(sheet);
	if (sheet->file != NULL)
		(void)fclose(sheet->file); /* only read from */
	free(sheet->line.text);
	free(sheet);
}
