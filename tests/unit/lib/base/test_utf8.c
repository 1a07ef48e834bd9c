/* test_utf8.c - strict UTF-8. */
#include "../../check.h"
#include "lib/base/utf8.h"

static void
valid_and_not(void **state)
{
	static const struct {
		const char *text;
		bool valid;
	} rows[] = {
		{ "", true },
		{ "abc", true },
		{ "张三", true },
		{ "\xf0\xa0\xae\xb7", true },  /* U+20BB7, an ideograph of extension B */
		{ "\xf4\x8f\xbf\xbf", true },  /* U+10FFFF */
		{ "\xf4\x90\x80\x80", false }, /* beyond */
		{ "\xc0\x80", false },         /* overlong */
		{ "\xc1\xbf", false },
		{ "\xe0\x80\xaf", false },
		{ "\xf0\x80\x80\xaf", false },
		{ "\xed\xa0\x80", false }, /* surrogate */
		{ "\xed\xbf\xbf", false },
		{ "\xe5\xbc", false }, /* cut off */
		{ "\x80", false },
		{ "a\xff", false },
		{ "\xf8\x88\x80\x80\x80", false },
		{ "\xe5\xbc\x41", false },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++)
		assert_int_equal(utf8_valid(str_of(rows[i].text)), rows[i].valid);
	assert_true(utf8_valid(str_of(NULL)));
}

static void
counts_and_cuts(void **state)
{
	struct str s = STR("a张\xf0\xa0\xae\xb7z");

	(void)state;
	assert_int_equal(utf8_count(s), 4);
	CHECK_STR(utf8_first(s, 2), "a张");
	CHECK_STR(utf8_first(s, 99), "a张\xf0\xa0\xae\xb7z");
	CHECK_STR(utf8_last(s, 2), "\xf0\xa0\xae\xb7z");
	CHECK_STR(utf8_last(s, 99), "a张\xf0\xa0\xae\xb7z");
	CHECK_STR(utf8_first(s, 0), "");
}

static void
every_character_survives(void **state)
{
	(void)state;
	for (uint32_t c = 1; c <= 0x10ffff; c++) {
		char at[4];
		struct str s = { at, 0 };

		if (c >= 0xd800 && c <= 0xdfff)
			continue;
		s.len = utf8_put(c, at);
		if (!utf8_valid(s) || utf8_next(&s) != c || s.len != 0)
			assert_int_equal(c, 0); /* says which */
	}
}

static void
next_survives_nonsense(void **state)
{
	struct str s = STR("\xff\xe5z");

	(void)state;
	assert_int_equal(utf8_next(&s), 0xfffd);
	assert_int_equal(utf8_next(&s), 0xfffd);
	assert_int_equal(utf8_next(&s), 'z');
	assert_int_equal(utf8_next(&s), 0);
}

static void
narrows(void **state)
{
	(void)state;
	CHECK_STR(utf8_narrow(check_arena, STR("１１０Ｘ　ａ＠张")), "110X a@张");
	CHECK_STR(utf8_narrow(check_arena, STR("")), "");
	/* Invalid bytes become U+FFFD, which is longer: there must be room. */
	assert_int_equal(utf8_narrow(check_arena, STR("\xff\xff\xff\xff\xff\xff\xff\xff")).len, 24);
}

static void
odd_characters(void **state)
{
	static const uint32_t odd[] = {
		0x00,   0x1f,   0x7f,   0x85,   0x200b,  0x202e,  0x2066,
		0xfeff, 0xfffe, 0xfdd0, 0xffff, 0x1ffff, 0xe0001, 0x10ffff
	};
	static const uint32_t fine[] = { '\t',   '\n',   ' ',     'a',     0xb7,
					 0x3000, 0x4e00, 0x20bb7, 0x1f600, 0xff0c };

	(void)state;
	for (size_t i = 0; i < N_OF(odd); i++)
		assert_true(utf8_is_odd(odd[i]));
	for (size_t i = 0; i < N_OF(fine); i++)
		assert_false(utf8_is_odd(fine[i]));
	assert_true(utf8_is_han(0x3007) && utf8_is_han(0x9fff) && utf8_is_han(0x31350));
	assert_false(utf8_is_han('a') || utf8_is_han(0x3042));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(valid_and_not),
		CHECK(counts_and_cuts),
		CHECK(every_character_survives),
		CHECK(next_survives_nonsense),
		CHECK(narrows),
		CHECK(odd_characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
