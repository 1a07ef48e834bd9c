/* lines.c - cutting text at its line ends. */
#include "lib/io/lines.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/buf.h"
#include "lib/io/text.h"

enum { WINDOW = 64 * 1024 };

struct lines {
	FILE *file;
	struct text_reader *text;
	struct buf line;
	uint64_t size;
	size_t at, len;
	bool ended;
	char window[WINDOW];
};

enum result
lines_open(const char *path, struct lines **lines_out)
{
	struct lines *lines = calloc(1, sizeof(*lines));
	enum result result;
	long size;

	if (lines == NULL)
		abort();
	lines->line = BUF(LINE_MAX_BYTES);
	lines->file = fopen(path, "rb");
	if (lines->file == NULL || fseek(lines->file, 0, SEEK_END) != 0 ||
	    (size = ftell(lines->file)) < 0) {
		lines_close(lines);
		return NOT_FOUND;
	}
	lines->size = (uint64_t)size;
	result = text_open(lines->file, &lines->text);
	if (result == OK)
		*lines_out = lines;
	else
		lines_close(lines);
	return result;
}

static enum result
window_fill(struct lines *lines)
{
	TRY(text_read(lines->text, lines->window, WINDOW, &lines->len));
	lines->at = 0;
	lines->ended = lines->len == 0;
	return OK;
}

enum result
lines_next(struct lines *lines, struct arena *arena, struct str *line_out)
{
	const char *from, *end;
	bool any = false;
	size_t n;

	buf_clear(&lines->line);
	for (;;) {
		if (lines->at == lines->len && !lines->ended)
			TRY(window_fill(lines));
		if (lines->ended)
			break;
		any = true;
		from = lines->window + lines->at;
		end = memchr(from, '\n', lines->len - lines->at);
		n = end == NULL ? lines->len - lines->at : (size_t)(end - from);
		buf_add(&lines->line, (struct str){ from, n });
		lines->at += n + (end != NULL);
		if (end != NULL)
			break;
	}
	if (lines->line.full)
		return REFUSED;
	if (!any)
		return NOT_FOUND;
	*line_out = buf_str(&lines->line);
	if (str_ends(*line_out, STR("\r")))
		line_out->len--;
	*line_out = str_copy(arena, *line_out);
	return OK;
}

int
lines_progress(const struct lines *lines)
{
	uint64_t used = text_used(lines->text);

	return lines->size == 0 || used >= lines->size ? 1000 : (int)(used * 1000 / lines->size);
}

void
lines_close(struct lines *lines)
{
	if (lines == NULL)
		return;
	text_close(lines->text);
	if (lines->file != NULL)
		(void)fclose(lines->file); /* only read from */
	buf_free(&lines->line);
	free(lines);
}
