/* test_study.c - which question comes next. */
#include "../../check.h"

#include "domain/study/study.h"

static const struct study_cell cells[] = {
	{ 1, 1, 1, 1, 0 }, { 2, 1, 2, 0, 1 }, { 3, 1, 0, 0, 0 }, { 4, 1, 4, 0, 0 }, { 5, 1, 0, 0, 1 },
};
enum { N = 5 };

static void
ways_forward(void **state)
{
	(void)state;
	assert_int_equal(study_next(cells, N, STUDY_IN_ORDER, -1), 0);
	assert_int_equal(study_next(cells, N, STUDY_IN_ORDER, 3), 4);
	assert_int_equal(study_next(cells, N, STUDY_IN_ORDER, 4), -1);
	assert_int_equal(study_next(cells, N, STUDY_WRONG, -1), 1);
	assert_int_equal(study_next(cells, N, STUDY_WRONG, 1), 3);
	assert_int_equal(study_next(cells, N, STUDY_WRONG, 3), 1); /* round again */
	assert_int_equal(study_next(cells, N, STUDY_FLAGGED, 1), 4);
	assert_int_equal(study_next(cells, 1, STUDY_WRONG, -1), -1);
	assert_int_equal(study_before(cells, N, STUDY_IN_ORDER, 2), 1);
	assert_int_equal(study_before(cells, N, STUDY_FLAGGED, 4), 1);
	assert_int_equal(study_before(cells, N, STUDY_IN_ORDER, 0), -1);
	assert_int_equal(study_index(cells, N, 4), 3);
	assert_int_equal(study_index(cells, N, 9), -1);
}

static void
chance_prefers_the_fresh(void **state)
{
	(void)state;
	for (int i = 0; i < 100; i++) {
		int64_t next = study_next(cells, N, STUDY_RANDOM, 2);

		assert_int_equal(next, 4); /* the only other one without an answer */
		next = study_next(cells, 2, STUDY_RANDOM, 0);
		assert_int_equal(next, 1);
		assert_int_equal(study_next(cells, 1, STUDY_RANDOM, 0), -1);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(ways_forward),
		CHECK(chance_prefers_the_fresh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
