/* date.c - instants and days; the civil-calendar arithmetic is Howard Hinnant's days algorithm. */
#include "lib/base/date.h"

#include <string.h>

#include "lib/base/arena.h"

enum { CHINA_OFFSET_SECONDS = 8 * 3600 };

static int64_t
floor_div(int64_t a, int64_t b)
{
	int64_t q = a / b;

	return q - (a % b < 0);
}

static int64_t
days_from_civil(struct date d)
{
	int64_t y = d.year - (d.month <= 2);
	int64_t era = floor_div(y, 400);
	int64_t yoe = y - era * 400;
	int64_t doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
	int64_t doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;

	return era * 146097 + doe - 719468;
}

static struct date
civil_from_days(int64_t z)
{
	int64_t era, doe, yoe, doy, mp;
	struct date d;

	z += 719468;
	era = floor_div(z, 146097);
	doe = z - era * 146097;
	yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	mp = (5 * doy + 2) / 153;
	d.day = (int)(doy - (153 * mp + 2) / 5 + 1);
	d.month = (int)(mp + (mp < 10 ? 3 : -9));
	d.year = (int)(yoe + era * 400 + (d.month <= 2));
	return d;
}

bool
date_exists(struct date d)
{
	static const int days[] = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (d.year % 4 == 0 && d.year % 100 != 0) || d.year % 400 == 0;

	if (d.year < 1800 || d.year > 9999 || d.month < 1 || d.month > 12 || d.day < 1)
		return false;
	return d.day <= days[d.month] + (d.month == 2 && leap);
}

bool
date_is_none(struct date d)
{
	return d.year == 0;
}

int
date_compare(struct date a, struct date b)
{
	int64_t x = days_from_civil(a), y = days_from_civil(b);

	return (x > y) - (x < y);
}

struct date
date_from_stamp(struct stamp t)
{
	return civil_from_days(
		floor_div(floor_div(t.us, STAMP_SECOND) + CHINA_OFFSET_SECONDS, 86400));
}

struct stamp
stamp_from_date(struct date d)
{
	return (struct stamp){ (days_from_civil(d) * 86400 - CHINA_OFFSET_SECONDS) * STAMP_SECOND };
}

struct stamp
stamp_add(struct stamp t, int64_t us)
{
	return (struct stamp){ t.us + us };
}

bool
stamp_is_none(struct stamp t)
{
	return t.us == 0;
}

int64_t
date_days_between(struct date from, struct date to)
{
	return days_from_civil(to) - days_from_civil(from);
}

struct date
date_add_days(struct date d, int64_t days)
{
	return civil_from_days(days_from_civil(d) + days);
}

int
date_age(struct date born, struct date on)
{
	int years = on.year - born.year;

	return years - (on.month < born.month || (on.month == born.month && on.day < born.day));
}

/* Reads up to max digits; returns how many. */
static size_t
read_number(struct str *s, size_t max, int *n_out)
{
	size_t n = 0;

	*n_out = 0;
	while (n < max && n < s->len && s->at[n] >= '0' && s->at[n] <= '9') {
		*n_out = *n_out * 10 + (s->at[n] - '0');
		n++;
	}
	*s = str_slice(*s, n, s->len);
	return n;
}

static bool
read_mark(struct str *s, const char *const *marks, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_starts(*s, str_of(marks[i]))) {
			*s = str_slice(*s, str_of(marks[i]).len, s->len);
			return true;
		}
	return false;
}

enum result
date_parse(struct str s, struct date *d_out)
{
	static const char *const after_year[] = { "-", "/", ".", "年" };
	static const char *const after_month[] = { "-", "/", ".", "月" };
	static const char *const after_day[] = { "日" };
	struct date d;

	s = str_trim(s);
	if (read_number(&s, 4, &d.year) != 4)
		return REFUSED;
	if (!read_mark(&s, after_year, 4)) {
		if (s.len != 4 || read_number(&s, 2, &d.month) != 2 ||
		    read_number(&s, 2, &d.day) != 2)
			return REFUSED;
	} else {
		if (read_number(&s, 2, &d.month) == 0 || !read_mark(&s, after_month, 4) ||
		    read_number(&s, 2, &d.day) == 0)
			return REFUSED;
		(void)read_mark(&s, after_day, 1); /* 日 may be left out */
	}
	if (s.len != 0 || !date_exists(d))
		return REFUSED;
	*d_out = d;
	return OK;
}

enum result
stamp_parse(struct str s, struct stamp *t_out)
{
	int hour, minute, second = 0;
	struct date d;
	struct str clock;

	s = str_trim(s);
	if (s.len < 16 || (s.at[10] != 'T' && s.at[10] != ' '))
		return REFUSED;
	TRY(date_parse(str_slice(s, 0, 10), &d));
	clock = str_slice(s, 11, s.len);
	if (read_number(&clock, 2, &hour) != 2 || clock.len == 0 || clock.at[0] != ':')
		return REFUSED;
	clock = str_slice(clock, 1, clock.len);
	if (read_number(&clock, 2, &minute) != 2)
		return REFUSED;
	if (clock.len == 3 && clock.at[0] == ':') {
		clock = str_slice(clock, 1, clock.len);
		if (read_number(&clock, 2, &second) != 2)
			return REFUSED;
	}
	if (clock.len != 0 || hour > 23 || minute > 59 || second > 59)
		return REFUSED;
	*t_out = stamp_add(stamp_from_date(d),
			   hour * STAMP_HOUR + minute * STAMP_MINUTE + second * STAMP_SECOND);
	return OK;
}

/* Digits by hand: a page shows a hundred days, and each cost as much as looking one up. */
static void
put_number(char *at, int width, int n)
{
	while (width-- > 0) {
		at[width] = (char)('0' + n % 10);
		n /= 10;
	}
}

static void
put_day(char *at, struct date d)
{
	at[4] = at[7] = '-';
	put_number(at, 4, d.year);
	put_number(at + 5, 2, d.month);
	put_number(at + 8, 2, d.day);
}

struct str
date_text(struct arena *arena, struct date d)
{
	char *at;

	if (date_is_none(d))
		return STR("");
	at = arena_new(arena, 11);
	put_day(at, d);
	return (struct str){ at, 10 };
}

struct str
date_words(struct arena *arena, struct date d)
{
	static const char *const weekday[] = { "日", "一", "二", "三", "四", "五", "六" };
	int64_t day;

	if (date_is_none(d))
		return STR("");
	day = (days_from_civil(d) + 4) % 7;
	return str_format(arena, "%d 年 %d 月 %d 日（周%s）", d.year, d.month, d.day,
			  weekday[day < 0 ? day + 7 : day]);
}

struct clock {
	int hour, minute, second;
};

static struct clock
clock_in_china(struct stamp t)
{
	int64_t seconds = floor_div(t.us, STAMP_SECOND) + CHINA_OFFSET_SECONDS;
	int64_t of_day = seconds - floor_div(seconds, 86400) * 86400;

	return (struct clock){ (int)(of_day / 3600), (int)(of_day / 60 % 60), (int)(of_day % 60) };
}

static void
put_clock(char *at, struct stamp t)
{
	struct clock c = clock_in_china(t);

	at[2] = at[5] = ':';
	put_number(at, 2, c.hour);
	put_number(at + 3, 2, c.minute);
	put_number(at + 6, 2, c.second);
}

struct str
stamp_text(struct arena *arena, struct stamp t)
{
	char *at, clock[8];

	if (stamp_is_none(t))
		return STR("");
	at = arena_new(arena, 17);
	put_day(at, date_from_stamp(t));
	put_clock(clock, t);
	at[10] = ' ';
	memcpy(at + 11, clock, 5);
	return (struct str){ at, 16 };
}

struct str
stamp_clock(struct arena *arena, struct stamp t)
{
	char *at;

	if (stamp_is_none(t))
		return STR("");
	at = arena_new(arena, 9);
	put_clock(at, t);
	return (struct str){ at, 8 };
}

struct str
stamp_iso(struct arena *arena, struct stamp t)
{
	int64_t seconds = floor_div(t.us, STAMP_SECOND);
	struct date d = civil_from_days(floor_div(seconds, 86400));
	int64_t of_day = seconds - floor_div(seconds, 86400) * 86400;

	return str_format(arena, "%04d-%02d-%02dT%02d:%02d:%02d.%06dZ", d.year, d.month, d.day,
			  (int)(of_day / 3600), (int)(of_day / 60 % 60), (int)(of_day % 60),
			  (int)(t.us - seconds * STAMP_SECOND));
}
