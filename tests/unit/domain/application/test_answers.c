/* test_answers.c - answers come back as they were, whatever stands in them. */
#include "../../check.h"

#include "domain/application/answers.h"
#include "lib/base/arena.h"
#include "lib/io/config.h"

struct arena *check_arena;

static struct answers
there_and_back(const struct answers *answers)
{
	struct answers found;

	assert_int_equal(answers_read(check_arena, answers_write(check_arena, answers), &found),
			 OK);
	assert_int_equal(found.n, answers->n);
	for (size_t i = 0; i < found.n; i++) {
		assert_true(str_equal(found.at[i].name, answers->at[i].name));
		assert_true(str_equal(found.at[i].value, answers->at[i].value));
	}
	return found;
}

static void
test_values_come_back(void **state)
{
	struct answer list[] = {
		{ STR("a"), STR("") },
		{ STR("b"), STR("一行") },
		{ STR("c"), STR("two\nlines\n") },
		{ STR("d"), STR("back\\slash \\n is no newline = nor a name\\") },
		{ STR("e"), STR("=") },
		{ STR("f"), STR("𬱖 \xe2\x80\x8f ') OR 1=1 --") },
		{ STR("b"), STR("twice") },
	};
	struct answers answers = { list, sizeof(list) / sizeof(list[0]) }, found;

	(void)state;
	found = there_and_back(&answers);
	assert_true(str_equal(answers_get(&found, "b"), STR("一行")));
	assert_null(answers_get(&found, "none").at);
	assert_non_null(answers_get(&found, "a").at);
	assert_true(
		str_equal(answers_join(check_arena, &found, "b", STR("、")), STR("一行、twice")));
	assert_null(answers_join(check_arena, &found, "none", STR("、")).at);
}

static void
test_nothing_is_something(void **state)
{
	struct answers none = { NULL, 0 };

	(void)state;
	there_and_back(&none);
}

static void
test_foreign_text_is_refused(void **state)
{
	static const char *const bad[] = { "x\n", "=x\n", "a=1\n\nb=2\n", "a=\\x\n", "a=\\\n" };
	struct answers found;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(answers_read(check_arena, str_of(bad[i]), &found), FAILED);
		trail_clear();
	}
}

static void
test_a_list_grows(void **state)
{
	struct answer_list list = { { NULL, 0 }, 0 };

	(void)state;
	for (int i = 0; i < 1000; i++)
		answers_add(check_arena, &list, str_from_int(check_arena, i),
			    str_from_int(check_arena, i * i));
	assert_true(str_equal(answers_get(&list.answers, "999"), STR("998001")));
	there_and_back(&list.answers);
}

static void
test_naughty_strings_come_back(void **state)
{
	struct answer_list list = { { NULL, 0 }, 0 };
	struct str text, line;

	(void)state;
	if (config_file(check_arena, "../shared/data/text/blns/blns.txt", 1 << 20, &text) != OK) {
		trail_clear();
		print_message("skip: ../shared/data is not there\n");
		skip();
	}
	while (str_next(&text, '\n', &line))
		answers_add(check_arena, &list, STR("v"), line);
	assert_true(list.answers.n > 500);
	there_and_back(&list.answers);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(test_values_come_back),          CHECK(test_nothing_is_something),
		CHECK(test_foreign_text_is_refused),   CHECK(test_a_list_grows),
		CHECK(test_naughty_strings_come_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
