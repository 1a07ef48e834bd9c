/* test_profile_file.c - profiles: the ones we ship are right, and each fault is named by line and key. */
#include <stdio.h>
#include <string.h>

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

/* Beijing's file with one piece in place of another. */
static struct str
changed(const char *from, const char *to)
{
	struct str all = { text, text_len };
	ptrdiff_t at = str_find(all, str_of(from));

	assert_true(at >= 0);
	return str_format(check_arena, "%.*s%s%.*s", (int)at, text, to,
			  (int)(text_len - (size_t)at - strlen(from)), text + at + strlen(from));
}

static void
contradictions_are_named(void **state)
{
	static const struct {
		const char *from, *to, *word;
	} rows[] = {
		{ "account.origin = created", "account.origin = join\npassword.proof = sms",
		  "proves nothing" },
		{ "account.origin = created", "account.origin = bind\npassword.proof = sms",
		  "fine" },
		{ "password.initial = {last6}*Dk", "password.initial =", "nobody could sign in" },
		{ "wizard.step = sites|", "wizard.step = site|", "a step that there is not" },
		{ "wizard.step = person|个人信息\n", "", "needs person" },
		{ "wizard.step = check|核对并提交\n", "", "needs person" },
		{ "wizard.edit = never", "wizard.edit = never\nwizard.step = history|经历",
		  "check must come last" },
		{ "wizard.step = sites|", "wizard.step = person|", "person stands twice" },
		{ "sites.source = register", "sites.source = self", "needs wizard.step = history" },
		{ "recheck = no", "recheck = no\nethics.grade = yes", "need wizard.step = merits" },
		{ "recheck = no", "recheck = no\ngood_record = 1|奖励||may",
		  "need wizard.step = merits" },
		{ "recheck = no", "recheck = no\nstatement.min = 4000", "more than statement.max" },
		{ "upload.max_kb = 3072", "upload.max_kb = 8192", "1 to 5120" },
		{ "upload.max_files = 3", "upload.max_files = 0", "at least 1" },
		{ "evaluation.when = after", "evaluation.when = review", "must be main" },
		{ "|0||no|no", "|0|pro|no|no", "a paper above" },
		{ "|both|50", "|all|50", "procedures must be" },
		{ "|both|50", "|both|161", "numbers in reason" },
		{ "exam.plan = law|", "exam.plan = law_and_ethics_17|", "at most 16" },
		{ "exam.plan = law|", "exam.plan = 法规|", "at most 16" },
		{ "exam.login = session",
		  "exam.login = session\nexam.plan = a|a|both|9|9|60|0||no|no\nexam.plan = b|b|both|9|9|60|0||no|no\n"
		  "exam.plan = c|c|both|9|9|60|0||no|no\nexam.plan = d|d|both|9|9|60|0||no|no\n"
		  "exam.plan = e|e|both|9|9|60|0||no|no\nexam.plan = f|f|both|9|9|60|0||no|no\n"
		  "exam.plan = g|g|both|9|9|60|0||no|no",
		  "at most 8 papers" },
		{ "hide.reason = 1|", "hide.reason = 101|", "at most 2" },
		{ "procedure.condition = J1|", "procedure.condition = J1234|", "at most 4" },
		{ "|5|good", "|5|great", "needs must be" },
		{ "return.days = 7", "return.days = 99999999999", "at most 3650" },
		{ "recheck = no", "recheck = no\npassword.initial.days = 3651", "at most 3650" },
		{ "province.name = 北京市", "province.name =", "1 to 40" },
		{ "province.code = beijing", "province.code = 北京", "at most 24" },
		{ "province.position = 1", "province.position = 2147483648", "at most 9999" },
		{ "wizard.step = check|核对并提交",
		  "wizard.step = merits|记录\nwizard.step = check|核对并提交\ngood_record = 01|奖励||may",
		  "code must be 1 to 6" },
		{ "|both|50|60|60", "|both|50|60|101", "numbers in reason" },
		{ "|law|no|yes", "|law|no|maybe", "must be yes or no" },
		{ "recheck = no", "recheck = no\nlink = 协会|https://a.example.cn/b?c=d", "fine" },
		{ "recheck = no", "recheck = no\nlink = 协会|http://a.example.cn/",
		  "begin with https" },
		{ "recheck = no", "recheck = no\nlink = 协会|javascript:alert(1)",
		  "begin with https" },
		{ "recheck = no", "recheck = no\nlink = 协会|https://a.cn/\"x",
		  "that addresses do not" },
		{ "recheck = no", "recheck = no\nlink = |https://a.example.cn/",
		  "label is missing" },
		{ "recheck = no", "recheck = no\ntitle = 233|甲\ntitle = 233|乙", "stands twice" },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++) {
		struct str reason = why(changed(rows[i].from, rows[i].to));

		if (str_find(reason, str_of(rows[i].word)) < 0)
			CHECK_STR(reason, rows[i].word);
	}
	CHECK_STR(why(changed("procedure.condition = J1", "procedure.condition = J2")),
		  "procedure.condition: J2 stands twice");
}

int
main(void)
{
	const struct CMUnitTest tests[] = { CHECK(ours_is_fine), CHECK(faults_are_named),
					    CHECK(contradictions_are_named) };

	return cmocka_run_group_tests(tests, read_beijing, NULL);
}
