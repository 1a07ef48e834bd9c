/* buf.c - growing text with a maximum. */
#define _DEFAULT_SOURCE /* explicit_bzero */
#include "lib/base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KEPT_BYTES = 256 * 1024 };

static bool
buf_make_room(struct buf *buf, size_t more)
{
	size_t need = buf->len + more + 1, room = buf->room == 0 ? 256 : buf->room;
	char *at;

	if (more > buf->max || buf->len + more > buf->max) {
		buf->full = true;
		return false;
	}
	if (need <= buf->room)
		return true;
	while (room < need)
		room *= 2;
	at = realloc(buf->at, room);
	if (at == NULL)
		abort();
	buf->at = at;
	buf->room = room;
	return true;
}

void
buf_add(struct buf *buf, struct str s)
{
	if (s.len == 0 || !buf_make_room(buf, s.len))
		return;
	memcpy(buf->at + buf->len, s.at, s.len);
	buf->len += s.len;
	buf->at[buf->len] = '\0';
}

void
buf_add_c(struct buf *buf, const char *text)
{
	buf_add(buf, str_of(text));
}

void
buf_format(struct buf *buf, const char *format, ...)
{
	size_t free_bytes = buf->room - buf->len; /* mostly enough: written once */
	va_list args, again;
	int n;

	va_start(args, format);
	va_copy(again, args);
	n = vsnprintf(buf->at == NULL ? NULL : buf->at + buf->len, free_bytes, format, args);
	va_end(args);
	if (n > 0 && buf_make_room(buf, (size_t)n)) {
		if ((size_t)n >= free_bytes)
			(void)vsnprintf(buf->at + buf->len, (size_t)n + 1, format,
					again); /* measured above */
		buf->len += (size_t)n;
	}
	if (buf->at != NULL)
		buf->at[buf->len] = '\0';
	va_end(again);
}

void
buf_clear(struct buf *buf)
{
	buf->len = 0;
	buf->full = false;
}

void
buf_free(struct buf *buf)
{
	if (buf->at != NULL)
		explicit_bzero(buf->at, buf->room);
	free(buf->at);
	buf->at = NULL;
	buf->len = buf->room = 0;
}

void
buf_wipe(struct buf *buf)
{
	if (buf->room > KEPT_BYTES) {
		buf_free(buf);
	} else if (buf->at != NULL) {
		explicit_bzero(buf->at, buf->len);
		buf_clear(buf);
	}
	buf->full = false;
}

struct str
buf_str(const struct buf *buf)
{
	return (struct str){ buf->at == NULL ? "" : buf->at, buf->len };
}
