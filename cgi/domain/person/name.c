/* name.c - repairing and checking names. */
#include "domain/person/name.h"

#include <string.h>

#include "lib/base/arena.h"
#include "lib/base/utf8.h"

enum { INTERPUNCT = 0xb7 };

const char *
name_fault_text(enum name_fault fault)
{
	switch (fault) {
	case NAME_FINE:
		return "";
	case NAME_EMPTY:
		return "姓名为空";
	case NAME_SHORT:
		return "姓名少于2个字";
	case NAME_LONG:
		return "姓名超过50个字";
	case NAME_FORMULA:
		return "姓名以公式符号开头";
	case NAME_CHARACTERS:
		return "姓名含有数字、符号等不允许的字符";
	}
	return "";
}

const char *
name_fault_word(enum name_fault fault)
{
	switch (fault) {
	case NAME_FINE:
		return "fine";
	case NAME_EMPTY:
		return "empty";
	case NAME_SHORT:
		return "short";
	case NAME_LONG:
		return "long";
	case NAME_FORMULA:
		return "formula";
	case NAME_CHARACTERS:
		return "characters";
	}
	return "";
}

static bool
is_blank(uint32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0 || c == 0x3000 ||
	       (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f;
}

/* Zero width, direction marks, soft hyphen, variation selectors. */
static bool
is_invisible(uint32_t c)
{
	return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
	       (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || c == 0xad ||
	       (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
}

static bool
is_interpunct(uint32_t c)
{
	return c == 0x2022 || c == 0x2027 || c == 0x30fb || c == 0xff65 || c == 0x16eb ||
	       c == 0x2219 || c == 0x22c5 || c == 0x2e31 || c == 0x387 || c == 0x2024;
}

static bool
is_latin(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	       (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7) ||
	       (c >= 0x1e00 && c <= 0x1eff) || (c >= 0x300 && c <= 0x36f);
}

/* One character with another that looks the same made right. */
static uint32_t
right_form(uint32_t c, unsigned *had)
{
	uint32_t right = c;

	if (is_interpunct(c)) {
		*had |= NAME_HAD_INTERPUNCT;
		return INTERPUNCT;
	}
	if (c == 0xff0e)
		return '.'; /* what it means shows from its neighbours */
	if (c >= 0xff01 && c <= 0xff5e)
		right = c - 0xfee0;
	else if (c == 0x2019 || c == 0x2018)
		right = '\'';
	else
		right = name_true_character(c);
	if (right != c)
		*had |= NAME_HAD_OTHER_FORMS;
	return right;
}

/* Characters without the invisible ones, every blank a plain space; returns how many. */
static size_t
take_in(struct str raw, uint32_t *list, unsigned *had)
{
	size_t n = 0;
	uint32_t c;

	while (raw.len > 0) {
		c = utf8_next(&raw);
		if (is_invisible(c))
			*had |= NAME_HAD_INVISIBLE;
		else
			list[n++] = is_blank(c) ? ' ' : right_form(c, had);
	}
	return n;
}

/* Full stops between ideographs are interpuncts; blanks next to an ideograph or at the ends go. */
static size_t
tidy(uint32_t *list, size_t n, unsigned *had)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		size_t next = i + 1;

		if (list[i] == '.' && kept > 0 && utf8_is_han(list[kept - 1]) && next < n &&
		    utf8_is_han(list[next])) {
			list[kept++] = INTERPUNCT;
			*had |= NAME_HAD_INTERPUNCT;
			continue;
		}
		if (list[i] != ' ') {
			list[kept++] = list[i];
			continue;
		}
		while (next < n && list[next] == ' ')
			next++;
		if (next == i + 1 && kept > 0 && next < n && !utf8_is_han(list[kept - 1]) &&
		    !utf8_is_han(list[next])) {
			list[kept++] = ' ';
			continue;
		}
		*had |= NAME_HAD_BLANKS;
		if (next > i + 1 && kept > 0 && next < n && is_latin(list[next]))
			list[kept++] = ' '; /* several become one */
		i = next - 1;
	}
	return kept;
}

static enum name_fault
judge(const uint32_t *list, size_t n)
{
	bool han = false;

	if (n == 0)
		return NAME_EMPTY;
	if (list[0] < 0x80 && strchr("=+-@", (int)list[0]) != NULL)
		return NAME_FORMULA;
	for (size_t i = 0; i < n; i++)
		han |= utf8_is_han(list[i]);
	for (size_t i = 0; i < n; i++) {
		bool inner = i > 0 && i < n - 1;

		if (utf8_is_han(list[i]) || is_latin(list[i]))
			continue;
		if ((list[i] == INTERPUNCT || list[i] == ' ' || list[i] == '-') && inner)
			continue;
		if (!han && i > 0 && (list[i] == '\'' || list[i] == ',' || list[i] == '.'))
			continue;
		return NAME_CHARACTERS;
	}
	if (n > NAME_CHARACTERS_MAX)
		return NAME_LONG;
	return n < NAME_CHARACTERS_MIN ? NAME_SHORT : NAME_FINE;
}

enum result
name_read(struct arena *arena, struct str raw, struct str *name_out, unsigned *had_out,
	  enum name_fault *fault_out)
{
	uint32_t *list = ARENA_LIST(arena, raw.len + 1, uint32_t);
	unsigned had = 0;
	size_t n = tidy(list, take_in(raw, list, &had), &had), len = 0;
	char *at = arena_new(arena, n * 4 + 1);

	for (size_t i = 0; i < n; i++)
		len += utf8_put(list[i], at + len);
	*fault_out = judge(list, n);
	*name_out = (struct str){ at, len };
	*had_out = had;
	return *fault_out == NAME_FINE ? OK : REFUSED;
}
