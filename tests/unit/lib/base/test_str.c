/* test_str.c - views of text, numbers, hexadecimal, secrets. */
#include "../../check.h"

static void
absent_is_not_empty(void **state)
{
	struct str absent = str_of(NULL), empty = STR("");

	(void)state;
	assert_true(str_empty(absent) && str_empty(empty));
	assert_null(absent.at);
	assert_non_null(empty.at);
	assert_true(str_equal(absent, empty));
	assert_null(str_copy(check_arena, absent).at);
}

static void
trims(void **state)
{
	static const struct {
		const char *raw, *trimmed;
	} rows[] = {
		{ "", "" },
		{ "  a b \t\r\n", "a b" },
		{ "　张三　", "张三" },
		{ "\xc2\xa0x\xc2\xa0", "x" },
		{ "\xef\xbb\xbfx", "x" },
		{ "\xe2\x80\x8b\xe2\x80\x8d x \xe2\x80\x8c", "x" },
		{ "   ", "" },
		{ "张", "张" },
		{ "\xe5\xbc", "\xe5\xbc" },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++)
		CHECK_STR(str_trim(str_of(rows[i].raw)), rows[i].trimmed);
	assert_true(str_empty(str_trim(str_of(NULL))));
}

static void
cuts(void **state)
{
	struct str rest = STR("a||b"), piece;

	(void)state;
	assert_true(str_next(&rest, '|', &piece));
	CHECK_STR(piece, "a");
	assert_true(str_next(&rest, '|', &piece));
	CHECK_STR(piece, "");
	assert_true(str_next(&rest, '|', &piece));
	CHECK_STR(piece, "b");
	assert_false(str_next(&rest, '|', &piece));
	rest = STR("");
	assert_true(str_next(&rest, '|', &piece));
	assert_false(str_next(&rest, '|', &piece));
}

static void
finds_and_compares(void **state)
{
	(void)state;
	assert_int_equal(str_find(STR("abcabc"), STR("ca")), 2);
	assert_int_equal(str_find(STR("abc"), STR("d")), -1);
	assert_int_equal(str_find(STR("abc"), STR("")), 0);
	assert_int_equal(str_find(STR("ab"), STR("abc")), -1);
	assert_true(str_starts(STR("/home"), STR("/")) && !str_starts(STR(""), STR("/")));
	assert_true(str_ends(STR("a.cs"), STR(".cs")) && !str_ends(STR("s"), STR(".cs")));
	assert_true(str_compare(STR("a"), STR("b")) < 0 && str_compare(STR("ab"), STR("a")) > 0);
	assert_int_equal(str_compare(STR("a"), STR("a")), 0);
	CHECK_STR(str_slice(STR("abc"), 1, 99), "bc");
	CHECK_STR(str_slice(STR("abc"), 99, 1), "");
	CHECK_STR(str_join(check_arena, STR("a"), STR("b")), "ab");
	CHECK_STR(str_upper(check_arena, STR("aZ9x字")), "AZ9X字");
}

static void
numbers(void **state)
{
	static const struct {
		const char *text;
		enum result result;
		int64_t n;
	} rows[] = {
		{ "0", OK, 0 },
		{ "-0", OK, 0 },
		{ "42", OK, 42 },
		{ "-42", OK, -42 },
		{ "007", OK, 7 },
		{ "9223372036854775807", OK, INT64_MAX },
		{ "-9223372036854775808", OK, INT64_MIN },
		{ "9223372036854775808", REFUSED, 0 },
		{ "-9223372036854775809", REFUSED, 0 },
		{ "99999999999999999999999", REFUSED, 0 },
		{ "", REFUSED, 0 },
		{ "-", REFUSED, 0 },
		{ "+1", REFUSED, 0 },
		{ " 1", REFUSED, 0 },
		{ "1x", REFUSED, 0 },
		{ "１", REFUSED, 0 },
		{ "0x10", REFUSED, 0 },
		{ "1e3", REFUSED, 0 },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++) {
		int64_t n = 77;

		assert_int_equal(str_to_int(str_of(rows[i].text), &n), rows[i].result);
		assert_int_equal(n, rows[i].result == OK ? rows[i].n : 77);
	}
	CHECK_STR(str_from_int(check_arena, INT64_MIN), "-9223372036854775808");
}

static void
hexadecimal(void **state)
{
	unsigned char out[3] = { 1, 2, 3 };

	(void)state;
	CHECK_STR(hex_encode(check_arena, "\x00\xff\x10", 3), "00ff10");
	assert_int_equal(hex_decode(STR("00FF1a"), out, 3), OK);
	assert_memory_equal(out, "\x00\xff\x1a", 3);
	assert_int_equal(hex_decode(STR("00ff1"), out, 3), REFUSED);
	assert_int_equal(hex_decode(STR("00ff1g"), out, 3), REFUSED);
	assert_int_equal(hex_decode(STR("00ff1a00"), out, 3), REFUSED);
	assert_memory_equal(out, "\x00\xff\x1a", 3);
}

static void
secrets(void **state)
{
	struct secret a = { STR("abc") }, b = { STR("abd") }, c = { STR("ab") },
		      none = { { NULL, 0 } };

	(void)state;
	assert_true(secret_equal(a, a));
	assert_false(secret_equal(a, b) || secret_equal(a, c) || secret_equal(a, none));
	assert_true(secret_equal(none, none));
}

static void
the_trail_tells_the_way(void **state)
{
	(void)state;
	trail_start("x/cgi/lib/a.c", 7, "no %s", "luck");
	trail_pass("x/cgi/site/b.c", 9, FAILED);
	trail_pass("x/cgi/site/c.c", 9, CONFLICT);
	assert_string_equal(trail_text(), "no luck at lib/a.c:7 < site/b.c:9");
	for (int i = 0; i < 500; i++)
		trail_pass("cgi/a/rather/long/name.c", i, FAILED);
	assert_true(strlen(trail_text()) < 2000);
	trail_clear();
	assert_string_equal(trail_text(), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(absent_is_not_empty),
		CHECK(trims),
		CHECK(cuts),
		CHECK(finds_and_compares),
		CHECK(numbers),
		CHECK(hexadecimal),
		CHECK(secrets),
		CHECK(the_trail_tells_the_way),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
