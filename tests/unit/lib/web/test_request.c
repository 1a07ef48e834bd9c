/* test_request.c - where a request says it comes from, and the numbers in its path. */
#include "../../check.h"

#include "lib/web/request.h"

static struct str
maybe(const char *text)
{
	return text == NULL ? (struct str){ NULL, 0 } : str_of(text);
}

static void
only_our_own_pages_may_post(void **state)
{
	static const struct {
		const char *origin, *fetch_site, *host, *setting;
		bool ours;
	} cases[] = {
		{ NULL, NULL, "dk.example.cn", "",
		  true }, /* an old browser says nothing; its token counts */
		{ "https://dk.example.cn", NULL, "dk.example.cn", "", true },
		{ "https://dk.example.cn", "same-origin", "dk.example.cn", "", true },
		{ NULL, "same-origin", "dk.example.cn", "", true },
		{ "null", "same-origin", "dk.example.cn", "", true },
		{ "null", NULL, "dk.example.cn", "", false },
		{ "https://dk.example.cn", "cross-site", "dk.example.cn", "", false },
		{ "https://dk.example.cn", "same-site", "dk.example.cn", "", false },
		{ NULL, "cross-site", "dk.example.cn", "", false },
		{ "http://dk.example.cn", NULL, "dk.example.cn", "", false },
		{ "https://dk.example.cn.evil.example", NULL, "dk.example.cn", "", false },
		{ "https://evil.example", NULL, "dk.example.cn", "", false },
		{ "https://evil.example", NULL, "evil.example", "dk.example.cn", false },
		{ "https://dk.example.cn", NULL, "10.0.0.1", "dk.example.cn", true },
		{ "https://", NULL, "", "dk.example.cn", false },
		{ "", NULL, "dk.example.cn", "", false },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(cases); i++) {
		struct request rq = { .origin = maybe(cases[i].origin),
				      .fetch_site = maybe(cases[i].fetch_site),
				      .host = maybe(cases[i].host) };

		assert_int_equal(request_is_from_here(&rq, str_of(cases[i].setting)),
				 cases[i].ours);
	}
}

static void
numbers_of_a_path_are_positive_and_plain(void **state)
{
	static const char *const no_ids[] = {
		"",  "0", "01", "-1", "+1", "1 ", " 1", "1a", "0x1", "1.0", "9999999999999999999",
		"１"
	};
	struct request rq = { .parts = { { STR("id"), STR("42") } } };
	int64_t id = 7;

	(void)state;
	assert_int_equal(request_id(&rq, "id", &id), OK);
	assert_int_equal(id, 42);
	assert_int_equal(request_id(&rq, "other", &id), NOT_FOUND);
	for (size_t i = 0; i < N_OF(no_ids); i++) {
		rq.parts[0].value = str_of(no_ids[i]);
		assert_int_equal(request_id(&rq, "id", &id), NOT_FOUND);
	}
	assert_int_equal(id, 42); /* untouched on failure */
}

/* Columns of codes are ASCII: the database refuses to compare them with anything else. */
static void
codes_are_ascii_or_absent(void **state)
{
	struct pair query[] = { { STR("region"), STR("110108") },
				{ STR("kind"), STR("市") },
				{ STR("sort"), STR("a b") },
				{ STR("tab"), STR("To_do-2") },
				{ STR("none"), STR("") } };
	struct request rq = { .query = { query, N_OF(query) },
			      .parts = { { STR("bank"), STR("law-\xe5\xb8\x82") } } };

	(void)state;
	CHECK_STR(request_query_code(&rq, "region"), "110108");
	CHECK_STR(request_query_code(&rq, "tab"), "To_do-2");
	CHECK_STR(request_query_code(&rq, "none"), "");
	assert_null(request_query_code(&rq, "kind").at);
	assert_null(request_query_code(&rq, "sort").at);
	assert_null(request_query_code(&rq, "absent").at);
	assert_null(request_part_code(&rq, "bank").at);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(only_our_own_pages_may_post),
		CHECK(numbers_of_a_path_are_positive_and_plain),
		CHECK(codes_are_ascii_or_absent),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
