/* document.c - the rules of document numbers. */
#include "domain/person/document.h"

#include <string.h>

#include "domain/person/region.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"

enum { OLD_ID = 15, NEW_ID = 18, OTHER_MIN = 4, OTHER_MAX = 30, OLDEST_YEAR = 1900 };

struct kind {
	enum document_kind kind;
	const char *code, *name;
};

static const struct kind kinds[] = {
	{ DOCUMENT_ID_CARD,         "01", "居民身份证" },
	{ DOCUMENT_PASSPORT,        "03", "护照" },
	{ DOCUMENT_OFFICER,         "04", "军官证" },
	{ DOCUMENT_HK_MACAU_PERMIT, "06", "港澳居民来往内地通行证" },
	{ DOCUMENT_TAIWAN_PERMIT,   "07", "台湾居民来往大陆通行证" },
	{ DOCUMENT_POLICE_OFFICER,  "11", "武警警官证" },
	{ DOCUMENT_RESIDENCE_PERMIT, "12", "港澳台居民居住证" },
	{ DOCUMENT_FOREIGN_PERMIT,  "13", "外国人永久居留身份证" },
	{ DOCUMENT_SOLDIER,         "14", "士兵证、文职人员证" },
	{ DOCUMENT_OTHER,           "99", "其他法定有效证件" },
};

const enum document_kind document_kinds[] = {
	DOCUMENT_ID_CARD,          DOCUMENT_RESIDENCE_PERMIT, DOCUMENT_HK_MACAU_PERMIT,
	DOCUMENT_TAIWAN_PERMIT,    DOCUMENT_FOREIGN_PERMIT,   DOCUMENT_PASSPORT,
	DOCUMENT_OFFICER,          DOCUMENT_POLICE_OFFICER,   DOCUMENT_SOLDIER,
	DOCUMENT_OTHER,            DOCUMENT_NONE,
};

static const struct kind *
kind_find(enum document_kind kind)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (kinds[i].kind == kind)
			return &kinds[i];
	return NULL;
}

enum document_kind
document_kind_of(struct str code)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (str_equal(code, str_of(kinds[i].code)) ||
		    (kinds[i].code[0] == '0' && str_equal(code, str_of(kinds[i].code + 1))))
			return kinds[i].kind;
	return DOCUMENT_NONE;
}

struct str
document_kind_code(enum document_kind kind)
{
	const struct kind *found = kind_find(kind);

	return found == NULL ? STR("") : str_of(found->code);
}

const char *
document_kind_name(enum document_kind kind)
{
	const struct kind *found = kind_find(kind);

	return found == NULL ? "" : found->name;
}

const char *
document_fault_text(enum document_fault fault)
{
	switch (fault) {
	case DOCUMENT_FINE:
		return "";
	case DOCUMENT_EMPTY:
		return "证件号码为空";
	case DOCUMENT_LENGTH:
		return "证件号码位数不对，应为18位或15位";
	case DOCUMENT_CHARACTERS:
		return "证件号码含有不允许的字符";
	case DOCUMENT_DATE:
		return "证件号码中的出生日期不存在";
	case DOCUMENT_FUTURE:
		return "证件号码中的出生日期晚于今天";
	case DOCUMENT_CHECKSUM:
		return "证件号码的校验码不对";
	case DOCUMENT_REGION:
		return "证件号码前六位不是行政区划代码";
	case DOCUMENT_FORM:
		return "证件号码不符合该类证件的格式";
	}
	return "";
}

const char *
document_fault_word(enum document_fault fault)
{
	switch (fault) {
	case DOCUMENT_FINE:
		return "fine";
	case DOCUMENT_EMPTY:
		return "empty";
	case DOCUMENT_LENGTH:
		return "length";
	case DOCUMENT_CHARACTERS:
		return "characters";
	case DOCUMENT_DATE:
		return "date";
	case DOCUMENT_FUTURE:
		return "future";
	case DOCUMENT_CHECKSUM:
		return "checksum";
	case DOCUMENT_REGION:
		return "region";
	case DOCUMENT_FORM:
		return "form";
	}
	return "";
}

/* ---- plain form ---- */

static bool
is_blank(uint32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0 || c == 0x3000 ||
	       (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f;
}

static bool
is_invisible(uint32_t c)
{
	return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
	       (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || c == 0xad;
}

static bool
is_apostrophe(uint32_t c)
{
	return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0xb4;
}

struct str
document_plain(struct arena *arena, struct str raw, unsigned *had_out)
{
	char *at = arena_new(arena, raw.len + 1);
	unsigned had = 0;
	size_t len = 0;
	uint32_t c;

	while (raw.len > 0) {
		c = utf8_next(&raw);
		if (c >= 0xff01 && c <= 0xff5e) {
			c -= 0xfee0;
			had |= DOCUMENT_HAD_WIDE;
		}
		if (is_blank(c) || is_invisible(c)) {
			had |= DOCUMENT_HAD_BLANKS;
			continue;
		}
		if (len == 0 && is_apostrophe(c)) {
			had |= DOCUMENT_HAD_APOSTROPHE;
			continue;
		}
		if (c >= 'a' && c <= 'z') {
			c -= 'a' - 'A';
			had |= DOCUMENT_HAD_LOWER_CASE;
		}
		len += utf8_put(c, at + len);
	}
	if (had_out != NULL)
		*had_out = had;
	return (struct str){ at, len };
}

/* ---- identity numbers ---- */

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
all_digits(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!is_digit(s.at[i]))
			return false;
	return s.len > 0;
}

static int
digits(struct str s, size_t from, size_t n)
{
	int value = 0;

	for (size_t i = from; i < from + n; i++)
		value = value * 10 + (s.at[i] - '0');
	return value;
}

static char
check_character(const char *first17)
{
	static const int weights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
	int sum = 0;

	for (size_t i = 0; i < NEW_ID - 1; i++)
		sum += weights[i] * (first17[i] - '0');
	return "10X98765432"[sum % 11];
}

static struct date
id_born(struct str number)
{
	if (number.len == OLD_ID)
		return (struct date){ 1900 + digits(number, 6, 2), digits(number, 8, 2),
				      digits(number, 10, 2) };
	return (struct date){ digits(number, 6, 4), digits(number, 10, 2), digits(number, 12, 2) };
}

static int
id_sex(struct str number)
{
	return number.at[number.len == OLD_ID ? 14 : 16] % 2 == 1 ? 1 : 2; /* '0' is even */
}

static bool
id_characters_fit(struct str number)
{
	char last = number.at[number.len - 1];

	if (number.len == OLD_ID)
		return all_digits(number);
	return all_digits(str_slice(number, 0, NEW_ID - 1)) &&
	       (is_digit(last) || last == 'X' || last == 'x');
}

/* All rules but the region, whose meaning differs between the documents that share this form. */
static enum document_fault
check_but_region(struct str number, struct date today)
{
	struct date born;
	char last;

	if (number.len == 0)
		return DOCUMENT_EMPTY;
	if (utf8_count(number) != OLD_ID && utf8_count(number) != NEW_ID)
		return DOCUMENT_LENGTH;
	if ((number.len != OLD_ID && number.len != NEW_ID) || !id_characters_fit(number))
		return DOCUMENT_CHARACTERS;
	born = id_born(number);
	if (!date_exists(born) || born.year < OLDEST_YEAR)
		return DOCUMENT_DATE;
	if (date_compare(born, today) > 0)
		return DOCUMENT_FUTURE;
	last = number.at[number.len - 1];
	if (number.len == NEW_ID && check_character(number.at) != (last == 'x' ? 'X' : last))
		return DOCUMENT_CHECKSUM;
	return DOCUMENT_FINE;
}

enum document_fault
document_check_id(struct str number, struct date today)
{
	enum document_fault fault = check_but_region(number, today);

	if (fault == DOCUMENT_FINE && !region_exists(digits(number, 0, 6)))
		return DOCUMENT_REGION;
	return fault;
}

struct str
document_long_id(struct arena *arena, struct str number)
{
	char *at;

	if (number.len != OLD_ID || !all_digits(number))
		return number;
	at = arena_new(arena, NEW_ID + 1);
	memcpy(at, number.at, 6);
	memcpy(at + 6, "19", 2);
	memcpy(at + 8, number.at + 6, 9);
	at[NEW_ID - 1] = check_character(at);
	return (struct str){ at, NEW_ID };
}

/* ---- other documents ---- */

static bool
is_upper_or_digit(char c)
{
	return is_digit(c) || (c >= 'A' && c <= 'Z');
}

static bool
passport_fits(struct str number)
{
	bool digit = false;

	for (size_t i = 0; i < number.len; i++) {
		if (!is_upper_or_digit(number.at[i]))
			return false;
		digit |= is_digit(number.at[i]);
	}
	return digit && number.len >= 5 && number.len <= 17; /* a name is no number */
}

/* One to three ideographs, 字第, four to eight digits or letters, 号 or not. */
static bool
officer_fits(struct str number)
{
	ptrdiff_t mark = str_find(number, STR("字第"));
	struct str corps, serial;
	uint32_t c;

	if (mark < 0)
		return false;
	corps = str_slice(number, 0, (size_t)mark);
	serial = str_slice(number, (size_t)mark + STR("字第").len, number.len);
	if (utf8_count(corps) < 1 || utf8_count(corps) > 3)
		return false;
	while ((c = utf8_next(&corps)) != 0)
		if (!utf8_is_han(c))
			return false;
	if (str_ends(serial, STR("号")))
		serial.len -= STR("号").len;
	for (size_t i = 0; i < serial.len; i++)
		if (!is_upper_or_digit(serial.at[i]))
			return false;
	return serial.len >= 4 && serial.len <= 8;
}

static bool
hk_macau_fits(struct str number)
{
	return (number.len == 9 || number.len == 11) &&
	       (number.at[0] == 'H' || number.at[0] == 'M') &&
	       all_digits(str_slice(number, 1, number.len));
}

static bool
taiwan_fits(struct str number)
{
	if (number.len == 11 && number.at[10] >= 'A' && number.at[10] <= 'Z')
		number.len = 10;
	return (number.len == 8 || number.len == 10) && all_digits(number);
}

static bool
other_fits(struct str number)
{
	struct str rest = number;
	size_t n = utf8_count(number);
	uint32_t c;

	while ((c = utf8_next(&rest)) != 0)
		if (!utf8_is_han(c) &&
		    (c > 0x7e || c < '-' || strchr(":;<=>?@[\\]^_`{|}~", (int)c) != NULL))
			return false;
	return n >= OTHER_MIN && n <= OTHER_MAX && rest.len == 0;
}

static enum document_fault
check_residence(struct str number, struct date today)
{
	enum document_fault fault = check_but_region(number, today);
	int region;

	if (fault != DOCUMENT_FINE)
		return fault;
	if (number.len != NEW_ID)
		return DOCUMENT_LENGTH;
	region = digits(number, 0, 6);
	return region == 810000 || region == 820000 || region == 830000 ? DOCUMENT_FINE :
									  DOCUMENT_REGION;
}

/* Until 2023 three letters and twelve digits, since then the form of an identity number with a 9.
 */
static enum document_fault
check_foreign(struct str number, struct date today)
{
	enum document_fault fault;

	if (number.len == OLD_ID) {
		for (size_t i = 0; i < 3; i++)
			if (number.at[i] < 'A' || number.at[i] > 'Z')
				return DOCUMENT_FORM;
		return all_digits(str_slice(number, 3, 12)) ? DOCUMENT_FINE : DOCUMENT_FORM;
	}
	fault = check_but_region(number, today);
	if (fault != DOCUMENT_FINE)
		return fault;
	return number.at[0] == '9' ? DOCUMENT_FINE : DOCUMENT_FORM;
}

static enum document_fault
check(enum document_kind kind, struct str number, struct date today)
{
	bool fits = false;

	if (number.len == 0)
		return DOCUMENT_EMPTY;
	switch (kind) {
	case DOCUMENT_ID_CARD:
		return document_check_id(number, today);
	case DOCUMENT_RESIDENCE_PERMIT:
		return check_residence(number, today);
	case DOCUMENT_FOREIGN_PERMIT:
		return check_foreign(number, today);
	case DOCUMENT_PASSPORT:
		fits = passport_fits(number);
		break;
	case DOCUMENT_OFFICER:
	case DOCUMENT_POLICE_OFFICER:
	case DOCUMENT_SOLDIER:
		fits = officer_fits(number);
		break;
	case DOCUMENT_HK_MACAU_PERMIT:
		fits = hk_macau_fits(number);
		break;
	case DOCUMENT_TAIWAN_PERMIT:
		fits = taiwan_fits(number);
		break;
	case DOCUMENT_OTHER:
		fits = other_fits(number);
		break;
	case DOCUMENT_NONE:
		break;
	}
	return fits ? DOCUMENT_FINE : DOCUMENT_FORM;
}

/* Told from the number alone, because nobody names the kind of his document at sign-in. */
static struct str
document_canonical(struct arena *arena, struct str number)
{
	if (officer_fits(number)) /* some leave the 号 out */
		return str_ends(number, STR("号")) ? number : str_join(arena, number, STR("号"));
	if (hk_macau_fits(number)) /* two digits count the issues */
		return str_slice(number, 0, 9);
	if (taiwan_fits(number))
		return str_slice(number, 0, 8);
	return document_long_id(arena, number);
}

enum result
document_read(struct arena *arena, enum document_kind kind, struct str raw, struct date today,
	      struct document *document_out, enum document_fault *fault_out)
{
	struct str number = document_plain(arena, raw, NULL);

	*fault_out = check(kind, number, today);
	if (*fault_out != DOCUMENT_FINE)
		return REFUSED;
	*document_out = (struct document){ .kind = kind, .number = number };
	document_out->canonical = document_canonical(arena, number);
	if (kind == DOCUMENT_ID_CARD || kind == DOCUMENT_RESIDENCE_PERMIT ||
	    (kind == DOCUMENT_FOREIGN_PERMIT && number.len == NEW_ID)) {
		document_out->born = id_born(number);
		document_out->sex = id_sex(number);
	}
	return OK;
}

struct str
document_canonical_guess(struct arena *arena, struct str raw)
{
	return document_canonical(arena, document_plain(arena, raw, NULL));
}

/* ---- showing ---- */

struct str
document_masked(struct arena *arena, struct str number)
{
	size_t n = utf8_count(number), keep = n >= OLD_ID ? 4 : n >= 8 ? 2 : n >= 4 ? 1 : 0;
	size_t stars = n - 2 * keep > 32 ? 32 : n - 2 * keep;
	struct str first = utf8_first(number, keep), last = utf8_last(number, keep);

	return str_format(arena, "%.*s%.*s%.*s", STR_ARGS(first), (int)stars,
			  "********************************", STR_ARGS(last));
}

struct str
document_password_base(struct arena *arena, struct str account)
{
	return utf8_last(document_plain(arena, account, NULL), 6);
}
