/* test_password.c - hashes of passwords: what fits, what does not, and which are to be made anew. */
#include "../../check.h"

#include "lib/io/config.h"
#include "lib/io/password.h"

static struct secret
secret_of(const char *text)
{
	return (struct secret){ str_of(text) };
}

static void
a_password_fits_its_own_hash_alone(void **state)
{
	struct str hash, again;

	(void)state;
	assert_int_equal(password_hash(check_arena, secret_of("Gold-en 四七一一"), &hash), OK);
	assert_int_equal(password_check(check_arena, secret_of("Gold-en 四七一一"), hash), OK);
	assert_int_equal(password_check(check_arena, secret_of("gold-en 四七一一"), hash), REFUSED);
	assert_int_equal(password_check(check_arena, secret_of(""), hash), REFUSED);
	assert_int_equal(password_hash(check_arena, secret_of("Gold-en 四七一一"), &again), OK);
	assert_false(str_equal(hash, again)); /* a salt of its own */
}

/* Who has none takes as long as who has one, and never fits. */
static void
an_absent_hash_fits_nothing(void **state)
{
	(void)state;
	assert_int_equal(password_check(check_arena, secret_of(""), (struct str){ NULL, 0 }),
			 REFUSED);
	assert_int_equal(password_check(check_arena, secret_of("x"), (struct str){ NULL, 0 }),
			 REFUSED);
}

static void
a_broken_hash_is_a_fault(void **state)
{
	(void)state;
	assert_int_equal(password_check(check_arena, secret_of("x"), STR("no hash")), FAILED);
	trail_clear();
}

/* A hash of another method or cost is made anew at the next sign-in, one of today's is not. */
static void
dated_hashes_are_known(void **state)
{
	static const char *const dated[] = {
		"", "$y$", "$y$j9T", "$y$j8T$salt$hash", "$6$salt$hash", "$2b$05$hash", "x"
	};
	struct str hash;

	(void)state;
	assert_int_equal(password_hash(check_arena, secret_of("Gold-en-4711"), &hash), OK);
	assert_false(password_is_dated(hash));
	assert_true(str_starts(hash, STR("$y$j9T$")));
	for (size_t i = 0; i < N_OF(dated); i++)
		assert_true(password_is_dated(str_of(dated[i])));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(a_password_fits_its_own_hash_alone),
		CHECK(an_absent_hash_fits_nothing),
		CHECK(a_broken_hash_is_a_fault),
		CHECK(dated_hashes_are_known),
	};

	if (config_load("/dev/null") != OK)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
