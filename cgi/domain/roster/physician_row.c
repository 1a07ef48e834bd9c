/* physician_row.c - the rules of the physicians' register, field by field. */
#include "domain/roster/physician_row.h"

#include <string.h>

#include "domain/person/name.h"
#include "domain/person/phone.h"
#include "domain/roster/codes.h"
#include "domain/intake/seen.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/io/sheet.h"

enum field {
	F_POSITION,
	F_NAME,
	F_SEX,
	F_ETHNIC_CODE,
	F_ETHNIC,
	F_BORN,
	F_DOCUMENT_KIND,
	F_DOCUMENT_NAME,
	F_DOCUMENT,
	F_EDUCATION_CODE,
	F_EDUCATION,
	F_LEVEL,
	F_CATEGORY,
	F_CATEGORY_NAME,
	F_SCOPE,
	F_SCOPE_NAME,
	F_QUALIFICATION,
	F_QUALIFIED_ON,
	F_LICENCE,
	F_LICENSED_ON,
	F_INSTITUTION,
	F_INSTITUTION_NAME,
	F_OTHER_SITES,
	F_TITLE,
	F_MOBILE,
	F_STATUS,
	F_LAST_CYCLE,
	F_LAST_CONCLUSION,
	N_FIELDS
};

const struct heading physician_headings[] = {
	[F_POSITION]         = { "序号", false },
	[F_NAME]             = { "姓名", true },
	[F_SEX]              = { "性别", true },
	[F_ETHNIC_CODE]      = { "民族代码", false },
	[F_ETHNIC]           = { "民族", false },
	[F_BORN]             = { "出生日期", true },
	[F_DOCUMENT_KIND]    = { "证件类型代码", true },
	[F_DOCUMENT_NAME]    = { "证件类型", false },
	[F_DOCUMENT]         = { "证件号码", true },
	[F_EDUCATION_CODE]   = { "学历代码", false },
	[F_EDUCATION]        = { "学历", false },
	[F_LEVEL]            = { "医师级别", true },
	[F_CATEGORY]         = { "执业类别代码", true },
	[F_CATEGORY_NAME]    = { "执业类别", false },
	[F_SCOPE]            = { "执业范围代码", true },
	[F_SCOPE_NAME]       = { "执业范围", false },
	[F_QUALIFICATION]    = { "医师资格证书编码", false },
	[F_QUALIFIED_ON]     = { "资格证书签发日期", false },
	[F_LICENCE]          = { "医师执业证书编码", false },
	[F_LICENSED_ON]      = { "执业证书签发日期", false },
	[F_INSTITUTION]      = { "主要执业机构登记号", true },
	[F_INSTITUTION_NAME] = { "主要执业机构名称", false },
	[F_OTHER_SITES]      = { "多机构执业登记号", false },
	[F_TITLE]            = { "专业技术职务", false },
	[F_MOBILE]           = { "手机号码", false },
	[F_STATUS]           = { "执业状态", true },
	[F_LAST_CYCLE]       = { "上次考核周期", false },
	[F_LAST_CONCLUSION]  = { "上次考核结论", false },
};
const size_t n_physician_headings = N_FIELDS;

enum { SHORT_TEXT = 20, LICENCE_MAX = 30, QUALIFICATION_MAX = 40 };

/* ---- the person ---- */

static void
read_name(const struct row_context *in, struct physician_row *out)
{
	static const struct {
		unsigned had;
		const char *code, *reason;
	} repairs[] = {
		{ NAME_HAD_BLANKS, "NAME_SPACES", "已去掉姓名中的空格" },
		{ NAME_HAD_INVISIBLE, "NAME_ZEROWIDTH", "已去掉姓名中的不可见字符" },
		{ NAME_HAD_INTERPUNCT, "NAME_DOT", "已统一姓名中的间隔号" },
		{ NAME_HAD_OTHER_FORMS, "NAME_FORM", "已把姓名中的变体字符换成通用字符" },
	};
	static const char *const codes[] = {
		[NAME_FINE] = "",
		[NAME_EMPTY] = "NAME_EMPTY",
		[NAME_SHORT] = "NAME_SHORT",
		[NAME_LONG] = "NAME_LONG",
		[NAME_FORMULA] = "NAME_FORMULA",
		[NAME_CHARACTERS] = "NAME_CHARS",
	};
	enum name_fault fault;
	unsigned had;

	if (name_read(in->arena, cell_raw(in, F_NAME), &out->name, &had, &fault) != OK) {
		cell_error(in, F_NAME, codes[fault], name_fault_text(fault));
		return;
	}
	for (size_t i = 0; i < sizeof(repairs) / sizeof(repairs[0]); i++)
		if ((had & repairs[i].had) != 0)
			cell_repaired(in, F_NAME, repairs[i].code, repairs[i].reason);
}

static void
read_person(const struct row_context *in, struct physician_row *out)
{
	struct str text;

	read_name(in, out);
	out->sex = register_sex(cell_text(in, F_SEX, SHORT_TEXT));
	if (out->sex == 0)
		cell_error(in, F_SEX, "SEX_UNKNOWN", "性别应为男或女");
	text = cell_text(in, F_ETHNIC_CODE, SHORT_TEXT);
	if (text.len == 1)
		text = str_join(in->arena, STR("0"), text);
	if (text.len > 0 && !register_ethnic_exists(text))
		cell_error(in, F_ETHNIC_CODE, "ETHNIC_UNKNOWN", "民族代码不在代码表中");
	else
		out->ethnic_code = text;
	out->born_on = cell_date(in, F_BORN);
	text = cell_text(in, F_EDUCATION_CODE, SHORT_TEXT);
	if (text.len > 0 && !register_education_exists(text))
		cell_warn(in, F_EDUCATION_CODE, "EDUCATION_UNKNOWN",
			  "学历代码不在代码表中，已留空");
	else
		out->education_code = text;
}

/* ---- the document ---- */

/* 4.10325E+17: what a spreadsheet makes of eighteen digits. */
static bool
is_scientific(struct str s)
{
	ptrdiff_t e = str_find(s, STR("E"));

	if (e < 1 || (size_t)e + 1 >= s.len)
		return false;
	for (size_t i = 0; i < s.len; i++)
		if ((s.at[i] < '0' || s.at[i] > '9') && s.at[i] != '.' && i != (size_t)e &&
		    !(i == (size_t)e + 1 && s.at[i] == '+'))
			return false;
	return true;
}

/* The identity part at the end of a qualification certificate's number; absent when there is none.
 */
static struct str
certificate_id(struct str certificate)
{
	if (certificate.len == 27)
		return str_slice(certificate, 9, 18);
	if (certificate.len == 24)
		return str_slice(certificate, 9, 15);
	return (struct str){ NULL, 0 };
}

/* Fifteen digits are all that a spreadsheet keeps; the last three become zeros. */
static bool
lost_precision(struct str number, enum document_fault fault, struct str certificate)
{
	struct str id = certificate_id(certificate);

	if (number.len != 18 || !str_ends(number, STR("000")))
		return false;
	if (fault == DOCUMENT_CHECKSUM)
		return true;
	return fault == DOCUMENT_FINE && id.len == 18 && !str_equal(id, number) &&
	       str_starts(id, str_slice(number, 0, 15));
}

static void
note_document_repairs(const struct row_context *in, unsigned had)
{
	static const struct {
		unsigned had;
		const char *code, *reason;
	} repairs[] = {
		{ DOCUMENT_HAD_APOSTROPHE, "ID_APOSTROPHE", "已去掉证件号码前的撇号" },
		{ DOCUMENT_HAD_BLANKS, "ID_SPACES", "已去掉证件号码中的空格" },
		{ DOCUMENT_HAD_WIDE, "ID_FULLWIDTH", "已把证件号码的全角字符换成半角" },
		{ DOCUMENT_HAD_LOWER_CASE, "ID_LOWER_X", "已把证件号码的小写字母换成大写" },
	};

	for (size_t i = 0; i < sizeof(repairs) / sizeof(repairs[0]); i++)
		if ((had & repairs[i].had) != 0)
			cell_repaired(in, F_DOCUMENT, repairs[i].code, repairs[i].reason);
}

static void
compare_with_person(const struct row_context *in, struct physician_row *out)
{
	const struct document *document = &out->document;

	if (!date_is_none(document->born)) {
		if (date_is_none(out->born_on) && str_trim(cell_raw(in, F_BORN)).len == 0) {
			out->born_on = document->born;
			cell_repaired(in, F_BORN, "DATE_FILLED", "已按证件号码补出生日期");
		} else if (!date_is_none(out->born_on) &&
			   date_compare(document->born, out->born_on) != 0) {
			cell_error(in, F_BORN, "ID_BIRTH_MISMATCH", "出生日期与证件号码不一致");
		}
	}
	if (document->sex != 0 && out->sex != 0 && document->sex != out->sex)
		cell_error(in, F_SEX, "ID_SEX_MISMATCH", "性别与证件号码不一致");
}

static void
read_document(const struct row_context *in, const struct physician_rules *rules,
	      struct physician_row *out)
{
	static const char *const codes[] = {
		[DOCUMENT_FINE] = "",
		[DOCUMENT_EMPTY] = "ID_EMPTY",
		[DOCUMENT_LENGTH] = "ID_LENGTH",
		[DOCUMENT_CHARACTERS] = "ID_CHAR",
		[DOCUMENT_DATE] = "ID_DATE",
		[DOCUMENT_FUTURE] = "ID_FUTURE",
		[DOCUMENT_CHECKSUM] = "ID_CHECKSUM",
		[DOCUMENT_REGION] = "ID_REGION",
		[DOCUMENT_FORM] = "ID_FORM",
	};
	enum document_kind kind =
		register_document_kind(cell_text(in, F_DOCUMENT_KIND, SHORT_TEXT));
	enum document_fault fault;
	unsigned had;
	struct str number = document_plain(in->arena, cell_raw(in, F_DOCUMENT), &had);
	struct str certificate = document_plain(in->arena, cell_raw(in, F_QUALIFICATION), NULL);

	if (kind == DOCUMENT_NONE) {
		cell_error(in, F_DOCUMENT_KIND, "ID_TYPE_UNKNOWN", "证件类型代码不在代码表中");
		return;
	}
	if (is_scientific(number)) {
		cell_error(in, F_DOCUMENT, "ID_SCIENTIFIC", "证件号码被电子表格改成了科学计数法");
		return;
	}
	if (document_read(in->arena, kind, number, rules->today, &out->document, &fault) != OK ||
	    lost_precision(number, fault, certificate)) {
		if (lost_precision(number, fault, certificate))
			cell_error(in, F_DOCUMENT, "ID_PRECISION",
				   "证件号码末三位被电子表格改成了零");
		else
			cell_error(in, F_DOCUMENT, codes[fault], document_fault_text(fault));
		out->document = (struct document){ 0 };
		return;
	}
	note_document_repairs(in, had);
	compare_with_person(in, out);
}

/* The whole row but its position, so that a repeated row is told from a second person. */
static uint64_t
row_digest(const struct row_context *in)
{
	uint64_t digest = 0;

	for (size_t i = 0; i < in->row->n; i++)
		if ((int)i != in->columns->at[F_POSITION])
			digest = seen_digest(digest + i, in->row->cells[i]);
	return digest;
}

static void
check_repetition(const struct row_context *in, const struct physician_rules *rules,
		 const struct physician_row *out)
{
	uint64_t digest = row_digest(in), before;
	int64_t first;

	if (out->document.kind == DOCUMENT_NONE)
		return;
	first = seen_note(rules->numbers, out->document.canonical, in->row->number, digest,
			  &before);
	if (first == 0)
		return;
	if (before != digest) {
		cell_error(in, F_DOCUMENT, "ID_DUPLICATE",
			   str_format(in->arena, "证件号码与第%d行重复", (int)first - 1).at);
		return;
	}
	finding_add(
		in->findings,
		(struct finding){
			.field = "*",
			.code = "ROW_DUPLICATE",
			.severity = SEVERITY_ERROR,
			.value = str_format(in->arena, "row %d", (int)first - 1),
			.reason = str_format(in->arena, "整行与第%d行重复", (int)first - 1).at });
}

/* ---- licence ---- */

static void
read_scope(const struct row_context *in, struct physician_row *out)
{
	struct str category = register_category(cell_text(in, F_CATEGORY, SHORT_TEXT)), of, scope;
	struct str code = cell_text(in, F_SCOPE, SHORT_TEXT);

	(void)cell_text(in, F_SCOPE_NAME,
			200); /* only the code counts; odd text is still reported */
	if (category.len == 0)
		cell_error(in, F_CATEGORY, "CATEGORY_UNKNOWN", "执业类别代码不在代码表中");
	out->category_code = category;
	if (code.len == 0) {
		cell_warn(in, F_SCOPE, "SCOPE_EMPTY", "没有执业范围代码");
		return;
	}
	scope = register_scope(code, &of);
	if (scope.len == 0)
		cell_error(in, F_SCOPE, "SCOPE_UNKNOWN", "执业范围代码不在代码表中");
	else if (category.len > 0 && !str_equal(of, category))
		cell_error(in, F_SCOPE, "SCOPE_MISMATCH", "执业范围不属于该执业类别");
	out->scope_code = scope;
}

static struct str
read_certificate(const struct row_context *in, enum field field, size_t max)
{
	struct str number = document_plain(in->arena, cell_raw(in, field), NULL);

	if (utf8_count(number) > max) {
		cell_error(in, field, "CERT_LONG", "证书编码过长");
		return STR("");
	}
	for (size_t i = 0; i < number.len; i++)
		if ((number.at[i] < '0' || number.at[i] > '9') &&
		    (number.at[i] < 'A' || number.at[i] > 'Z')) {
			cell_warn(in, field, "CERT_CHARS", "证书编码含有数字和字母以外的字符");
			return number;
		}
	return number;
}

static void
read_certificates(const struct row_context *in, struct physician_row *out)
{
	struct str id;

	out->qualification_no = read_certificate(in, F_QUALIFICATION, QUALIFICATION_MAX);
	out->licence_no = read_certificate(in, F_LICENCE, LICENCE_MAX);
	id = certificate_id(out->qualification_no);
	if (out->qualification_no.len > 0 && id.at == NULL)
		cell_warn(in, F_QUALIFICATION, "CERT_LENGTH", "医师资格证书编码应为24或27位");
	else if (id.at != NULL && !date_is_none(out->document.born) &&
		 !str_equal(document_long_id(in->arena, id), out->document.canonical))
		cell_warn(in, F_QUALIFICATION, "CERT_ID_MISMATCH",
			  "资格证书编码中的证件号码与本人不一致");
	if (out->licence_no.len > 0 && out->licence_no.len != 15)
		cell_warn(in, F_LICENCE, "CERT_LENGTH", "医师执业证书编码应为15位");
	out->qualified_on = cell_date(in, F_QUALIFIED_ON);
	out->licensed_on = cell_date(in, F_LICENSED_ON);
	if (!date_is_none(out->qualified_on) && !date_is_none(out->licensed_on) &&
	    date_compare(out->licensed_on, out->qualified_on) < 0)
		cell_error(in, F_LICENSED_ON, "DATE_ORDER", "执业证书的签发日期早于资格证书");
}

static void
read_licence(const struct row_context *in, struct physician_row *out)
{
	struct str title = cell_text(in, F_TITLE, SHORT_TEXT);

	out->level = register_level(cell_text(in, F_LEVEL, SHORT_TEXT));
	if (out->level == 0)
		cell_error(in, F_LEVEL, "LEVEL_UNKNOWN", "医师级别应为执业医师或执业助理医师");
	read_scope(in, out);
	read_certificates(in, out);
	out->title_code = register_title(title);
	if (title.len > 0 && out->title_code.len == 0) {
		out->title_code = STR("999");
		cell_warn(in, F_TITLE, "TITLE_UNKNOWN", "专业技术职务不在代码表中，已记为其他");
	}
}

/* ---- places of practice ---- */

/* Names are compared without blanks and with half-width brackets. */
static bool
same_name(struct arena *arena, struct str a, struct str b)
{
	return str_equal(document_plain(arena, a, NULL), document_plain(arena, b, NULL));
}

static enum result
read_institution(const struct row_context *in, const struct physician_rules *rules,
		 struct physician_row *out, struct str *number_out)
{
	struct str number = document_plain(in->arena, cell_raw(in, F_INSTITUTION), NULL), name;
	struct site_found found;
	enum result result;

	*number_out = number;
	if (number.len == 0) {
		cell_error(in, F_INSTITUTION, "INST_EMPTY", "没有主要执业机构登记号");
		return OK;
	}
	result = rules->find(rules->self, number, &found);
	if (result == NOT_FOUND) {
		cell_error(in, F_INSTITUTION, "INST_UNKNOWN", "主要执业机构不在机构名册中");
		return OK;
	}
	TRY(result);
	out->institution_id = found.id;
	out->province_id = found.province_id;
	name = cell_text(in, F_INSTITUTION_NAME, 120);
	if (name.len > 0 && !same_name(in->arena, name, found.name))
		cell_error(in, F_INSTITUTION_NAME, "INST_NAME_MISMATCH", "机构名称与登记号不一致");
	return OK;
}

static bool
is_separator(uint32_t c)
{
	return c == ';' || c == 0xff1b || c == ',' || c == 0xff0c || c == 0x3001 || c == '|' ||
	       c == '/' || c == '\n' || c == '\r' || c == '\t' || c == ' ' || c == 0x3000;
}

static struct str
next_number(struct str *rest)
{
	struct str from = *rest, before;
	uint32_t c;

	while (rest->len > 0) {
		before = *rest;
		c = utf8_next(rest);
		if (!is_separator(c))
			continue;
		if (before.len < from.len)
			return str_slice(from, 0, from.len - before.len);
		from = *rest;
	}
	return from;
}

static void
site_add(struct physician_row *out, int64_t id)
{
	for (size_t i = 0; i < out->n_other_sites; i++)
		if (out->other_sites[i] == id)
			return;
	out->other_sites[out->n_other_sites++] = id;
}

static enum result
read_other_sites(const struct row_context *in, const struct physician_rules *rules,
		 struct physician_row *out, struct str main_number)
{
	struct str rest = cell_raw(in, F_OTHER_SITES), number;
	struct site_found found;
	enum result result;

	while ((number = next_number(&rest)).len > 0) {
		number = document_plain(in->arena, number, NULL);
		if (str_equal(number, main_number)) {
			cell_error(in, F_OTHER_SITES, "INST_MULTI_SELF",
				   "多机构执业登记号中重复了主要执业机构");
			continue;
		}
		result = rules->find(rules->self, number, &found);
		if (result == NOT_FOUND) {
			cell_error(in, F_OTHER_SITES, "INST_MULTI_UNKNOWN",
				   "多机构执业登记号不在机构名册中");
			continue;
		}
		TRY(result);
		if (out->n_other_sites == SITES_MAX) {
			cell_error(in, F_OTHER_SITES, "INST_MULTI_MANY", "多机构执业超过16个");
			break;
		}
		site_add(out, found.id);
	}
	return OK;
}

/* ---- the rest ---- */

static void
read_mobile(const struct row_context *in, struct physician_row *out)
{
	struct str raw = cell_raw(in, F_MOBILE);
	bool repaired = false;

	if (str_trim(raw).len == 0) {
		cell_warn(in, F_MOBILE, "PHONE_EMPTY", "没有手机号码");
		return;
	}
	if (phone_read(in->arena, raw, &out->mobile, &repaired) != OK) {
		out->mobile = STR("");
		cell_error(in, F_MOBILE, "PHONE_FORMAT", "不是11位的手机号码");
	} else if (repaired) {
		cell_repaired(in, F_MOBILE, "PHONE_PREFIX", "已去掉手机号码的国家代码和分隔符");
	}
}

enum result
physician_row_read(struct arena *arena, const struct sheet_row *sheet_row,
		   const struct columns *columns, const struct physician_rules *rules,
		   struct physician_row *row_out, struct findings *findings_out)
{
	const struct row_context in = { arena, sheet_row, physician_headings, columns,
					findings_out };
	struct str main_number;

	findings_out->n = findings_out->errors = 0;
	*row_out = (struct physician_row){ 0 };
	read_person(&in, row_out);
	read_document(&in, rules, row_out);
	read_licence(&in, row_out);
	TRY(read_institution(&in, rules, row_out, &main_number));
	TRY(read_other_sites(&in, rules, row_out, main_number));
	read_mobile(&in, row_out);
	row_out->status = cell_text(&in, F_STATUS, SHORT_TEXT);
	if (row_out->status.len == 0)
		cell_error(&in, F_STATUS, "STATUS_EMPTY", "没有执业状态");
	else if (!register_status_exists(row_out->status))
		cell_warn(&in, F_STATUS, "STATUS_UNKNOWN", "执业状态不在代码表中");
	row_out->last_cycle = cell_text(&in, F_LAST_CYCLE, SHORT_TEXT);
	row_out->last_conclusion = cell_text(&in, F_LAST_CONCLUSION, SHORT_TEXT);
	check_repetition(&in, rules, row_out);
	return OK;
}
