/* test_sittings.c - what a record may sit: order of the plan, gates, windows, attempts. */
#include "../../check.h"

#include "domain/attempt/sitting.h"

static struct cycle cycle;
static struct record record;
static struct paper papers[3];
static struct attempt attempts[4];
static struct sittings_facts facts;
static struct sittings now;

/* Beijing: law without limit for all, then pro once for the general procedure. */
static int
beijing(void **state)
{
	(void)check_setup(state);
	cycle = (struct cycle){ .id = 1 };
	cycle.stages[STAGE_MAKE_UP] = (struct stage){ STAGE_MAKE_UP, { 5000 }, { 6000 } };
	record = (struct record){ .id = 1,
				  .state = RECORD_READY,
				  .procedure_kind = PROCEDURE_GENERAL,
				  .subject_code = STR("internal"),
				  .round = 1 };
	papers[0] = (struct paper){ .id = 11,
				    .plan_code = STR("law"),
				    .subject_code = STR("*"),
				    .opens_at = { 1000 },
				    .closes_at = { 2000 } };
	papers[1] = (struct paper){ .id = 12,
				    .plan_code = STR("pro"),
				    .subject_code = STR("internal"),
				    .max_attempts = 1,
				    .opens_at = { 1000 },
				    .closes_at = { 2000 } };
	papers[2] = (struct paper){ .id = 13,
				    .plan_code = STR("pro"),
				    .subject_code = STR("surgery"),
				    .max_attempts = 1,
				    .opens_at = { 1000 },
				    .closes_at = { 2000 } };
	facts = (struct sittings_facts){
		.plans = { { .code = STR("law"), .general = true, .simple = true },
			   { .code = STR("pro"),
			     .after = STR("law"),
			     .general = true,
			     .by_subject = true } },
		.n_plans = 2,
		.cycle = &cycle,
		.record = &record,
		.now = { 1500 },
		.papers = papers,
		.n_papers = 3,
		.attempts = attempts
	};
	return 0;
}

static void
expect(size_t n, enum sitting_state first, enum sitting_state second)
{
	sittings_judge(&facts, &now);
	assert_int_equal(now.n, n);
	assert_int_equal(now.at[0].state, first);
	if (n > 1)
		assert_int_equal(now.at[1].state, second);
}

/* The newest first, as they come from the database. */
static void
sat(int64_t paper, int64_t state, bool passed)
{
	memmove(attempts + 1, attempts, sizeof(attempts) - sizeof(attempts[0]));
	attempts[0] = (struct attempt){ .id = 100 + (int64_t)facts.n_attempts,
					.paper_id = paper,
					.round = 1,
					.state = state,
					.passed = passed };
	facts.n_attempts++;
}

static void
the_second_paper_follows_the_first(void **state)
{
	(void)state;
	expect(2, SITTING_OPEN, SITTING_LATER);
	sat(11, ATTEMPT_OPEN, false);
	expect(2, SITTING_RUNNING, SITTING_LATER);
	attempts[0].state = ATTEMPT_DONE;
	expect(2, SITTING_OPEN, SITTING_LATER); /* failed: again, without limit */
	assert_int_equal(now.at[0].used, 1);
	assert_int_equal(now.at[0].left, -1);
	sat(11, ATTEMPT_DONE, true);
	expect(2, SITTING_PASSED, SITTING_OPEN);
	assert_int_equal(now.at[1].paper.id, 12);
	assert_int_equal(now.at[1].left, 1);
	assert_false(sittings_all_passed(&now));
	sat(12, ATTEMPT_DONE, false);
	expect(2, SITTING_PASSED, SITTING_FAILED);
	attempts[0].passed = 1;
	expect(2, SITTING_PASSED, SITTING_PASSED);
	assert_true(sittings_all_passed(&now));
}

static void
the_simple_procedure_has_its_own(void **state)
{
	(void)state;
	record.procedure_kind = PROCEDURE_SIMPLE;
	expect(1, SITTING_OPEN, SITTING_OPEN);
	sat(11, ATTEMPT_DONE, true);
	expect(1, SITTING_PASSED, SITTING_OPEN);
	assert_true(sittings_all_passed(&now));
}

static void
gates_are_shut(void **state)
{
	static const int64_t shut[] = { RECORD_INCLUDED,  RECORD_DRAFT,  RECORD_SUBMITTED,
					RECORD_RETURNED,  RECORD_TESTED, RECORD_LEFT,
					RECORD_CONCLUDING };

	(void)state;
	for (size_t i = 0; i < N_OF(shut); i++) {
		record.state = shut[i];
		expect(2, SITTING_GATED, SITTING_GATED);
	}
	record.state = RECORD_READY;
	facts.sites_missing = 1;
	expect(2, SITTING_GATED, SITTING_GATED);
	facts.sites_missing = 0;
	facts.sites_bad = 1;
	expect(2, SITTING_GATED, SITTING_GATED);
	facts.even_if_unfit = true;
	expect(2, SITTING_OPEN, SITTING_LATER);
}

static void
windows_open_and_close(void **state)
{
	(void)state;
	facts.now.us = 999;
	expect(2, SITTING_EARLY, SITTING_LATER);
	facts.now.us = 1000;
	expect(2, SITTING_OPEN, SITTING_LATER);
	facts.now.us = 2000;
	expect(2, SITTING_MISSED, SITTING_LATER);
	/* the make-up has its own window and its own attempts; what was passed stays passed */
	sat(11, ATTEMPT_DONE, true);
	sat(12, ATTEMPT_DONE, false);
	record.round = 2;
	facts.now.us = 5500;
	expect(2, SITTING_PASSED, SITTING_OPEN);
	assert_int_equal(now.at[1].left, 1);
}

static void
other_things_in_the_way(void **state)
{
	(void)state;
	facts.plans[1].after = STR("");
	expect(2, SITTING_OPEN, SITTING_OPEN);
	sat(12, ATTEMPT_OPEN, false);
	expect(2, SITTING_BUSY, SITTING_RUNNING);
	facts.n_attempts = 0;
	record.subject_code = STR("tcm"); /* no paper for it */
	expect(2, SITTING_OPEN, SITTING_NO_PAPER);
	sat(11, ATTEMPT_FROZEN, false);
	expect(2, SITTING_OPEN, SITTING_NO_PAPER);
	assert_int_equal(now.at[0].frozen.id, 100);
	assert_int_equal(now.at[0].used, 0);
}

static void
exempt_papers_count_as_passed(void **state)
{
	(void)state;
	facts.plans[1].exemptible = true;
	record.exemption = RECORD_EXEMPT;
	expect(2, SITTING_OPEN, SITTING_EXEMPT);
	assert_false(sittings_all_passed(&now));
	sat(11, ATTEMPT_DONE, true);
	expect(2, SITTING_PASSED, SITTING_EXEMPT);
	assert_true(sittings_all_passed(&now));
	facts.n_papers = 1; /* there need not even be a paper */
	expect(2, SITTING_PASSED, SITTING_EXEMPT);
	record.state = RECORD_RETURNED;
	expect(2, SITTING_PASSED, SITTING_NO_PAPER);
}

static void
only_exemptible_papers_are_spared(void **state)
{
	(void)state;
	record.exemption = RECORD_EXEMPT;
	expect(2, SITTING_OPEN, SITTING_LATER);
	facts.plans[0].exemptible = true; /* what comes after it opens */
	expect(2, SITTING_EXEMPT, SITTING_OPEN);
	record.exemption = RECORD_EXEMPT - 1;
	expect(2, SITTING_OPEN, SITTING_LATER);
}

#define CASE(function) cmocka_unit_test_setup_teardown(function, beijing, check_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(exempt_papers_count_as_passed),
		CASE(only_exemptible_papers_are_spared),
		CASE(the_second_paper_follows_the_first),
		CASE(the_simple_procedure_has_its_own),
		CASE(gates_are_shut),
		CASE(windows_open_and_close),
		CASE(other_things_in_the_way),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
