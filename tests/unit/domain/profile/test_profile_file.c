/* test_profile_file.c - profiles: the ones we ship are right, and each fault is named by line and key. */
#include <stdio.h>

#include "../../check.h"
#include "domain/profile/profile.h"

static char text[256 * 1024];
static size_t text_len;

static int
read_beijing(void **state)
{
	FILE *file = fopen("sql/profiles/beijing.profile", "r");

	(void)state;
	if (file == NULL)
		return 1;
	text_len = fread(text, 1, sizeof(text) - 1, file);
	return fclose(file);
}

static struct str
why(struct str profile)
{
	struct profile_file file;
	struct str reason = STR("");
	enum result done = profile_parse(check_arena, profile, &file, &reason);

	return done == OK ? STR("fine") : reason;
}

static void
ours_is_fine(void **state)
{
	struct profile_file file;
	struct str reason;

	(void)state;
	assert_int_equal(profile_parse(check_arena, (struct str){ text, text_len }, &file, &reason),
			 OK);
	assert_true(file.n > 30);
	for (size_t i = 0; i < file.n; i++)
		if (str_equal(file.at[i].name, STR("hide.reason")) && file.at[i].value.at[0] != '9')
			assert_int_equal(file.at[i].position, file.at[i].value.at[0] - '1');
}

static void
faults_are_named(void **state)
{
	static const struct {
		const char *line, *word;
	} rows[] = {
		{ "nonsense", "unknown key" },
		{ "no.such = 1", "unknown key" },
		{ "= 1", "unknown key" },
		{ "province.name = x", "stands twice" },
		{ "maintenance = 22:00", "must be hours" },
		{ "maintenance = 22:00-25:00", "must be hours" },
		{ "research = maybe", "must be yes or no" },
		{ "photo.required = ", "must be yes or no" },
		{ "statement.min = many", "must be a number" },
		{ "statement.min = -1", "must be a number" },
		{ "exam.show_score = all", "is not one of its choices" },
		{ "subject = a|b|c|d", "has too many columns" },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++) {
		struct str all =
			str_format(check_arena, "%.*s\n%s\n", (int)text_len, text, rows[i].line);
		struct str reason;

		/* "exam.show_score" and the like stand in the file already: the fault of the value comes first */
		reason = why(all);
		if (str_find(reason, str_of(rows[i].word)) < 0 ||
		    str_find(reason, STR("line ")) != 0)
			CHECK_STR(reason, rows[i].word);
	}
	CHECK_STR(why(STR("# nothing\n\n")), "province.id is missing");
}

/* The number of a newcomer is the one he typed himself. */
static void
a_proof_that_is_none(void **state)
{
	struct str all = { text, text_len }, line = STR("account.origin = created"), before, after;
	ptrdiff_t at = str_find(all, line);

	(void)state;
	assert_true(at > 0);
	before = str_slice(all, 0, (size_t)at);
	after = str_slice(all, (size_t)at + line.len, all.len);
	CHECK_STR(why(str_format(check_arena,
				 "%.*saccount.origin = join%.*s\npassword.proof = code\n",
				 STR_ARGS(before), STR_ARGS(after))),
		  "fine");
	assert_true(str_find(why(str_format(check_arena,
					    "%.*saccount.origin = join%.*s\npassword.proof = sms\n",
					    STR_ARGS(before), STR_ARGS(after))),
			     STR("proves nothing")) > 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { CHECK(ours_is_fine), CHECK(faults_are_named),
					    CHECK(a_proof_that_is_none) };

	return cmocka_run_group_tests(tests, read_beijing, NULL);
}
