/* str.c - views of text. */
#include "lib/base/str.h"

#include <stdio.h>
#include <string.h>

#include "lib/base/arena.h"

struct str
str_of(const char *text)
{
	return (struct str){ text, text == NULL ? 0 : strlen(text) };
}

bool
str_empty(struct str s)
{
	return s.len == 0;
}

bool
str_equal(struct str a, struct str b)
{
	/* NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker): what has a length has a place */
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

int
str_compare(struct str a, struct str b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int order = n == 0 ? 0 : memcmp(a.at, b.at, n);

	return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

bool
str_starts(struct str s, struct str with)
{
	return s.len >= with.len && str_equal(str_slice(s, 0, with.len), with);
}

bool
str_ends(struct str s, struct str with)
{
	return s.len >= with.len && str_equal(str_slice(s, s.len - with.len, with.len), with);
}

ptrdiff_t
str_find(struct str s, struct str part)
{
	for (size_t i = 0; part.len <= s.len && i <= s.len - part.len; i++)
		if (part.len == 0 || memcmp(s.at + i, part.at, part.len) == 0)
			return (ptrdiff_t)i;
	return -1;
}

struct str
str_slice(struct str s, size_t from, size_t len)
{
	if (from > s.len)
		from = s.len;
	if (len > s.len - from)
		len = s.len - from;
	return (struct str){ s.at == NULL ? NULL : s.at + from, len };
}

/* Length of the blank at the start of s, 0 if there is none. */
static size_t
blank_len(struct str s)
{
	static const char *const wide[] = {
		"\xc2\xa0",     "\xe3\x80\x80", "\xef\xbb\xbf",
		"\xe2\x80\x8b", "\xe2\x80\x8c", "\xe2\x80\x8d",
	};

	if (s.len == 0)
		return 0;
	if (s.at[0] == ' ' || (s.at[0] >= '\t' && s.at[0] <= '\r'))
		return 1;
	if (s.at[0] != '\xc2' && s.at[0] != '\xe2' && s.at[0] != '\xe3' && s.at[0] != '\xef')
		return 0; /* nearly all text ends here */
	for (size_t i = 0; i < sizeof(wide) / sizeof(wide[0]); i++)
		if (str_starts(s, str_of(wide[i])))
			return strlen(wide[i]);
	return 0;
}

struct str
str_trim(struct str s)
{
	size_t n;

	while ((n = blank_len(s)) > 0)
		s = str_slice(s, n, s.len);
	for (;;) {
		if (s.len >= 1 && blank_len(str_slice(s, s.len - 1, 1)) == 1)
			s.len -= 1;
		else if (s.len >= 2 && blank_len(str_slice(s, s.len - 2, 2)) == 2)
			s.len -= 2;
		else if (s.len >= 3 && blank_len(str_slice(s, s.len - 3, 3)) == 3)
			s.len -= 3;
		else
			return s;
	}
}

bool
str_next(struct str *rest, char separator, struct str *piece_out)
{
	const char *cut;

	if (rest->at == NULL)
		return false;
	cut = rest->len == 0 ? NULL : memchr(rest->at, separator, rest->len);
	if (cut == NULL) {
		*piece_out = *rest;
		*rest = (struct str){ NULL, 0 };
	} else {
		*piece_out = (struct str){ rest->at, (size_t)(cut - rest->at) };
		*rest = str_slice(*rest, piece_out->len + 1, rest->len);
	}
	return true;
}

struct str
str_copy(struct arena *arena, struct str s)
{
	char *at;

	if (s.at == NULL)
		return s;
	at = arena_new(arena, s.len + 1);
	if (s.len > 0)
		memcpy(at, s.at, s.len);
	return (struct str){ at, s.len };
}

struct str
str_upper(struct arena *arena, struct str s)
{
	char *at = arena_new(arena, s.len + 1);

	for (size_t i = 0; i < s.len; i++)
		at[i] = s.at[i] >= 'a' && s.at[i] <= 'z' ? (char)(s.at[i] - 'a' + 'A') : s.at[i];
	return (struct str){ at, s.len };
}

const char *
str_c(struct arena *arena, struct str s)
{
	return s.at == NULL ? "" : str_copy(arena, s).at;
}

enum { SHORT_BYTES = 200 };

struct str
str_format(struct arena *arena, const char *format, ...)
{
	char *at, shorter[SHORT_BYTES];
	va_list args, again;
	int n;

	va_start(args, format);
	va_copy(again, args);
	n = vsnprintf(shorter, sizeof(shorter), format, args);
	va_end(args);
	if (n < 0)
		n = 0;
	at = arena_new(arena, (size_t)n + 1);
	if (n < SHORT_BYTES)
		memcpy(at, shorter, (size_t)n); /* most are short: written once */
	else
		(void)vsnprintf(at, (size_t)n + 1, format,
				again); /* the length was measured above */
	va_end(again);
	return (struct str){ at, (size_t)n };
}

struct str
str_join(struct arena *arena, struct str a, struct str b)
{
	char *at = arena_new(arena, a.len + b.len + 1);

	if (a.len > 0)
		memcpy(at, a.at, a.len);
	if (b.len > 0)
		memcpy(at + a.len, b.at, b.len);
	return (struct str){ at, a.len + b.len };
}

enum result
str_to_int(struct str s, int64_t *n_out)
{
	bool minus = s.len > 0 && s.at[0] == '-';
	int64_t n = 0;

	if (s.len == (size_t)minus)
		return REFUSED;
	for (size_t i = minus; i < s.len; i++) {
		if (s.at[i] < '0' || s.at[i] > '9')
			return REFUSED;
		if (__builtin_mul_overflow(n, 10, &n) ||
		    __builtin_sub_overflow(n, s.at[i] - '0', &n)) /* negative reaches further */
			return REFUSED;
	}
	if (!minus && __builtin_sub_overflow(0, n, &n))
		return REFUSED;
	*n_out = n;
	return OK;
}

struct str
str_from_int(struct arena *arena, int64_t n)
{
	char digits[24], *at = digits + sizeof(digits);
	uint64_t rest = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;

	do
		*--at = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (n < 0)
		*--at = '-';
	return str_copy(arena, (struct str){ at, (size_t)(digits + sizeof(digits) - at) });
}

bool
secret_equal(struct secret a, struct secret b)
{
	unsigned char differ = 0;

	if (a.text.len != b.text.len)
		return false;
	for (size_t i = 0; i < a.text.len; i++)
		differ |= (unsigned char)(a.text.at[i] ^ b.text.at[i]);
	return differ == 0;
}

struct str
hex_encode(struct arena *arena, const void *at, size_t len)
{
	static const char digit[] = "0123456789abcdef";
	const unsigned char *in = at;
	char *out = arena_new(arena, 2 * len + 1);

	for (size_t i = 0; i < len; i++) {
		out[2 * i] = digit[in[i] >> 4];
		out[2 * i + 1] = digit[in[i] & 15];
	}
	return (struct str){ out, 2 * len };
}

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

enum result
hex_decode(struct str s, void *at_out, size_t len)
{
	unsigned char *out = at_out;

	if (s.len != 2 * len)
		return REFUSED;
	for (size_t i = 0; i < s.len; i++)
		if (hex_value(s.at[i]) < 0)
			return REFUSED;
	for (size_t i = 0; i < len; i++)
		out[i] = (unsigned char)((unsigned)hex_value(s.at[2 * i]) << 4 |
					 (unsigned)hex_value(s.at[2 * i + 1]));
	return OK;
}
