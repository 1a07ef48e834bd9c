/* sheet_download.c - tables that are sent at once. */
#include "lib/io/sheet_download.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/base/arena.h"

struct sheet_download {
	char path[32];
	struct sheet_writer *writer;
};

const char *
sheet_type(enum sheet_format format)
{
	return format == SHEET_CSV ?
		       "text/csv; charset=utf-8" :
		       "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

enum result
sheet_download_begin(struct arena *arena, enum sheet_format format,
		     struct sheet_download **download_out)
{
	struct sheet_download *own = ARENA_NEW(arena, struct sheet_download);
	int fd;

	(void)snprintf(own->path, sizeof(own->path), "/tmp/dk-sheet-XXXXXX");
	fd = mkstemp(own->path);
	if (fd < 0)
		return fail("temporary file: %s", strerror(errno));
	(void)close(fd); /* made only to own the name */
	if (sheet_create(own->path, format, &own->writer) != OK) {
		(void)unlink(own->path); /* nobody else knows the name */
		return FAILED;
	}
	*download_out = own;
	return OK;
}

enum result
sheet_download_row(struct sheet_download *download, const struct str *cells, size_t n)
{
	return sheet_write(download->writer, cells, n);
}

static enum result
read_whole(const char *path, struct arena *arena, struct bytes *content_out)
{
	FILE *file = fopen(path, "rbe");
	enum result done = OK;
	char *at = NULL;
	long size = -1;

	if (file == NULL)
		return fail("temporary file: %s", strerror(errno));
	if (fseek(file, 0, SEEK_END) == 0)
		size = ftell(file);
	if (size < 0 || size > SHEET_DOWNLOAD_MAX || fseek(file, 0, SEEK_SET) != 0) {
		done = fail("temporary file of %ld bytes", size);
	} else {
		at = arena_new(arena, (size_t)size + 1);
		if (fread(at, 1, (size_t)size, file) != (size_t)size)
			done = fail("temporary file cut short");
	}
	(void)fclose(file); /* read only */
	if (done == OK)
		*content_out = (struct bytes){ at, (size_t)size };
	return done;
}

enum result
sheet_download_finish(struct sheet_download *download, struct arena *arena,
		      struct bytes *content_out)
{
	enum result done = sheet_finish(download->writer);

	if (done == OK)
		done = read_whole(download->path, arena, content_out);
	if (unlink(download->path) != 0 && done == OK)
		done = fail("temporary file stays: %s", strerror(errno));
	return done;
}
