/* test_account.c - names at sign-in, initial passwords, what a new password may be. */
#include "../../check.h"

#include "domain/account/account.h"
#include "domain/agreement/agreement.h"

static struct str
canonical(enum door door, const char *typed)
{
	return account_canonical(check_arena, door, str_of(typed));
}

static void
one_person_has_one_name(void **state)
{
	static const char *const ways[] = {
		"460105500101001",
		"460105195001010019",
		"４６０１０５５００１０１００１",
		" 460105 500101 001 ",
		("\xe3\x80\x80"
		 "460105500101001\t"),
	};

	(void)state;
	for (size_t i = 0; i < N_OF(ways); i++)
		assert_int_equal(canonical(DOOR_PHYSICIAN, ways[i]).len, 18);
	for (size_t i = 2; i < N_OF(ways); i++)
		CHECK_STR(canonical(DOOR_PHYSICIAN, ways[i]),
			  str_c(check_arena, canonical(DOOR_PHYSICIAN, ways[0])));
	CHECK_STR(canonical(DOOR_PHYSICIAN, "11010819900307001x"), "11010819900307001X");
	CHECK_STR(canonical(DOOR_PHYSICIAN, "11010819900307001Ｘ"), "11010819900307001X");
	CHECK_STR(canonical(DOOR_PHYSICIAN, "军字第20010088"), "军字第20010088号");
	CHECK_STR(canonical(DOOR_PHYSICIAN, "军字第 ２００１００８８ 号"), "军字第20010088号");
	CHECK_STR(canonical(DOOR_INSTITUTION, " 40000001811010811a1001 "),
		  "40000001811010811A1001");
	CHECK_STR(canonical(DOOR_OFFICE, "Office1"), "OFFICE1");
	CHECK_STR(canonical(DOOR_PHYSICIAN, ""), "");
}

static void
initial(const char *rule, const char *name, const char *wanted)
{
	struct secret made = account_initial_password(check_arena, str_of(rule), str_of(name));

	CHECK_STR(made.text, wanted);
}

static void
initial_passwords_follow_the_rule(void **state)
{
	(void)state;
	initial("{last6}*Dk", "110108198001010015", "010015*Dk");
	initial("{last6}*Dk", "11010819900307001x", "07001X*Dk");
	initial("{last6}*Dk", "军字第20010088号", "10088号*Dk");
	initial("{last6}*Dk", "40000001811010811A1001", "1A1001*Dk");
	initial("{last6}*Dk", "A12", "A12*Dk");
	initial("666666", "110108198001010015", "666666");
	initial("Dk{last6}", "110108198001010015", "Dk010015");
	assert_null(
		account_initial_password(check_arena, STR(""), STR("110108198001010015")).text.at);
}

static void
rule(const char *fresh, const char *wanted)
{
	struct password_context context = {
		.name = STR("11010819900307001X"),
		.phone = STR("13900000004"),
		.person = STR("林婉清"),
		.initial = { STR("07001X*Dk") },
		.old = { STR("Former-pass1") },
	};
	const char *fault = password_fault(check_arena, (struct secret){ str_of(fresh) }, &context);

	assert_string_equal(fault == NULL ? "fine" : fault, wanted == NULL ? "fine" : wanted);
}

static void
new_passwords_keep_the_rules(void **state)
{
	(void)state;
	rule("Abcd1234", NULL);
	rule("Abc12345", NULL);
	rule("lisp-Otter-42", NULL);
	rule("琵琶山泉绿竹一2", NULL);
	rule("abc", "password_short");
	rule("", "password_short");
	rule("abcdefgh", "password_mix");
	rule("12345678901", "password_mix");
	rule("07001X*Dk", "password_initial");
	rule("07001x*dk", "password_initial");
	rule("Former-pass1", "password_same");
	rule("my19900307", "password_account");
	rule("07001xyz1", "password_account");
	rule("zz13900000", "password_phone");
	rule("Password123", "password_common");
	rule("WOAINI1314", "password_common");
	rule("Password123!!", "password_common");
	rule("woaini1314~", "password_common");
	rule("我是林婉清2026年", "password_name");
	rule("我是林婉明2026年", NULL);
	rule("a123456789b123456789c123456789d123456789e123456789f123456789g123456789", NULL);
	rule("a123456789b123456789c123456789d123456789e123456789f123456789g123456789"
	     "h123456789i123456789j1234567890",
	     "password_long");
}

static void
common_passwords_are_sorted(void **state)
{
	static const char *const some[] = { "1q2w3e4r",   "password1",  "zxcvbnm123",
					    "woaini1314", "a123456789", "admin888" };

	(void)state;
	for (size_t i = 0; i < N_OF(some); i++)
		assert_true(password_is_common(str_of(some[i])));
	assert_false(password_is_common(STR("abcd1234")));
	assert_false(password_is_common(STR("")));
}

static void
paragraphs_and_headings(void **state)
{
	struct str text = STR("# 一、收集\n\n 姓名 \r\n#二\n"), line;
	bool heading;

	(void)state;
	assert_true(agreement_next(&text, &line, &heading));
	assert_true(heading);
	CHECK_STR(line, "一、收集");
	assert_true(agreement_next(&text, &line, &heading));
	assert_false(heading);
	CHECK_STR(line, "姓名");
	assert_true(agreement_next(&text, &line, &heading));
	CHECK_STR(line, "二");
	assert_false(agreement_next(&text, &line, &heading));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		CHECK(one_person_has_one_name),      CHECK(initial_passwords_follow_the_rule),
		CHECK(new_passwords_keep_the_rules), CHECK(common_passwords_are_sorted),
		CHECK(paragraphs_and_headings),
	};

	return cmocka_run_group_tests_name("account", tests, NULL, NULL);
}
