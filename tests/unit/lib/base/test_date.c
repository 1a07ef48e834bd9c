/* test_date.c - days and instants, China's calendar. */
#include "../../check.h"
#include "lib/base/date.h"

static void
days(void **state)
{
	static const struct {
		const char *text;
		int year, month, day; /* 0: refused */
	} rows[] = {
		{ "2026-09-30", 2026, 9, 30 },
		{ "2026/9/3", 2026, 9, 3 },
		{ "2026.9.30", 2026, 9, 30 },
		{ "2026年9月30日", 2026, 9, 30 },
		{ "2026年9月30", 2026, 9, 30 },
		{ "20260930", 2026, 9, 30 },
		{ " 2026-09-30 ", 2026, 9, 30 },
		{ "2024-02-29", 2024, 2, 29 },
		{ "2023-02-29", 0, 0, 0 },
		{ "1900-02-29", 0, 0, 0 },
		{ "2000-02-29", 2000, 2, 29 },
		{ "2026-04-31", 0, 0, 0 },
		{ "2026-13-01", 0, 0, 0 },
		{ "2026-00-10", 0, 0, 0 },
		{ "2026-1-0", 0, 0, 0 },
		{ "1799-12-31", 0, 0, 0 },
		{ "26-09-30", 0, 0, 0 },
		{ "2026-09-30x", 0, 0, 0 },
		{ "2026-09", 0, 0, 0 },
		{ "2026 09 30", 0, 0, 0 },
		{ "202609300", 0, 0, 0 },
		{ "2026093", 0, 0, 0 },
		{ "", 0, 0, 0 },
		{ "今天", 0, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++) {
		struct date d = { 1, 2, 3 };
		bool ok = date_parse(str_of(rows[i].text), &d) == OK;

		assert_int_equal(ok, rows[i].year != 0);
		if (!ok)
			continue;
		assert_int_equal(d.year * 10000 + d.month * 100 + d.day,
				 rows[i].year * 10000 + rows[i].month * 100 + rows[i].day);
	}
}

static void
every_day_of_four_centuries(void **state)
{
	struct date d = { 1800, 1, 1 }, next;
	int64_t n = 0;

	(void)state;
	for (; d.year < 2200; d = next, n++) {
		next = date_add_days(d, 1);
		if (!date_exists(d) || date_compare(d, next) >= 0 ||
		    date_days_between(d, next) != 1 ||
		    date_compare(date_from_stamp(stamp_from_date(d)), d) != 0 ||
		    date_compare(date_from_stamp(stamp_add(stamp_from_date(next), -1)), d) != 0)
			CHECK_STR(date_text(check_arena, d), "a day that fits");
	}
	assert_int_equal(n, 146097);
}

static void
instants(void **state)
{
	static const struct {
		const char *text, *iso; /* NULL: refused */
	} rows[] = {
		{ "2026-09-30T10:32", "2026-09-30T02:32:00.000000Z" },
		{ "2026-09-30 10:32:05", "2026-09-30T02:32:05.000000Z" },
		{ "1970-01-01 07:59:59", "1969-12-31T23:59:59.000000Z" },
		{ "2026-09-30 24:00", NULL },
		{ "2026-09-30 10:60", NULL },
		{ "2026-09-30 10:3", NULL },
		{ "2026-09-30 10:32:6", NULL },
		{ "2026-09-30 10:32:60", NULL },
		{ "2026-09-30", NULL },
		{ "2026-09-30x10:32", NULL },
		{ "2026-02-30 10:32", NULL },
		{ "", NULL },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++) {
		struct stamp t = { 5 };
		enum result done = stamp_parse(str_of(rows[i].text), &t);

		assert_int_equal(done, rows[i].iso == NULL ? REFUSED : OK);
		if (done == OK)
			CHECK_STR(stamp_iso(check_arena, t), rows[i].iso);
		else
			assert_int_equal(t.us, 5);
	}
}

static void
words(void **state)
{
	struct stamp t;

	(void)state;
	assert_int_equal(stamp_parse(STR("2026-09-30 10:32:05"), &t), OK);
	CHECK_STR(stamp_text(check_arena, t), "2026-09-30 10:32");
	CHECK_STR(stamp_clock(check_arena, t), "10:32:05");
	CHECK_STR(stamp_text(check_arena, (struct stamp){ 0 }), "");
	CHECK_STR(date_words(check_arena, (struct date){ 2026, 9, 30 }),
		  "2026 年 9 月 30 日（周三）");
	CHECK_STR(date_words(check_arena, (struct date){ 1969, 12, 28 }),
		  "1969 年 12 月 28 日（周日）");
	CHECK_STR(date_text(check_arena, (struct date){ 0, 0, 0 }), "");
}

static void
ages(void **state)
{
	struct date born = { 1980, 2, 29 };

	(void)state;
	assert_int_equal(date_age(born, (struct date){ 2026, 2, 28 }), 45);
	assert_int_equal(date_age(born, (struct date){ 2026, 3, 1 }), 46);
	assert_int_equal(date_age(born, (struct date){ 1980, 2, 29 }), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(days), CHECK(every_day_of_four_centuries), CHECK(instants), CHECK(words),
		CHECK(ages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
