/* phone.c - mobile numbers. */
#include "domain/person/phone.h"

#include <string.h>

#include "domain/person/document.h"
#include "lib/base/arena.h"

enum { DIGITS = 11 };

/* Blocks of the numbering plan that are not given out to mobiles. */
static bool
is_unassigned(const char *at)
{
	static const char *const blocks[] = { "154", "160", "194" };

	for (size_t i = 0; i < sizeof(blocks) / sizeof(blocks[0]); i++)
		if (memcmp(at, blocks[i], 3) == 0)
			return true;
	return false;
}

enum result
phone_read(struct arena *arena, struct str raw, struct str *phone_out, bool *repaired_out)
{
	static const char *const prefixes[] = { "+86", "0086", "86" };
	struct str plain = document_plain(arena, raw, NULL), kept;
	char *at = arena_new(arena, plain.len + 1);
	size_t len = 0;

	for (size_t i = 0; i < plain.len; i++)
		if (strchr("-.()", plain.at[i]) == NULL || plain.at[i] == '\0')
			at[len++] = plain.at[i];
	kept = (struct str){ at, len };
	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
		if (str_starts(kept, str_of(prefixes[i])) &&
		    kept.len == DIGITS + strlen(prefixes[i])) {
			kept = str_slice(kept, strlen(prefixes[i]), kept.len);
			break;
		}
	if (kept.len != DIGITS || kept.at[0] != '1' || kept.at[1] < '3' || kept.at[1] > '9' ||
	    is_unassigned(kept.at))
		return REFUSED;
	for (size_t i = 0; i < DIGITS; i++)
		if (kept.at[i] < '0' || kept.at[i] > '9')
			return REFUSED;
	if (repaired_out != NULL)
		*repaired_out = !str_equal(kept, raw);
	*phone_out = kept;
	return OK;
}

struct str
phone_masked(struct arena *arena, struct str phone)
{
	struct str first = str_slice(phone, 0, 3), last;

	if (phone.len < DIGITS)
		return str_empty(phone) ? STR("") : STR("****");
	last = str_slice(phone, phone.len - 4, 4);
	return str_format(arena, "%.*s****%.*s", STR_ARGS(first), STR_ARGS(last));
}
