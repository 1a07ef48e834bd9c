/* fill.c - words with places for values: {key}. */
#include <stdarg.h>
#include <string.h>

#include "lib/base/arena.h"
#include "lib/web/view.h"

enum { FILLS_MAX = 12 };

struct fill {
	struct str key, value;
};

/* The {key} that the text begins with; NULL when there is none or nothing stands for it. */
static const struct fill *
fill_at(struct str text, const struct fill *fills, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (text.len >= fills[i].key.len + 2 && text.at[fills[i].key.len + 1] == '}' &&
		    str_starts(str_slice(text, 1, text.len), fills[i].key))
			return &fills[i];
	return NULL;
}

/* The text up to the next place, with the place; at its end the rest, without one. */
static struct str
next_place(struct str *rest, const struct fill *fills, size_t n, const struct fill **fill_out)
{
	struct str text = *rest;

	*fill_out = NULL;
	for (size_t at = 0; at < text.len; at++) {
		const char *brace = memchr(text.at + at, '{', text.len - at);

		if (brace == NULL)
			break;
		at = (size_t)(brace - text.at);
		*fill_out = fill_at(str_slice(text, at, text.len), fills, n);
		if (*fill_out == NULL)
			continue;
		*rest = str_slice(text, at + (*fill_out)->key.len + 2, text.len);
		return str_slice(text, 0, at);
	}
	*rest = (struct str){ NULL, 0 };
	return text;
}

static size_t
put(char *at, size_t len, struct str text)
{
	if (at != NULL && text.len > 0)
		memcpy(at + len, text.at, text.len);
	return len + text.len;
}

/* Writes to at, or only measures when it is NULL. */
static size_t
fill_in(char *at, struct str pattern, const struct fill *fills, size_t n)
{
	const struct fill *fill;
	size_t len = 0;

	do {
		len = put(at, len, next_place(&pattern, fills, n, &fill));
		if (fill != NULL)
			len = put(at, len, fill->value);
	} while (fill != NULL);
	return len;
}

struct str
view_fill(struct arena *arena, struct str pattern, ...)
{
	struct fill fills[FILLS_MAX];
	const char *key;
	size_t n = 0, len;
	va_list args;
	char *at;

	va_start(args, pattern);
	while (n < FILLS_MAX && (key = va_arg(args, const char *)) != NULL) {
		fills[n].key = str_of(key);
		fills[n++].value = va_arg(args, struct str);
	}
	va_end(args);
	len = fill_in(NULL, pattern, fills, n);
	at = arena_new(arena, len + 1);
	(void)fill_in(at, pattern, fills, n); /* as long as measured */
	return (struct str){ at, len };
}
