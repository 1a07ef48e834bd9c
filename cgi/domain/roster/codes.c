/* codes.c - the code tables of the register's export. */
#include "domain/roster/codes.h"

struct pair {
	const char *from, *to;
};

static const struct pair categories[] = {
	{ "10", "1" }, { "20", "2" }, { "30", "3" }, { "40", "4" }
};

static const struct scope {
	const char *from, *to, *category;
} scopes[] = {
	{ "1001", "11", "1" }, { "1002", "12", "1" }, { "1003", "13", "1" }, { "1004", "14", "1" },
	{ "1005", "15", "1" }, { "1006", "16", "1" }, { "1007", "17", "1" }, { "1008", "18", "1" },
	{ "1009", "19", "1" }, { "1010", "20", "1" }, { "1011", "21", "1" }, { "1012", "22", "1" },
	{ "1013", "23", "1" }, { "1014", "24", "1" }, { "1015", "25", "1" }, { "1016", "26", "1" },
	{ "1017", "27", "1" }, { "2001", "31", "2" }, { "3001", "41", "3" }, { "4001", "51", "4" },
	{ "4002", "52", "4" }, { "4003", "53", "4" }, { "4004", "54", "4" }, { "4005", "55", "4" },
	{ "4006", "56", "4" }, { "4007", "58", "4" },
};

static const struct pair titles[] = {
	{ "主任医师", "231" }, { "副主任医师", "232" }, { "主治医师", "233" }, { "主管医师", "233" },
	{ "医师", "234" },     { "住院医师", "234" },   { "医士", "235" },     { "主任药师", "241" },
	{ "副主任药师", "242" }, { "主管药师", "243" }, { "药师", "244" },     { "药士", "245" },
	{ "主任技师", "261" }, { "副主任技师", "262" }, { "主管技师", "263" }, { "技师", "264" },
	{ "技士", "265" },     { "无", "999" },         { "其他", "999" },
};

/* The residence permit and the foreigner's card have codes of their own there. */
static const struct pair documents[] = {
	{ "01", "01" }, { "03", "03" }, { "04", "04" }, { "06", "06" },
	{ "07", "07" }, { "08", "12" }, { "09", "13" }, { "99", "99" },
};

static const char *const educations[] = {
	"10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23",
	"28", "30", "31", "32", "33", "40", "41", "42", "43", "44", "45", "46", "47", "48",
	"49", "60", "61", "62", "63", "70", "71", "73", "80", "81", "83", "90",
};

static const char *const statuses[] = { "正常", "注销", "备案", "暂停执业", "暂停", "变更中", "死亡" };

static const char *const economic_types[] = { "11", "12", "13", "14", "15", "16", "17",
					      "19", "20", "21", "22", "23", "24", "30",
					      "31", "32", "33", "34", "90" };

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static struct str
look_up(const struct pair *list, size_t n, struct str from)
{
	for (size_t i = 0; i < n; i++)
		if (str_equal(from, str_of(list[i].from)))
			return str_of(list[i].to);
	return STR("");
}

static bool
is_among(const char *const *list, size_t n, struct str s)
{
	for (size_t i = 0; i < n; i++)
		if (str_equal(s, str_of(list[i])))
			return true;
	return false;
}

/* A spreadsheet takes the leading zero off "01". */
static bool
is_one_digit(struct str s)
{
	return s.len == 1 && s.at[0] >= '0' && s.at[0] <= '9';
}

enum document_kind
register_document_kind(struct str code)
{
	char padded[2] = { '0', '0' };

	if (is_one_digit(code)) {
		padded[1] = code.at[0];
		code = (struct str){ padded, 2 };
	}
	return document_kind_of(look_up(documents, COUNT(documents), code));
}

struct str
register_category(struct str code)
{
	return look_up(categories, COUNT(categories), code);
}

struct str
register_scope(struct str code, struct str *category_out)
{
	for (size_t i = 0; i < COUNT(scopes); i++)
		if (str_equal(code, str_of(scopes[i].from))) {
			*category_out = str_of(scopes[i].category);
			return str_of(scopes[i].to);
		}
	return STR("");
}

int
register_level(struct str name)
{
	if (str_equal(name, STR("执业医师")))
		return 1;
	if (str_equal(name, STR("执业助理医师")) || str_equal(name, STR("乡村全科执业助理医师")))
		return 2;
	return 0;
}

int
register_sex(struct str name)
{
	if (str_equal(name, STR("男")) || str_equal(name, STR("1")))
		return 1;
	if (str_equal(name, STR("女")) || str_equal(name, STR("2")))
		return 2;
	return 0;
}

struct str
register_title(struct str name)
{
	return look_up(titles, COUNT(titles), name);
}

bool
register_ethnic_exists(struct str code)
{
	int64_t n;

	if (code.len != 2 || str_to_int(code, &n) != OK)
		return false;
	return (n >= 1 && n <= 56) || n == 97 || n == 98;
}

bool
register_education_exists(struct str code)
{
	return is_among(educations, COUNT(educations), code);
}

bool
register_status_exists(struct str name)
{
	return is_among(statuses, COUNT(statuses), name);
}

bool
register_economic_type_exists(struct str code)
{
	return is_among(economic_types, COUNT(economic_types), code);
}
