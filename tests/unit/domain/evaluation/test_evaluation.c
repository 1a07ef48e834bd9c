/* test_evaluation.c - what a judgement's row says, and when one may judge. */
#include "../../check.h"
#include "domain/cycle/cycle.h"
#include "domain/evaluation/evaluation.h"
#include "domain/record/record.h"

static void
locked_by_test_or_conclusion(void **state)
{
	struct evaluation e = { .state = RECORD_ACCEPTED };

	(void)state;
	assert_false(evaluation_is_locked(&e));
	e.state = RECORD_READY;
	assert_false(evaluation_is_locked(&e));
	e.started = 1; /* failed one paper, ready for the next try */
	assert_true(evaluation_is_locked(&e));
	e = (struct evaluation){ .state = RECORD_CONCLUDING };
	assert_true(evaluation_is_locked(&e));
}

static void
made_needs_both(void **state)
{
	static const struct {
		int64_t ethics, performance;
		bool made, unfit;
	} rows[] = {
		{ VERDICT_NONE, VERDICT_NONE, false, false },
		{ VERDICT_FIT, VERDICT_NONE, false, false },
		{ VERDICT_UNFIT, VERDICT_NONE, false, true },
		{ VERDICT_FIT, VERDICT_FIT, true, false },
		{ VERDICT_FIT, VERDICT_UNFIT, true, true },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++) {
		struct evaluation e = { .ethics = rows[i].ethics,
					.performance = rows[i].performance };

		assert_int_equal(evaluation_is_made(&e), rows[i].made);
		assert_int_equal(evaluation_is_unfit(&e), rows[i].unfit);
	}
}

static void
open_between_the_dates(void **state)
{
	struct cycle cycle = { .id = 1 };
	struct stamp now = { 1000 };

	(void)state;
	assert_true(evaluation_is_open(&cycle, now)); /* no dates: always */
	cycle.stages[STAGE_EVALUATE] = (struct stage){ STAGE_EVALUATE, { 1001 }, { 2000 } };
	assert_false(evaluation_is_open(&cycle, now));
	cycle.stages[STAGE_EVALUATE].opens_at.us = 1000;
	assert_true(evaluation_is_open(&cycle, now));
	cycle.stages[STAGE_EVALUATE].closes_at.us = 1000;
	assert_false(evaluation_is_open(&cycle, now));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(locked_by_test_or_conclusion),
		CHECK(made_needs_both),
		CHECK(open_between_the_dates),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
