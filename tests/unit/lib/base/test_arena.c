/* test_arena.c - zeroed, aligned, wiped; the ceiling ends the process. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../check.h"

static void
pieces_are_zero_and_aligned(void **state)
{
	(void)state;
	for (size_t size = 0; size < 300; size += 7) {
		unsigned char *at = arena_new(check_arena, size);

		assert_int_equal((uintptr_t)at % 16, 0);
		for (size_t i = 0; i < size; i++) {
			assert_int_equal(at[i], 0);
			at[i] = 0xff;
		}
	}
}

static void
big_pieces_have_blocks_of_their_own(void **state)
{
	char *small = arena_new(check_arena, 10), *big = arena_new(check_arena, 1 << 20);

	(void)state;
	big[0] = big[(1 << 20) - 1] = 'x';
	small[9] = 'y';
	assert_true(arena_used(check_arena) >= (1 << 20) + 10);
}

static void
reset_gives_zero_again(void **state)
{
	(void)state;
	for (int round = 0; round < 3; round++) {
		char *at = arena_new(check_arena, 1000);

		assert_int_equal(at[500], 0);
		memset(at, 'x', 1000);
		arena_reset(check_arena);
		assert_int_equal(arena_used(check_arena), 0);
	}
}

/* Whether a child that does this is ended by abort(). */
static bool
ends(size_t ceiling, size_t n, size_t size)
{
	int status = 0;
	pid_t child = fork();

	if (child == 0) {
		if (freopen("/dev/null", "w", stderr) == NULL)
			_exit(3);
		(void)arena_list(arena_create(ceiling), n, size);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
}

static void
ceiling_and_overflow_end_the_process(void **state)
{
	(void)state;
	assert_false(ends(1000, 1, 900));
	assert_true(ends(1000, 1, 1001));
	assert_true(ends(1000, SIZE_MAX, 1));
	assert_true(ends(1000, SIZE_MAX / 2, 3));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(pieces_are_zero_and_aligned),
		CHECK(big_pieces_have_blocks_of_their_own),
		CHECK(reset_gives_zero_again),
		CHECK(ceiling_and_overflow_end_the_process),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
