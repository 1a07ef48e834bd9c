/* test_save.c - what a save must look like, and the verdict on it. */
#include "../../check.h"

#include "domain/attempt/save.h"

static enum result
parse(const char *body, struct save *save)
{
	*save = (struct save){ .tok = { "t", 1 } };
	return save_parse(str_of(body), save);
}

static void
honest_saves_are_read(void **state)
{
	struct save save;

	(void)state;
	assert_int_equal(parse("a=12&e=2&r=345&s=-B~_-", &save), OK);
	assert_int_equal(save.attempt_id, 12);
	assert_int_equal(save.epoch, 2);
	assert_int_equal(save.rev, 345);
	assert_int_equal(save.away, 0);
	assert_int_equal(save.tok.len, 1);
	CHECK_STR(save.sheet, "-B~_-");
	assert_int_equal(parse("s=B&r=0&e=1&v=3&a=1", &save), OK);
	assert_int_equal(save.away, 3);
	assert_int_equal(save.base, -1);
	assert_int_equal(parse("a=1&e=1&r=5&b=4&s=B", &save), OK);
	assert_int_equal(save.base, 4);
	assert_int_equal(parse("a=1&e=1&r=1&b=0&s=B", &save), OK);
	assert_int_equal(save.base, 0);
}

static void
junk_is_refused(void **state)
{
	static const char *const junk[] = {
		"",
		"a",
		"a=1",
		"a=1&e=1&r=1",
		"a=1&e=1&r=1&s=",
		"a=0&e=1&r=1&s=B",
		"a=1&e=1&r=1&s=B&a=2",
		"a=1&e=1&r=1&s=B&x=1",
		"a=-1&e=1&r=1&s=B",
		"a=1&e=1&r=1&s=B%41",
		"a=1&e=1&r=1&s=B ",
		"a=1&e=1&r=99999999999999999&s=B",
		"a=1&e=1&r=1&s=B&v=10001",
		"a=1&e=1&r=1&s=B&",
		"a=1&e=1&r=x&s=B",
		"a=1 &e=1&r=1&s=B",
		"&a=1&e=1&r=1&s=B",
		"a=1&e=1&r=1&s=A",
	};
	char longest[300] = "a=1&e=1&r=1&s=";
	struct save save;

	(void)state;
	for (size_t i = 0; i < N_OF(junk); i++)
		assert_int_equal(parse(junk[i], &save), REFUSED);
	memset(longest + 14, '-', PAPER_ITEMS_MAX);
	assert_int_equal(parse(longest, &save), OK);
	longest[14 + PAPER_ITEMS_MAX] = '-';
	assert_int_equal(parse(longest, &save), REFUSED);
}

static void
each_case_has_its_verdict(void **state)
{
	static const char own[32] = "own", other[32] = "other";
	const struct stamp now = { 1000 * STAMP_SECOND };
	const int64_t grace = 30 * STAMP_SECOND;
	const struct save good = { .attempt_id = 1,
				   .epoch = 2,
				   .rev = 6,
				   .base = -1,
				   .tok = { own, 32 },
				   .sheet = STR("-B-") };
	const struct save_row open = { .id = 1,
				       .state = ATTEMPT_OPEN,
				       .epoch = 2,
				       .rev = 5,
				       .sheet = STR("---"),
				       .tok = { own, 32 },
				       .deadline = { 1100 * STAMP_SECOND } };
	struct save_row row = open;
	struct save save = good;

	(void)state;
	assert_int_equal(save_judge(&good, &open, now, grace), SAVE_DONE);
	assert_int_equal(save_judge(&good, NULL, now, grace), SAVE_GONE);
	row.rev = 6;
	row.sheet = STR("-B-");
	assert_int_equal(save_judge(&good, &row, now, grace), SAVE_REPEATED);
	row.rev = 9;
	assert_int_equal(save_judge(&good, &row, now, grace), SAVE_REPEATED);
	/* never yes to a sheet that is not there, whatever its number */
	row.sheet = STR("C--");
	assert_int_equal(save_judge(&good, &row, now, grace), SAVE_OLDER);
	row.rev = 6;
	assert_int_equal(save_judge(&good, &row, now, grace), SAVE_OLDER);
	row.rev = 5;
	save.base = 5;
	assert_int_equal(save_judge(&save, &row, now, grace), SAVE_DONE);
	save.base = 4;
	assert_int_equal(save_judge(&save, &row, now, grace), SAVE_OLDER);
	row.sheet = STR("-B-");
	assert_int_equal(save_judge(&save, &row, now, grace), SAVE_REPEATED);
	row = open;
	row.epoch = 3;
	assert_int_equal(save_judge(&good, &row, now, grace), SAVE_MOVED);
	row.epoch = 1;
	assert_int_equal(save_judge(&good, &row, now, grace), SAVE_GONE);
	row = open;
	row.tok = (struct bytes){ other, 32 };
	assert_int_equal(save_judge(&good, &row, now, grace), SAVE_LOGIN);
	row.tok = (struct bytes){ NULL, 0 };
	assert_int_equal(save_judge(&good, &row, now, grace), SAVE_ORPHAN);
	row = open;
	row.state = ATTEMPT_DONE;
	assert_int_equal(save_judge(&good, &row, now, grace), SAVE_CLOSED);
	/* closed when its time was over: the page hands in by its form; a page of an earlier epoch does not */
	row.finished_by = FINISHED_BY_TIME;
	assert_int_equal(save_judge(&good, &row, now, grace), SAVE_LATE);
	row.epoch = 3;
	assert_int_equal(save_judge(&good, &row, now, grace), SAVE_CLOSED);
	row = open;
	row.state = ATTEMPT_FROZEN;
	assert_int_equal(save_judge(&good, &row, now, grace), SAVE_GONE);
	row.state = ATTEMPT_VOID;
	assert_int_equal(save_judge(&good, &row, now, grace), SAVE_GONE);
	/* up to the end and its grace, and not a moment longer */
	row = open;
	row.deadline = (struct stamp){ now.us - grace };
	assert_int_equal(save_judge(&good, &row, now, grace), SAVE_DONE);
	row.deadline.us--;
	assert_int_equal(save_judge(&good, &row, now, grace), SAVE_LATE);
	save.sheet = STR("-B");
	assert_int_equal(save_judge(&save, &open, now, grace), SAVE_BAD);
}

static void
late_answers_count_for_a_while(void **state)
{
	struct attempt attempt = { .started_at = { 100 * STAMP_SECOND },
				   .deadline = { 1000 * STAMP_SECOND } };
	struct attempt_form form = { .grace_us = 3 * STAMP_SECOND, .late_us = 30 * STAMP_SECOND };
	static const struct {
		int64_t now, age;
		bool takes;
	} cases[] = {
		{ 999, 0, true },      { 1003, 0, true },   { 1004, 0, false },
		{ 1010, 9, false },    { 1010, 10, true },  { 1030, 31, true },
		{ 1031, 32, false },   { 1010, 910, true }, { 1010, 911, false },
		{ 1500, 1400, false },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(cases); i++) {
		form.age_us = cases[i].age * STAMP_SECOND;
		assert_int_equal(attempt_takes(&attempt, &form,
					       (struct stamp){ cases[i].now * STAMP_SECOND }),
				 cases[i].takes);
	}
	attempt.saved_at.us =
		1002 * STAMP_SECOND; /* within the grace: nothing late was taken yet */
	form.age_us = 10 * STAMP_SECOND;
	assert_true(attempt_takes(&attempt, &form, (struct stamp){ 1010 * STAMP_SECOND }));
	attempt.saved_at.us = 1008 * STAMP_SECOND;
	assert_false(attempt_takes(&attempt, &form, (struct stamp){ 1010 * STAMP_SECOND }));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(honest_saves_are_read),
		CHECK(junk_is_refused),
		CHECK(each_case_has_its_verdict),
		CHECK(late_answers_count_for_a_while),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
