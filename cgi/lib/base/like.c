/* like.c - literal patterns. */
#include "lib/base/like.h"

#include "lib/base/arena.h"

static struct str
pattern(struct arena *arena, struct str text, bool anywhere)
{
	char *at = arena_new(arena, 2 * text.len + 3);
	size_t len = 0;

	if (anywhere)
		at[len++] = '%';
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '%' || text.at[i] == '_' || text.at[i] == '\\')
			at[len++] = '\\';
		at[len++] = text.at[i];
	}
	at[len++] = '%';
	return (struct str){ at, len };
}

struct str
like_part(struct arena *arena, struct str text)
{
	return pattern(arena, text, true);
}

struct str
like_beginning(struct arena *arena, struct str text)
{
	return pattern(arena, text, false);
}

struct str
like_part_if(struct arena *arena, struct str text)
{
	return str_empty(text) ? (struct str){ NULL, 0 } : like_part(arena, text);
}

struct str
like_beginning_if(struct arena *arena, struct str text)
{
	return str_empty(text) ? (struct str){ NULL, 0 } : like_beginning(arena, text);
}
