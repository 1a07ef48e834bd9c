/* lines.h - a text file line by line, as UTF-8 whatever its encoding (see text.h). */
#ifndef IO_LINES_H
#define IO_LINES_H

#include "lib/base/str.h"

struct arena;
struct lines;

enum { LINE_MAX_BYTES = 1024 * 1024 };

/* NOT_FOUND: cannot be opened. REFUSED: no text. */
enum result lines_open(const char *path, struct lines **lines_out) MUST_USE;
/* Without its line end. NOT_FOUND at the end; REFUSED at bytes that are no text or a line too long.
 */
enum result lines_next(struct lines *lines, struct arena *arena, struct str *line_out) MUST_USE;
int lines_progress(const struct lines *lines); /* in thousandths */
void lines_close(struct lines *lines);

#endif
