/*
 * buf.h - text that grows, up to a maximum given at birth.
 *
 * Passing the maximum is remembered (full is true) and what does not fit is dropped whole; whoever
 * uses the text checks full once. Memory is process memory: buf_free() or reuse with buf_clear().
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/base/str.h"

struct buf {
	char *at;
	size_t len, room, max;
	bool full;
};

#define BUF(maximum) ((struct buf){ NULL, 0, 0, (maximum), false })

void buf_add(struct buf *buf, struct str s);
void buf_add_c(struct buf *buf, const char *text);
void buf_format(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_clear(struct buf *buf);
void buf_free(struct buf *buf);        /* wipes */
void buf_wipe(struct buf *buf);        /* wipes and clears; memory beyond 256 KB is let go */
struct str buf_str(const struct buf *buf);

#endif
