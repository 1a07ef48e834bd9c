/* test_like.c - what is typed is a literal. */
#include "../../check.h"
#include "lib/base/like.h"

static void
wildcards_are_escaped(void **state)
{
	(void)state;
	CHECK_STR(like_part(check_arena, STR("张三")), "%张三%");
	CHECK_STR(like_part(check_arena, STR("100%_\\")), "%100\\%\\_\\\\%");
	CHECK_STR(like_beginning(check_arena, STR("a_b")), "a\\_b%");
	CHECK_STR(like_part(check_arena, STR("")), "%%");
}

static void
a_filter_that_is_empty_asks_nothing(void **state)
{
	(void)state;
	CHECK_STR(like_part_if(check_arena, STR("a_b")), "%a\\_b%");
	CHECK_STR(like_beginning_if(check_arena, STR("11")), "11%");
	assert_null(like_part_if(check_arena, STR("")).at);
	assert_null(like_beginning_if(check_arena, (struct str){ NULL, 0 }).at);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { CHECK(wildcards_are_escaped),
					    CHECK(a_filter_that_is_empty_asks_nothing) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
