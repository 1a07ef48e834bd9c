/* institution_row.c - the rules of the institutions' register, field by field. */
#include "domain/roster/institution_row.h"

#include <string.h>

#include "domain/person/document.h"
#include "domain/person/region.h"
#include "domain/roster/codes.h"
#include "domain/roster/institution_number.h"
#include "domain/intake/seen.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/io/sheet.h"

enum field {
	F_POSITION,
	F_REGISTRATION,
	F_CREDIT_CODE,
	F_NAME,
	F_CLASS_CODE,
	F_CLASS_NAME,
	F_GRADE,
	F_REGION,
	F_REGION_NAME,
	F_ADDRESS,
	F_PRINCIPAL,
	F_PHONE,
	F_ECONOMIC_TYPE,
	F_NATURE,
	F_REGISTERED_ON,
	F_VALID_UNTIL,
	F_STATUS,
	N_FIELDS
};

const struct heading institution_headings[] = {
	[F_POSITION]      = { "序号", false },
	[F_REGISTRATION]  = { "医疗机构登记号", true },
	[F_CREDIT_CODE]   = { "统一社会信用代码", false },
	[F_NAME]          = { "机构名称", true },
	[F_CLASS_CODE]    = { "机构类别代码", false },
	[F_CLASS_NAME]    = { "机构类别", false },
	[F_GRADE]         = { "机构等级", false },
	[F_REGION]        = { "行政区划代码", true },
	[F_REGION_NAME]   = { "行政区划名称", false },
	[F_ADDRESS]       = { "地址", false },
	[F_PRINCIPAL]     = { "负责人", false },
	[F_PHONE]         = { "联系电话", false },
	[F_ECONOMIC_TYPE] = { "经济类型代码", false },
	[F_NATURE]        = { "经营性质代码", false },
	[F_REGISTERED_ON] = { "执业登记日期", false },
	[F_VALID_UNTIL]   = { "有效期至", false },
	[F_STATUS]        = { "状态", false },
};
const size_t n_institution_headings = N_FIELDS;

/* Characters, as the table institution has them. */
enum {
	INSTITUTION_NAME_MAX = 120,
	CLASS_NAME_MAX = 60,
	GRADE_MAX = 20,
	REGION_MAX = 60,
	ADDRESS_MAX = 200,
	PRINCIPAL_MAX = 60,
	PHONE_MAX = 40,
	STATUS_MAX = 20
};

static bool
is_upper_or_digit(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((s.at[i] < '0' || s.at[i] > '9') && (s.at[i] < 'A' || s.at[i] > 'Z'))
			return false;
	return s.len > 0;
}

static struct str
read_code(const struct row_context *in, enum field field)
{
	unsigned had;
	struct str code = document_plain(in->arena, cell_raw(in, field), &had);

	if (had != 0 && code.len > 0)
		cell_repaired(in, field, "CODE_FORM", "已统一代码的写法");
	return code;
}

static void
read_registration(const struct row_context *in, struct institution_row *out)
{
	struct str number = read_code(in, F_REGISTRATION);

	if (number.len == 0) {
		cell_error(in, F_REGISTRATION, "INST_NO_EMPTY", "没有医疗机构登记号");
		return;
	}
	if (number.len < REGISTRATION_MIN || number.len > REGISTRATION_FULL ||
	    !is_upper_or_digit(number)) {
		cell_error(in, F_REGISTRATION, "INST_NO_FORM",
			   "医疗机构登记号应为12至22位数字或大写字母");
		return;
	}
	out->registration_no = number;
	if (number.len != REGISTRATION_FULL)
		cell_warn(in, F_REGISTRATION, "INST_NO_LENGTH", "医疗机构登记号不是22位");
	else if (!organisation_code_fits(str_slice(number, 0, 9)))
		cell_warn(in, F_REGISTRATION, "INST_NO_CHECK", "登记号中组织机构代码的校验码不对");
	else if (out->region_code.len == 6 && !str_equal(str_slice(number, 9, 6), out->region_code))
		cell_warn(in, F_REGISTRATION, "INST_NO_REGION",
			  "登记号中的区划与行政区划代码不一致");
}

static void
read_region(const struct row_context *in, struct institution_row *out)
{
	struct str code = read_code(in, F_REGION);
	int64_t n;

	if (code.len != 6 || str_to_int(code, &n) != OK || !region_exists((int)n))
		cell_error(in, F_REGION, "REGION_UNKNOWN", "行政区划代码不在代码表中");
	else
		out->region_code = code;
	out->region_name = cell_text(in, F_REGION_NAME, REGION_MAX);
}

static void
read_name(const struct row_context *in, struct institution_row *out)
{
	out->name = cell_text(in, F_NAME, INSTITUTION_NAME_MAX);
	if (str_trim(cell_raw(in, F_NAME)).len == 0)
		cell_error(in, F_NAME, "NAME_EMPTY", "没有机构名称");
	else if (out->name.len > 0 && strchr("=+-@", out->name.at[0]) != NULL)
		cell_error(in, F_NAME, "NAME_FORMULA", "机构名称以公式符号开头");
	else if (out->name.len > 0 && (memchr(out->name.at, '<', out->name.len) != NULL ||
				       memchr(out->name.at, '>', out->name.len) != NULL))
		cell_error(in, F_NAME, "NAME_CHARS", "机构名称含有不允许的字符");
}

static void
read_codes(const struct row_context *in, struct institution_row *out)
{
	out->credit_code = read_code(in, F_CREDIT_CODE);
	if (out->credit_code.len > 0 &&
	    (out->credit_code.len > CREDIT_CODE || !is_upper_or_digit(out->credit_code))) {
		cell_warn(in, F_CREDIT_CODE, "CREDIT_CODE_FORM",
			  "统一社会信用代码格式不对，已留空");
		out->credit_code = STR("");
	} else if (out->credit_code.len > 0 && !credit_code_fits(out->credit_code)) {
		cell_warn(in, F_CREDIT_CODE, "CREDIT_CODE_CHECK", "统一社会信用代码的校验码不对");
	}
	out->class_code = read_code(in, F_CLASS_CODE);
	if (out->class_code.len > 0 &&
	    (out->class_code.len != 4 || !is_upper_or_digit(out->class_code))) {
		cell_warn(in, F_CLASS_CODE, "CLASS_FORM", "机构类别代码应为4位，已留空");
		out->class_code = STR("");
	}
	out->economic_type = read_code(in, F_ECONOMIC_TYPE);
	if (out->economic_type.len > 0 && !register_economic_type_exists(out->economic_type)) {
		cell_warn(in, F_ECONOMIC_TYPE, "ECONOMIC_TYPE_UNKNOWN",
			  "经济类型代码不在代码表中，已留空");
		out->economic_type = STR("");
	}
	out->nature = read_code(in, F_NATURE);
	if (out->nature.len > 0 &&
	    (out->nature.len != 1 || strchr("129", out->nature.at[0]) == NULL)) {
		cell_warn(in, F_NATURE, "NATURE_UNKNOWN", "经营性质代码不在代码表中，已留空");
		out->nature = STR("");
	}
}

void
institution_row_read(struct arena *arena, const struct sheet_row *sheet_row,
		     const struct columns *columns, struct seen *numbers,
		     struct institution_row *row_out, struct findings *findings_out)
{
	const struct row_context in = { arena, sheet_row, institution_headings, columns,
					findings_out };
	uint64_t tag;
	int64_t first = 0;

	findings_out->n = findings_out->errors = 0;
	*row_out = (struct institution_row){ 0 };
	read_region(&in, row_out);
	read_registration(&in, row_out);
	read_name(&in, row_out);
	read_codes(&in, row_out);
	row_out->class_name = cell_text(&in, F_CLASS_NAME, CLASS_NAME_MAX);
	row_out->grade = cell_text(&in, F_GRADE, GRADE_MAX);
	row_out->address = cell_text(&in, F_ADDRESS, ADDRESS_MAX);
	row_out->principal = cell_text(&in, F_PRINCIPAL, PRINCIPAL_MAX);
	row_out->phone = cell_text(&in, F_PHONE, PHONE_MAX);
	row_out->registered_on = cell_date(&in, F_REGISTERED_ON);
	row_out->valid_until = cell_date(&in, F_VALID_UNTIL);
	if (!date_is_none(row_out->registered_on) && !date_is_none(row_out->valid_until) &&
	    date_compare(row_out->valid_until, row_out->registered_on) < 0)
		cell_error(&in, F_VALID_UNTIL, "DATE_ORDER", "有效期早于登记日期");
	row_out->status = cell_text(&in, F_STATUS, STATUS_MAX);
	if (row_out->status.len == 0)
		row_out->status = STR("正常");
	if (row_out->registration_no.len > 0)
		first = seen_note(numbers, row_out->registration_no, sheet_row->number, 0, &tag);
	if (first != 0)
		cell_error(&in, F_REGISTRATION, "INST_DUPLICATE",
			   str_format(arena, "登记号与第%d行重复", (int)first - 1).at);
}
