/* utf8.c - strict UTF-8. */
#include "lib/base/utf8.h"

#include "lib/base/arena.h"

/* Decodes at most 4 bytes; returns the length, 0 when invalid. */
static size_t
decode(const unsigned char *at, size_t len, uint32_t *c_out)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t need;
	uint32_t c;

	if (at[0] < 0x80) {
		*c_out = at[0];
		return 1;
	}
	if (at[0] >= 0xc2 && at[0] < 0xe0) {
		need = 2;
		c = at[0] & 0x1fU;
	} else if (at[0] >= 0xe0 && at[0] < 0xf0) {
		need = 3;
		c = at[0] & 0x0fU;
	} else if (at[0] >= 0xf0 && at[0] < 0xf5) {
		need = 4;
		c = at[0] & 0x07U;
	} else {
		return 0;
	}
	if (len < need)
		return 0;
	for (size_t i = 1; i < need; i++) {
		if ((at[i] & 0xc0) != 0x80)
			return 0;
		c = c << 6 | (at[i] & 0x3fU);
	}
	if (c < least[need] || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
		return 0;
	*c_out = c;
	return need;
}

bool
utf8_valid(struct str s)
{
	size_t i = 0, n;
	uint32_t c;

	while (i < s.len) {
		n = decode((const unsigned char *)s.at + i, s.len - i, &c);
		if (n == 0)
			return false;
		i += n;
	}
	return true;
}

uint32_t
utf8_next(struct str *rest)
{
	uint32_t c = 0xfffd;
	size_t n;

	if (rest->len == 0)
		return 0;
	n = decode((const unsigned char *)rest->at, rest->len, &c);
	*rest = str_slice(*rest, n == 0 ? 1 : n, rest->len);
	return n == 0 ? 0xfffd : c;
}

size_t
utf8_count(struct str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += ((unsigned char)s.at[i] & 0xc0) != 0x80;
	return n;
}

struct str
utf8_first(struct str s, size_t n)
{
	struct str rest = s;

	while (n-- > 0 && rest.len > 0)
		(void)utf8_next(&rest); /* only the position is wanted */
	return str_slice(s, 0, s.len - rest.len);
}

struct str
utf8_last(struct str s, size_t n)
{
	size_t all = utf8_count(s);

	return n >= all ? s : str_slice(s, utf8_first(s, all - n).len, s.len);
}

size_t
utf8_put(uint32_t c, char at[4])
{
	if (c < 0x80) {
		at[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		at[0] = (char)(0xc0 | c >> 6);
		at[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		at[0] = (char)(0xe0 | c >> 12);
		at[1] = (char)(0x80 | (c >> 6 & 0x3f));
		at[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	at[0] = (char)(0xf0 | c >> 18);
	at[1] = (char)(0x80 | (c >> 12 & 0x3f));
	at[2] = (char)(0x80 | (c >> 6 & 0x3f));
	at[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

struct str
utf8_narrow(struct arena *arena, struct str s)
{
	char *at =
		arena_new(arena, 3 * s.len + 1); /* an invalid byte becomes the three of U+FFFD */
	size_t len = 0;
	uint32_t c;

	while (s.len > 0) {
		c = utf8_next(&s);
		if (c >= 0xff01 && c <= 0xff5e)
			c -= 0xfee0;
		else if (c == 0x3000)
			c = ' ';
		len += utf8_put(c, at + len);
	}
	return (struct str){ at, len };
}

bool
utf8_is_han(uint32_t c)
{
	return (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff) || c == 0x3007 ||
	       (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x323af);
}

bool
utf8_is_odd(uint32_t c)
{
	return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c < 0xa0) ||
	       (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
	       (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) ||
	       (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef) ||
	       (c >= 0xe0000 && c <= 0xe0fff);
}
