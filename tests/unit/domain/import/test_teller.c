/* test_teller.c - the table of refused rows ends with a whole row, and says so when it holds no more. */
#include "../../check.h"

#include "domain/import/import_teller.h"
#include "lib/base/arena.h"

enum { LONG = 3 << 20 };

static bool
never(void)
{
	return false;
}

static void
a_table_that_is_full_says_so(void **state)
{
	struct str row[] = { STR("甲,乙"), STR("丙") }, table;
	struct import_teller teller;
	size_t before;

	(void)state;
	import_teller_begin(&teller, check_arena, NULL, never);
	teller.refused.max = 5000; /* little more than what the last row needs */
	for (int i = 0; i < 200; i++)
		import_teller_refuse(&teller, row, 2);
	table = buf_str(&teller.refused);
	assert_true(teller.cut);
	assert_false(teller.refused.full);
	assert_true(str_starts(table, STR("\"甲,乙\",丙\r\n")));
	assert_true(str_ends(table, STR("再重新上传\r\n")));
	before = table.len;
	import_teller_refuse(&teller, row, 2);
	assert_int_equal(teller.refused.len, before);
	import_teller_end(&teller);
}

static void
a_row_too_long_ends_the_table(void **state)
{
	char *text = arena_new(check_arena, LONG);
	struct str row = { text, LONG };
	struct import_teller teller;

	(void)state;
	memset(text, 'x', LONG);
	import_teller_begin(&teller, check_arena, NULL, never);
	import_teller_refuse(&teller, &row, 1);
	assert_true(teller.cut);
	assert_true(str_starts(buf_str(&teller.refused), STR("后面还有")));
	import_teller_end(&teller);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(a_table_that_is_full_says_so),
		CHECK(a_row_too_long_ends_the_table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
