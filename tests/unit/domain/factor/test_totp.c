/* test_totp.c - the vectors of RFC 6238 (SHA-1), RFC 4226 and RFC 4648, and who must have a second factor. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "../../check.h"

#include "domain/factor/factor.h"
#include "domain/session/session.h"
#include "lib/io/config.h"

static const struct bytes secret = { "12345678901234567890", 20 };

static struct str
code(int64_t step, int digits)
{
	struct str made = { NULL, 0 };

	assert_int_equal(totp_code(check_arena, secret, step, digits, &made), OK);
	return made;
}

/* RFC 6238, appendix B. */
static void
codes_of_the_time(void **state)
{
	static const struct {
		int64_t seconds;
		const char *code;
	} vectors[] = {
		{ 59, "94287082" },         { 1111111109, "07081804" }, { 1111111111, "14050471" },
		{ 1234567890, "89005924" }, { 2000000000, "69279037" }, { 20000000000, "65353130" },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(vectors); i++) {
		struct stamp now = { vectors[i].seconds * STAMP_SECOND };

		CHECK_STR(code(totp_step(now), 8), vectors[i].code);
		CHECK_STR(code(totp_step(now), 6), vectors[i].code + 2);
	}
}

/* RFC 4226, appendix D. */
static void
codes_of_a_counter(void **state)
{
	static const char *const vectors[] = { "755224", "287082", "359152", "969429", "338314",
					       "254676", "287922", "162583", "399871", "520489" };

	(void)state;
	for (size_t i = 0; i < N_OF(vectors); i++)
		CHECK_STR(code((int64_t)i, 6), vectors[i]);
}

/* RFC 4648, section 10, without the padding. */
static void
secrets_to_type(void **state)
{
	static const char *const vectors[][2] = {
		{ "", "" },
		{ "f", "MY" },
		{ "fo", "MZXQ" },
		{ "foo", "MZXW6" },
		{ "foob", "MZXW6YQ" },
		{ "fooba", "MZXW6YTB" },
		{ "foobar", "MZXW6YTBOI" },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(vectors); i++)
		CHECK_STR(base32_encode(check_arena,
					(struct bytes){ vectors[i][0], strlen(vectors[i][0]) }),
			  vectors[i][1]);
	CHECK_STR(base32_encode(check_arena, secret), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
}

static void
with_rule(const char *rule, const char *wanted)
{
	static const enum account_kind kinds[] = { ACCOUNT_PHYSICIAN, ACCOUNT_INSTITUTION,
						   ACCOUNT_OFFICE, ACCOUNT_ADMIN };
	char path[] = "/tmp/dk-totp-XXXXXX", text[80];
	int fd = mkstemp(path), n = snprintf(text, sizeof(text), "staff.totp = %s\n", rule);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, (size_t)n), n);
	assert_int_equal(close(fd), 0);
	assert_int_equal(config_load(path), OK);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(factor_is_used(), wanted[0] == 'y');
	for (size_t i = 0; i < N_OF(kinds); i++)
		assert_int_equal(factor_is_required(kinds[i]), wanted[i + 1] == 'y');
}

static void
who_must_have_one(void **state)
{
	(void)state;
	/* used; physicians, institutions, offices, administrators */
	with_rule("off", "nnnnn");
	with_rule("optional", "ynnnn");
	with_rule("office", "ynnyy");
	with_rule("all", "ynyyy");
	with_rule("ofice", "ynyyy");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(codes_of_the_time),
		CHECK(codes_of_a_counter),
		CHECK(secrets_to_type),
		CHECK(who_must_have_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
