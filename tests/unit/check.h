/* check.h - cmocka and what every unit test needs: an arena for each test and comparison of str. */
#ifndef UNIT_CHECK_H
#define UNIT_CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#undef fail /* result.h has another */

#include "lib/base/arena.h"
#include "lib/base/str.h"

#define N_OF(list) (sizeof(list) / sizeof((list)[0]))
/* arena is the test's own: see check_setup(). */
#define CHECK(function) cmocka_unit_test_setup_teardown(function, check_setup, check_teardown)
#define CHECK_STR(s_, text_) assert_string_equal(str_c(check_arena, (s_)), (text_))

extern struct arena *check_arena;

static int
check_setup(void **state)
{
	(void)state;
	check_arena = arena_create(32 << 20);
	trail_clear();
	return 0;
}

static int
check_teardown(void **state)
{
	(void)state;
	arena_destroy(check_arena);
	return 0;
}

struct arena *check_arena;

#endif
