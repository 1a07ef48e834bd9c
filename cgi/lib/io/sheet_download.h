/*
 * sheet_download.h - a table as bytes in memory, for a reply.
 *
 * The workbook library writes files only, so the table passes through a private temporary file, which
 * is gone when sheet_download_finish() returns.
 */
#ifndef IO_SHEET_DOWNLOAD_H
#define IO_SHEET_DOWNLOAD_H

#include "lib/io/sheet.h"

struct sheet_download;

enum { SHEET_DOWNLOAD_MAX = 8 * 1024 * 1024 };

enum result sheet_download_begin(struct arena *arena, enum sheet_format format,
				 struct sheet_download **download_out) MUST_USE;
enum result sheet_download_row(struct sheet_download *download, const struct str *cells, size_t n) MUST_USE;
/* The bytes live in the arena. Call it also after a failed row. */
enum result sheet_download_finish(struct sheet_download *download, struct arena *arena,
				  struct bytes *content_out) MUST_USE;
const char *sheet_type(enum sheet_format format);       /* of content */

#endif
