/* prefix.c - taking the site's prefix off and putting it on. */
#define _GNU_SOURCE /* memmem */
#include "lib/web/prefix.h"

#include <string.h>

#include "lib/base/buf.h"

static struct str own = { "", 0 };

void
prefix_set(const char *prefix)
{
	own = str_of(prefix);
}

struct str
prefix_text(void)
{
	return own;
}

static bool
is_address(struct str text)
{
	return str_starts(text, STR("/")) && !str_starts(text, STR("//"));
}

struct str
prefix_take_off(struct str path)
{
	struct str rest = str_slice(path, own.len, path.len);

	if (own.len == 0)
		return path;
	return str_starts(path, own) && str_starts(rest, STR("/")) ? rest : STR("");
}

struct str
prefix_put_on(struct arena *arena, struct str address)
{
	return own.len == 0 || !is_address(address) ? address : str_join(arena, own, address);
}

/* Is the attribute before the sign = one that holds an address? */
static bool
holds_address(struct str before)
{
	static const char *const names[] = {
		"href",          "src",       "action",   "formaction",
		"data-autosave", "data-keep", "data-out", "data-save"
	};
	size_t from = before.len;

	while (from > 0 && before.at[from - 1] > ' ')
		from--;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (str_equal(str_slice(before, from, before.len), str_of(names[i])))
			return true;
	return false;
}

void
prefix_links(struct buf *html, size_t from)
{
	static struct buf spare; /* kept from page to page */
	struct str text = buf_str(html), sign = STR("=\"/");
	const char *at = text.at + from, *end = text.at + text.len, *found;
	struct buf before;

	if (own.len == 0)
		return;
	spare.max = html->max;
	buf_add(&spare, str_slice(text, 0, from));
	while ((found = memmem(at, (size_t)(end - at), sign.at, sign.len)) != NULL) {
		struct str tag = { at, (size_t)(found - at) };

		buf_add(&spare, str_slice((struct str){ at, (size_t)(end - at) }, 0, tag.len + 2));
		at = found + 2;
		if (holds_address(tag) && is_address((struct str){ at, (size_t)(end - at) }))
			buf_add(&spare, own);
	}
	buf_add(&spare, (struct str){ at, (size_t)(end - at) });
	before = *html;
	*html = spare;
	spare = before;
	buf_wipe(&spare);
}

struct str
prefix_cookie_name(struct arena *arena, const char *name)
{
	struct str text = str_of(name), host = STR("__Host-");

	if (own.len == 0 || !str_starts(text, host))
		return text;
	return str_join(arena, STR("__Secure-"), str_slice(text, host.len, text.len));
}
