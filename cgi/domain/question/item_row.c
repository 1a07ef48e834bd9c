/* item_row.c - the rules of question files, field by field. */
#include "domain/question/item_row.h"

#include <string.h>

#include "domain/intake/seen.h"
#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/base/utf8.h"
#include "lib/io/json.h"
#include "lib/io/sheet.h"

enum field {
	F_CODE,
	F_KIND,
	F_BANK,
	F_SPECIALITY,
	F_GROUP,
	F_GROUP_POSITION,
	F_GROUP_STEM,
	F_STEM,
	F_OPTION_A,
	F_OPTION_B,
	F_OPTION_C,
	F_OPTION_D,
	F_OPTION_E,
	F_OPTION_F,
	F_ANSWER,
	F_EXPLANATION,
	F_SOURCE,
	N_FIELDS
};

const struct heading item_headings[] = {
	[F_CODE]           = { "编号", true },
	[F_KIND]           = { "题型", true },
	[F_BANK]           = { "题库", false },
	[F_SPECIALITY]     = { "专业", false },
	[F_GROUP]          = { "组号", false },
	[F_GROUP_POSITION] = { "组内序号", false },
	[F_GROUP_STEM]     = { "共用题干", false },
	[F_STEM]           = { "题干", true },
	[F_OPTION_A]       = { "选项A", true },
	[F_OPTION_B]       = { "选项B", true },
	[F_OPTION_C]       = { "选项C", false },
	[F_OPTION_D]       = { "选项D", false },
	[F_OPTION_E]       = { "选项E", false },
	[F_OPTION_F]       = { "选项F", false },
	[F_ANSWER]         = { "答案", true },
	[F_EXPLANATION]    = { "解析", false },
	[F_SOURCE]         = { "来源", false },
};
const size_t n_item_headings = N_FIELDS;

static const enum item_kind NO_KIND = (enum item_kind)0;

/* Characters. */
enum {
	CODE_MAX = 40,
	STEM_MAX = 4000,
	OPTION_MAX = 1000,
	EXPLANATION_MAX = 8000,
	SOURCE_MAX = 200
};

/* Text of several lines: ends trimmed in silence, control characters refused. */
static struct str
long_text(const struct row_context *in, enum field field, size_t max)
{
	struct str text = str_trim(cell_raw(in, field)), rest = text;
	uint32_t c;

	while (rest.len > 0) {
		c = utf8_next(&rest);
		if (c == 0 || (utf8_is_odd(c) && c < 0x2000)) {
			cell_error(in, field, "CELL_CHARS", "含有控制字符");
			return STR("");
		}
	}
	if (utf8_count(text) <= max)
		return text;
	cell_error(in, field, "CELL_LONG", "内容过长");
	return STR("");
}

/* Stored one a line, so an option keeps no line end of its own. */
static struct str
one_line(const struct row_context *in, enum field field, size_t max)
{
	struct str text = long_text(in, field, max);
	char *at;

	if (text.len == 0 ||
	    (memchr(text.at, '\n', text.len) == NULL && memchr(text.at, '\r', text.len) == NULL))
		return text;
	at = arena_new(in->arena, text.len + 1);
	for (size_t i = 0; i < text.len; i++)
		at[i] = text.at[i] == '\n' || text.at[i] == '\r' ? ' ' : text.at[i];
	cell_repaired(in, field, "CELL_NEWLINE", "已把换行换成空格");
	return (struct str){ at, text.len };
}

static enum item_kind
kind_of(struct str name)
{
	static const struct {
		const char *name;
		enum item_kind kind;
	} kinds[] = {
		{ "A1", ITEM_A1 }, { "A2", ITEM_A2 }, { "A3/A4", ITEM_A3 }, { "A3", ITEM_A3 },
		{ "A4", ITEM_A3 }, { "B1", ITEM_B1 }, { "X", ITEM_X },
	};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (str_equal(name, str_of(kinds[i].name)))
			return kinds[i].kind;
	return NO_KIND;
}

static void
read_options(const struct row_context *in, struct item_row *out)
{
	struct str texts[OPTIONS_MAX];
	struct buf all = BUF(1024 * 1024);

	for (int i = 0; i < OPTIONS_MAX; i++) {
		enum field field = (enum field)(F_OPTION_A + i);

		texts[i] = one_line(in, field, OPTION_MAX);
		if (texts[i].len == 0)
			continue;
		if (out->n_options != i) {
			cell_error(in, field, "OPTION_GAP", "前面的选项为空");
			continue;
		}
		for (int k = 0; k < i; k++)
			if (str_equal(texts[k], texts[i]))
				cell_warn(in, field, "OPTION_SAME", "与前面的选项相同");
		if (i > 0)
			buf_add_c(&all, "\n");
		buf_add(&all, texts[i]);
		out->n_options++;
	}
	if (out->n_options < ITEM_OPTIONS_MIN)
		cell_error(in, F_OPTION_A, "OPTION_FEW", "选项少于2个");
	out->options = str_copy(in->arena, buf_str(&all));
	buf_free(&all);
}

static void
read_answer(const struct row_context *in, struct item_row *out)
{
	struct str letters = str_upper(in->arena, utf8_narrow(in->arena, cell_raw(in, F_ANSWER)));
	int count = 0;

	for (size_t i = 0; i < letters.len; i++) {
		char c = letters.at[i];

		if (c == ' ' || c == ',' || c == ';' || c == '|')
			continue;
		if (c < 'A' || c >= 'A' + OPTIONS_MAX || c - 'A' >= out->n_options) {
			cell_error(in, F_ANSWER, "ANSWER_OUTSIDE", "答案不在选项之内");
			return;
		}
		if ((out->answer & 1 << (c - 'A')) == 0)
			count++;
		out->answer |= 1 << (c - 'A');
	}
	if (count == 0)
		cell_error(in, F_ANSWER, "ANSWER_EMPTY", "没有答案");
	else if (out->kind == ITEM_X && count < 2)
		cell_error(in, F_ANSWER, "ANSWER_FEW", "多选题的答案少于2个");
	else if (out->kind != ITEM_X && out->kind != NO_KIND && count > 1)
		cell_error(in, F_ANSWER, "ANSWER_MANY", "单选题有多个答案");
}

static void
read_group(const struct row_context *in, const struct item_rules *rules, struct item_row *out)
{
	struct str position = str_trim(cell_raw(in, F_GROUP_POSITION));
	uint64_t before, digest;

	if (out->kind != ITEM_A3 && out->kind != ITEM_B1)
		return;
	out->group_code = one_line(in, F_GROUP, CODE_MAX);
	out->group_stem = out->kind == ITEM_A3 ? long_text(in, F_GROUP_STEM, STEM_MAX) : STR("");
	if (out->group_code.len == 0) {
		cell_error(in, F_GROUP, "GROUP_EMPTY", "这种题型要有组号");
		return;
	}
	if (out->kind == ITEM_A3 && out->group_stem.len == 0)
		cell_error(in, F_GROUP_STEM, "GROUP_STEM_EMPTY", "病例题要有共用题干");
	if (str_to_int(position, &out->group_position) != OK || out->group_position < 1 ||
	    out->group_position > GROUP_MAX)
		cell_error(in, F_GROUP_POSITION, "GROUP_POSITION", "组内序号应为1至12");
	digest = seen_digest((uint64_t)out->kind,
			     out->kind == ITEM_B1 ? out->options : out->group_stem);
	if (seen_note(rules->groups, out->group_code, in->row->number, digest, &before) != 0 &&
	    before != digest)
		cell_error(in, F_GROUP, "GROUP_DIFFERS", "与同组其他题目的共用部分不一致");
}

void
item_row_read(struct arena *arena, const struct sheet_row *sheet_row, const struct columns *columns,
	      const struct item_rules *rules, struct item_row *row_out,
	      struct findings *findings_out)
{
	const struct row_context in = { arena, sheet_row, item_headings, columns, findings_out };
	uint64_t tag;
	int64_t first;

	*row_out = (struct item_row){ 0 };
	row_out->code = one_line(&in, F_CODE, CODE_MAX);
	row_out->kind = kind_of(str_upper(arena, str_trim(cell_raw(&in, F_KIND))));
	if (row_out->kind == NO_KIND)
		cell_error(&in, F_KIND, "KIND_UNKNOWN", "题型应为A1、A2、A3/A4、B1或X");
	row_out->stem = long_text(&in, F_STEM, STEM_MAX);
	if (str_trim(cell_raw(&in, F_STEM)).len == 0)
		cell_error(&in, F_STEM, "STEM_EMPTY", "没有题干");
	read_options(&in, row_out);
	read_answer(&in, row_out);
	read_group(&in, rules, row_out);
	row_out->explanation = long_text(&in, F_EXPLANATION, EXPLANATION_MAX);
	row_out->source = one_line(&in, F_SOURCE, SOURCE_MAX);
	if (row_out->code.len == 0) {
		cell_error(&in, F_CODE, "CODE_EMPTY", "没有编号");
		return;
	}
	first = seen_note(rules->codes, row_out->code, sheet_row->number, 0, &tag);
	if (first != 0)
		cell_error(&in, F_CODE, "CODE_DUPLICATE",
			   str_format(arena, "编号与第%d行重复", (int)first - 1).at);
}

void
item_row_headings(struct arena *arena, struct sheet_row *row_out)
{
	struct str *cells = ARENA_LIST(arena, N_FIELDS, struct str);

	for (size_t i = 0; i < N_FIELDS; i++)
		cells[i] = str_of(item_headings[i].name);
	*row_out = (struct sheet_row){ cells, N_FIELDS, 1 };
}

static enum result
options_from_json(const struct json *options, struct str *cells)
{
	if (options == NULL || options->kind != JSON_IS_ARRAY || options->n > OPTIONS_MAX)
		return REFUSED;
	for (size_t i = 0; i < options->n; i++) {
		struct str key = json_member_text(&options->items[i], "key");

		if (key.len != 1 || key.at[0] < 'A' || key.at[0] >= 'A' + OPTIONS_MAX)
			return REFUSED;
		cells[F_OPTION_A + (key.at[0] - 'A')] =
			json_member_text(&options->items[i], "text");
	}
	return OK;
}

enum result
item_row_from_json(struct arena *arena, struct str text, int64_t number, struct sheet_row *row_out)
{
	static const struct {
		enum field field;
		const char *name;
	} members[] = {
		{ F_CODE, "id" },
		{ F_KIND, "type" },
		{ F_BANK, "bank" },
		{ F_SPECIALITY, "speciality" },
		{ F_GROUP, "group_id" },
		{ F_GROUP_STEM, "group_stem" },
		{ F_STEM, "stem" },
		{ F_ANSWER, "answer" },
		{ F_EXPLANATION, "explanation" },
		{ F_SOURCE, "source" },
	};
	struct str *cells = ARENA_LIST(arena, N_FIELDS, struct str);
	const struct json *position;
	struct json json;

	TRY(json_read(arena, text, &json));
	if (json.kind != JSON_IS_OBJECT)
		return REFUSED;
	for (size_t i = 0; i < sizeof(members) / sizeof(members[0]); i++)
		cells[members[i].field] = json_member_text(&json, members[i].name);
	position = json_member(&json, "group_seq");
	if (position != NULL && position->kind == JSON_IS_WHOLE)
		cells[F_GROUP_POSITION] = str_from_int(arena, position->whole);
	else
		cells[F_GROUP_POSITION] = json_member_text(&json, "group_seq");
	TRY(options_from_json(json_member(&json, "options"), cells));
	for (size_t i = 0; i < N_FIELDS; i++)
		if (cells[i].at == NULL)
			cells[i] = STR("");
	*row_out = (struct sheet_row){ cells, N_FIELDS, number };
	return OK;
}
