/* log.c - one write per line, so that lines of many workers do not mix. */
#include "lib/io/log.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/base/date.h"
#include "lib/io/clock.h"

static const char *flow_name = "-";

void
log_open(const char *flow)
{
	flow_name = flow;
}

static void
add_value(struct buf *line, struct str s)
{
	size_t from = 0;

	buf_add_c(line, "\"");
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.at[i];

		if (c >= 0x20 && c != 0x7f && c != '"' && c != '\\')
			continue;
		buf_add(line, str_slice(s, from, i - from));
		buf_format(line, "\\x%02x", c);
		from = i + 1;
	}
	buf_add(line, str_slice(s, from, s.len));
	buf_add_c(line, "\"");
}

void
log_line(const char *level, const char *event, const struct log_pair *pairs, size_t n)
{
	static struct arena *arena; /* kept, like the line: every request writes one */
	static struct buf line = { .max = 8000 };
	struct str text;

	if (arena == NULL)
		arena = arena_create(4096);
	text = stamp_iso(arena, clock_now());
	buf_format(&line, "time=%.*s level=%s flow=%s pid=%ld event=%s", STR_ARGS(text), level,
		   flow_name, (long)getpid(), event);
	for (size_t i = 0; i < n; i++) {
		buf_format(&line, " %s=", pairs[i].key);
		if (pairs[i].text.at != NULL)
			add_value(&line, pairs[i].text);
		else
			buf_format(&line, "%lld", (long long)pairs[i].number);
	}
	buf_add_c(&line, "\n");
	text = buf_str(&line);
	if (write(STDERR_FILENO, text.at, text.len) < 0) {
		/* there is no other place to say that the log is gone */
	}
	buf_clear(&line);
	arena_reset(arena);
}
