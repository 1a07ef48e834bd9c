/* test_buf.c - text that grows to a maximum, and drops whole what does not fit. */
#include "../../check.h"
#include "lib/base/buf.h"

static void
grows(void **state)
{
	struct buf buf = BUF(100000);

	(void)state;
	for (int i = 0; i < 10000; i++)
		buf_format(&buf, "%d,", i % 10);
	assert_int_equal(buf.len, 20000);
	assert_false(buf.full);
	CHECK_STR(str_slice(buf_str(&buf), 19996, 4), "8,9,");
	buf_clear(&buf);
	assert_int_equal(buf.len, 0);
	buf_add_c(&buf, "again");
	CHECK_STR(buf_str(&buf), "again");
	buf_free(&buf);
}

static void
is_full(void **state)
{
	struct buf buf = BUF(5);

	(void)state;
	buf_add(&buf, STR("abc"));
	buf_add(&buf, STR("def"));
	assert_true(buf.full);
	CHECK_STR(buf_str(&buf), "abc");
	buf_format(&buf, "%s", "too long by far");
	CHECK_STR(buf_str(&buf), "abc");
	buf_clear(&buf);
	assert_false(buf.full);
	buf_add(&buf, STR("abcde"));
	assert_false(buf.full);
	buf_free(&buf);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { CHECK(grows), CHECK(is_full) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
