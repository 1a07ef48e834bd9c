/* test_profile_hours.c - daily hours without service, over midnight as well. */
#include "../../check.h"
#include "domain/profile/profile.h"

static struct stamp
at(const char *text)
{
	struct stamp t = { 0 };

	assert_int_equal(stamp_parse(str_of(text), &t), OK);
	return t;
}

static void
next_is(const char *hours, const char *now, const char *from, const char *to)
{
	struct stamp begin, end;

	assert_int_equal(hours_next(str_of(hours), at(now), &begin, &end), OK);
	assert_int_equal(begin.us, at(from).us);
	assert_int_equal(end.us, at(to).us);
}

static void
hours_of_today_or_tomorrow(void **state)
{
	(void)state;
	next_is("22:00-24:00", "2026-09-30 10:00", "2026-09-30 22:00", "2026-10-01 00:00");
	next_is("22:00-24:00", "2026-09-30 22:10", "2026-09-30 22:00", "2026-10-01 00:00");
	next_is("22:00-24:00", "2026-10-01 00:00", "2026-10-01 22:00", "2026-10-02 00:00");
	next_is("02:00-04:30", "2026-10-01 04:30", "2026-10-02 02:00", "2026-10-02 04:30");
}

static void
hours_over_midnight(void **state)
{
	(void)state;
	next_is("23:00-01:00", "2026-09-30 23:30", "2026-09-30 23:00", "2026-10-01 01:00");
	next_is("23:00-01:00", "2026-10-01 00:30", "2026-09-30 23:00", "2026-10-01 01:00");
	next_is("23:00-01:00", "2026-10-01 01:00", "2026-10-01 23:00", "2026-10-02 01:00");
}

static void
no_hours(void **state)
{
	static const char *const wrong[] = { "",           "22:00",       "22:00-",
					     "22-24",      "22:00-24:01", "24:00-01:00",
					     "2200-2400",  "22:60-23:00", "22:00-22:00",
					     "ab:cd-ef:gh" };
	struct stamp from, to;

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_int_equal(hours_next(str_of(wrong[i]), at("2026-09-30 10:00"), &from, &to),
				 REFUSED);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(hours_of_today_or_tomorrow),
		CHECK(hours_over_midnight),
		CHECK(no_hours),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
