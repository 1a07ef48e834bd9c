/* finding.c - reading cells and noting what was found. */
#include "domain/intake/finding.h"

#include <string.h>

#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/io/sheet.h"

enum { SERIAL_MIN = 1000, SERIAL_MAX = 73050 };        /* 1902 to 2099 */

void
finding_add(struct findings *findings, struct finding finding)
{
	findings->errors += finding.severity == SEVERITY_ERROR;
	if (findings->n < FINDINGS_MAX)
		findings->list[findings->n++] = finding;
}

const char *
severity_word(enum severity severity)
{
	switch (severity) {
	case SEVERITY_ERROR:
		return "error";
	case SEVERITY_WARN:
		return "warn";
	case SEVERITY_NORMALISE:
		return "normalise";
	}
	return "";
}

/* A heading may carry blanks, a line break or the asterisk of required fields. */
static bool
heading_is(struct str cell, const char *name)
{
	struct str wanted = str_of(name);
	size_t at = 0;
	uint32_t c;

	while (cell.len > 0) {
		struct str before = cell;
		size_t n;

		c = utf8_next(&cell);
		if (c <= ' ' || c == '*' || c == 0x3000 || c == 0xa0 || c == 0xff0a ||
		    utf8_is_odd(c))
			continue;
		n = before.len - cell.len;
		if (at + n > wanted.len || memcmp(wanted.at + at, before.at, n) != 0)
			return false;
		at += n;
	}
	return at == wanted.len;
}

enum result
columns_find(const struct sheet_row *row, const struct heading *headings, size_t n,
	     struct columns *columns_out, const char **missing_out)
{
	for (size_t h = 0; h < n; h++) {
		columns_out->at[h] = -1;
		for (size_t i = 0; i < row->n; i++)
			if (heading_is(row->cells[i], headings[h].name)) {
				columns_out->at[h] = (int)i;
				break;
			}
		if (columns_out->at[h] < 0 && headings[h].required) {
			*missing_out = headings[h].name;
			return REFUSED;
		}
	}
	return OK;
}

struct str
cell_raw(const struct row_context *context, size_t heading)
{
	int at = context->columns->at[heading];

	return at < 0 || (size_t)at >= context->row->n ? STR("") : context->row->cells[at];
}

static void
note(const struct row_context *context, size_t heading, struct finding finding)
{
	finding.field = context->headings[heading].name;
	finding.value = cell_raw(context, heading);
	finding_add(context->findings, finding);
}

void
cell_error(const struct row_context *context, size_t heading, const char *code, const char *reason)
{
	note(context, heading,
	     (struct finding){ .code = code, .severity = SEVERITY_ERROR, .reason = reason });
}

void
cell_warn(const struct row_context *context, size_t heading, const char *code, const char *reason)
{
	note(context, heading,
	     (struct finding){ .code = code, .severity = SEVERITY_WARN, .reason = reason });
}

void
cell_repaired(const struct row_context *context, size_t heading, const char *code,
	      const char *reason)
{
	note(context, heading,
	     (struct finding){ .code = code, .severity = SEVERITY_NORMALISE, .reason = reason });
}

static bool
has_line_break(struct str s)
{
	return s.len > 0 &&
	       (memchr(s.at, '\n', s.len) != NULL || memchr(s.at, '\r', s.len) != NULL);
}

/* The text without line breaks and tabs. */
static struct str
on_one_line(struct arena *arena, struct str s)
{
	char *at = arena_new(arena, s.len + 1);
	size_t len = 0;

	for (size_t i = 0; i < s.len; i++)
		if (strchr("\n\r\t", s.at[i]) == NULL || s.at[i] == '\0')
			at[len++] = s.at[i];
	return (struct str){ at, len };
}

/* False only when there is certainly nothing to trim: most cells, and trimming looks at many forms.
 */
static bool
may_have_blank_ends(struct str s)
{
	unsigned char first, last;

	if (s.len == 0)
		return false;
	first = (unsigned char)s.at[0];
	last = (unsigned char)s.at[s.len - 1];
	return first <= ' ' || first == 0xc2 || first == 0xe2 || first == 0xe3 || first == 0xef ||
	       last <= ' ' || last == 0xa0 || last == 0x80 || last == 0xbf ||
	       (last >= 0x8b && last <= 0x8d);
}

struct str
cell_text(const struct row_context *context, size_t heading, size_t max)
{
	struct str raw = cell_raw(context, heading), text = raw, rest;
	uint32_t c;

	if (has_line_break(text) || (text.len > 0 && memchr(text.at, '\t', text.len) != NULL)) {
		text = on_one_line(context->arena, text);
		cell_repaired(context, heading, "CELL_NEWLINE", "已去掉换行");
	}
	if (may_have_blank_ends(text) && str_trim(text).len != text.len) {
		text = str_trim(text);
		cell_repaired(context, heading, "CELL_SPACES", "已去掉首尾空格");
	}
	rest = text;
	while (rest.len > 0) {
		c = utf8_next(&rest);
		if (c == 0 || utf8_is_odd(c)) {
			cell_error(context, heading, "CELL_CHARS", "含有不可见的控制字符");
			return STR("");
		}
	}
	if (utf8_count(text) > max) {
		cell_error(context, heading, "CELL_LONG", "内容过长");
		return STR("");
	}
	return text;
}

static enum result
serial_read(struct str s, struct date *date_out)
{
	int64_t serial;

	if (str_ends(s, STR(".0")))
		s.len -= 2;
	if (s.len > 5 || str_to_int(s, &serial) != OK || serial < SERIAL_MIN || serial > SERIAL_MAX)
		return REFUSED;
	*date_out = date_add_days((struct date){ 1899, 12, 30 }, serial);
	return OK;
}

/* A spreadsheet may add midnight to a day. */
static struct str
without_midnight(struct str s)
{
	static const char *const midnights[] = { " 00:00:00", " 0:00:00", "T00:00:00", " 00:00",
						 " 0:00" };

	for (size_t i = 0; i < sizeof(midnights) / sizeof(midnights[0]); i++)
		if (str_ends(s, str_of(midnights[i])))
			return str_slice(s, 0, s.len - strlen(midnights[i]));
	return s;
}

/* 2026-09-30, as nearly all are. */
static bool
is_plain_date(struct str s)
{
	return s.len == 10 && s.at[4] == '-' && s.at[7] == '-' && s.at[0] > ' ' && s.at[9] > ' ';
}

struct date
cell_date(const struct row_context *context, size_t heading)
{
	struct str text = cell_raw(context, heading);
	struct date date = { 0, 0, 0 };

	if (is_plain_date(text) && date_parse(text, &date) == OK)
		return date;
	text = utf8_narrow(context->arena, str_trim(text));
	if (text.len == 0)
		return date;
	if (serial_read(text, &date) == OK) {
		cell_repaired(context, heading, "DATE_SERIAL", "已把电子表格的天数换成日期");
		return date;
	}
	text = without_midnight(text);
	if (date_parse(text, &date) != OK) {
		cell_error(context, heading, "DATE_IMPOSSIBLE", "日期不存在或写法无法识别");
		return (struct date){ 0, 0, 0 };
	}
	if (str_equal(date_text(context->arena, date), cell_raw(context, heading)))
		return date;
	if (str_find(text, STR("年")) >= 0)
		cell_repaired(context, heading, "DATE_CHINESE", "已统一日期写法");
	else if (text.len == 8 && str_find(text, STR("/")) < 0 && str_find(text, STR("-")) < 0 &&
		 str_find(text, STR(".")) < 0)
		cell_repaired(context, heading, "DATE_COMPACT", "已统一日期写法");
	else
		cell_repaired(context, heading, "DATE_SLASH", "已统一日期写法");
	return date;
}
