/* test_profile_draft.c - what of a profile is not changed while a cycle runs, and how large one may be. */
#include "../../check.h"
#include "domain/profile/profile_draft.h"

static struct profile_file
lines(const char *text)
{
	struct profile_file file = { 0 };
	struct profile_fault fault;

	assert_int_equal(profile_read(check_arena, str_of(text), &file, &fault), OK);
	return file;
}

static void
course_stands_in_a_cycle(void **state)
{
	static const struct {
		const char *key, *old, *new;
		bool course;
	} rows[] = {
		{ "province.active", "province.active = yes", "province.active = no", true },
		{ "good_record", "good_record = 1|a\ngood_record = 2|b", "good_record = 1|a",
		  true },
		{ "good_record", "good_record = 1|a", "good_record = 1|b", false },
		{ "procedure.condition", "procedure.condition = J1|a|5|",
		  "procedure.condition = J2|a|5|", true },
		{ "procedure.condition", "procedure.condition = J1|a|5|",
		  "procedure.condition = J1|b|5|", false },
		{ "hide.reason", "hide.reason = 1|a|no", "hide.reason = 2|a|no", false },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++) {
		struct profile_file old = lines(rows[i].old), new = lines(rows[i].new);

		assert_int_equal(
			profile_is_course(profile_key_find(str_of(rows[i].key)), &old, &new),
			rows[i].course);
	}
}

/* n lines of a list, without the sign before them. */
static struct str
many(size_t n, const char *before)
{
	struct str all = STR("");

	for (size_t i = 0; i < n; i++)
		all = str_format(check_arena, "%.*s%sa|b\n", STR_ARGS(all), before);
	return all;
}

static void
size_is_bounded(void **state)
{
	struct profile_fault faults[PROFILE_FAULTS_MAX];
	struct profile_file file;

	(void)state;
	assert_int_equal(profile_read(check_arena, many(1001, "label = "), &file, faults), REFUSED);
	assert_string_equal(faults[0].code, "profile_lines");
	assert_int_equal(profile_read(check_arena, many(501, "label = "), &file, faults), OK);
	assert_true(profile_faults(check_arena, &file, faults) > 0);
	assert_string_equal(faults[0].code, "profile_lines");
	file = lines("label = x|y");
	file = profile_with(check_arena, &file, profile_key_find(STR("link")), STR("a|b\n\nc|d\n"));
	assert_int_equal(profile_file_count(&file, "link"), 2);
	assert_int_equal(profile_file_count(&file, "label"), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { CHECK(course_stands_in_a_cycle),
					    CHECK(size_is_bounded) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
