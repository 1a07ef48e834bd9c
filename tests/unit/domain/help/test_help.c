/* test_help.c - links in answers and searching; which answer fits is tried in the browser, on the four profiles. */
#include "../../check.h"
#include "domain/help/help.h"

static void
cuts(const char *answer, const char *const *pieces)
{
	struct str rest = str_of(answer);
	struct help_piece piece;
	size_t n = 0;

	for (; help_next(&rest, &piece); n += 2) {
		assert_non_null(pieces[n]);
		assert_true(str_equal(piece.text, str_of(pieces[n])));
		assert_true(str_equal(piece.href,
				      str_of(pieces[n + 1][0] == '-' ? NULL : pieces[n + 1])));
	}
	assert_null(pieces[n]);
}

static void
links_lead_to_own_pages(void **state)
{
	(void)state;
	cuts("", (const char *const[]){ NULL });
	cuts("无链接", (const char *const[]){ "无链接", "-", NULL });
	cuts("在[重置密码](/reset)里。",
	     (const char *const[]){ "在", "-", "重置密码", "/reset", "里。", "-", NULL });
	cuts("[一](/a)[二](/b?c=d#e)", (const char *const[]){ "一", "/a", "二", "/b?c=d#e", NULL });
	cuts("[外](//evil.example/)", (const char *const[]){ "外", "-", NULL });
	cuts("[外](https://evil.example/)",
	     (const char *const[]){ "[外](https://evil.example/)", "-", NULL });
	cuts("[没完](/a", (const char *const[]){ "[没完](/a", "-", NULL });
	cuts("[", (const char *const[]){ "[", "-", NULL });
	cuts("](/a)[", (const char *const[]){ "](/a)[", "-", NULL });
	cuts(")[是](/a)", (const char *const[]){ ")[是](/a)", "-", NULL });
}

static void
every_word_must_be_there(void **state)
{
	static const struct help_entry entry = {
		.question = { "忘记密码怎么办？", sizeof("忘记密码怎么办？") - 1 },
		.answer = { "请用 SMS 重置。", sizeof("请用 SMS 重置。") - 1 },
		.words = { "找回", sizeof("找回") - 1 },
	};

	(void)state;
	assert_true(help_holds(check_arena, &entry, STR("")));
	assert_true(help_holds(check_arena, &entry, STR("密码")));
	assert_true(help_holds(check_arena, &entry, STR(" 密码  sms 找回 ")));
	assert_false(help_holds(check_arena, &entry, STR("密码 照片")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(links_lead_to_own_pages),
		CHECK(every_word_must_be_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
