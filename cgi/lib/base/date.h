/*
 * date.h - instants (microseconds since 1970, UTC) and calendar days (China's, UTC+8 without
 * summer time since 1992). The zero value of both means "none" (NULL in the database).
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "lib/base/str.h"

struct stamp {
	int64_t us;
};

struct date {
	int year, month, day;
};

#define STAMP_SECOND ((int64_t)1000000)
#define STAMP_MINUTE (60 * STAMP_SECOND)
#define STAMP_HOUR (60 * STAMP_MINUTE)
#define STAMP_DAY (24 * STAMP_HOUR)

bool date_exists(struct date d);                     /* real day of the years 1800 to 9999 */
bool date_is_none(struct date d);
int date_compare(struct date a, struct date b);
struct date date_from_stamp(struct stamp t);         /* the day in China */
struct stamp stamp_from_date(struct date d);         /* 00:00 of that day in China */
struct stamp stamp_add(struct stamp t, int64_t us);
bool stamp_is_none(struct stamp t);
int64_t date_days_between(struct date from, struct date to);
struct date date_add_days(struct date d, int64_t days);
int date_age(struct date born, struct date on);      /* completed years */
/* 2026-09-30; also 2026/9/30, 2026.9.30, 2026年9月30日, 20260930. REFUSED when it is no day. */
enum result date_parse(struct str s, struct date *d_out) MUST_USE;
/* "2026-09-30T10:32" or "2026-09-30 10:32[:05]" in China's time. */
enum result stamp_parse(struct str s, struct stamp *t_out) MUST_USE;
struct str date_text(struct arena *arena, struct date d);            /* 2026-09-30 */
struct str date_words(struct arena *arena, struct date d);           /* 2026 年 9 月 30 日（周三） */
struct str stamp_text(struct arena *arena, struct stamp t);          /* 2026-09-30 10:32 */
struct str stamp_clock(struct arena *arena, struct stamp t);         /* 10:32:05 */
struct str stamp_iso(struct arena *arena, struct stamp t);           /* 2026-09-30T02:32:05.123456Z */

#endif
