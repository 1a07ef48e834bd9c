/* test_csrf.c - form tokens: each looks different, all of one secret fit, no other does. */
#include "../../check.h"

#include "lib/web/csrf.h"

static const struct bytes secret = { "0123456789abcdef", CSRF_BYTES }, other = { "0123456789abcdeg", CSRF_BYTES };

static void
tokens_of_a_secret_fit_and_differ(void **state)
{
	struct str one = csrf_token(check_arena, secret), two = csrf_token(check_arena, secret);

	(void)state;
	assert_false(str_equal(one, two));
	assert_int_equal(csrf_check(check_arena, secret, one), OK);
	assert_int_equal(csrf_check(check_arena, secret, two), OK);
	assert_int_equal(csrf_check(check_arena, other, one), REFUSED);
}

static void
what_was_changed_is_refused(void **state)
{
	struct str token = csrf_token(check_arena, secret);

	(void)state;
	for (size_t i = 0; i < token.len; i++) {
		char *bad = arena_new(check_arena, token.len + 1);

		memcpy(bad, token.at, token.len);
		bad[i] = bad[i] == '0' ? '1' : '0';
		assert_int_equal(csrf_check(check_arena, secret, (struct str){ bad, token.len }),
				 REFUSED);
	}
}

static void
what_is_no_token_is_refused(void **state)
{
	struct str token = csrf_token(check_arena, secret);
	struct str twice = str_format(check_arena, "%.*s%.*s", STR_ARGS(token), STR_ARGS(token));

	(void)state;
	assert_int_equal(csrf_check(check_arena, secret, (struct str){ NULL, 0 }), REFUSED);
	assert_int_equal(csrf_check(check_arena, secret, STR("")), REFUSED);
	assert_int_equal(csrf_check(check_arena, secret, STR("zz")), REFUSED);
	assert_int_equal(csrf_check(check_arena, secret, str_slice(token, 0, token.len - 1)),
			 REFUSED);
	assert_int_equal(csrf_check(check_arena, secret, str_slice(token, 0, token.len / 2)),
			 REFUSED);
	assert_int_equal(csrf_check(check_arena, secret, twice), REFUSED);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(tokens_of_a_secret_fit_and_differ),
		CHECK(what_was_changed_is_refused),
		CHECK(what_is_no_token_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
