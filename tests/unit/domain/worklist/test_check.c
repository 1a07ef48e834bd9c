/* test_check.c - what the system says of a registration before a person looks at it. */
#include "../../check.h"
#include "domain/worklist/check.h"
#include "lib/io/store.h"

static const struct date today = { 2026, 11, 21 };

static enum check_end
end_of(const struct checks *checks, const char *word)
{
	for (size_t i = 0; i < checks->n; i++)
		if (strcmp(checks->at[i].word, word) == 0)
			return checks->at[i].end;
	return (enum check_end) - 1;
}

static void
years_count_from_the_licence(void **state)
{
	static const struct {
		struct date licensed_on;
		enum check_end end;
	} rows[] = {
		{ { 2021, 11, 21 }, CHECK_FINE }, /* five years today */
		{ { 2021, 11, 22 }, CHECK_LOOK }, /* tomorrow */
		{ { 2001, 1, 1 }, CHECK_FINE },
		{ { 0, 0, 0 }, CHECK_LOOK }, /* not in the register */
	};
	struct check_rules rules = { .years = 5 };

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++) {
		struct worklist_row row = { .procedure_kind = PROCEDURE_SIMPLE,
					    .n_proofs = 1,
					    .licensed_on = rows[i].licensed_on };
		struct checks checks = worklist_checks_by(&rules, &row, -1, today);

		assert_int_equal(end_of(&checks, "years"), rows[i].end);
		assert_false(checks.lacking);
	}
}

static void
simple_needs_proofs(void **state)
{
	struct check_rules rules = { 0 };
	struct worklist_row row = { .procedure_kind = PROCEDURE_SIMPLE };
	struct checks checks = worklist_checks_by(&rules, &row, -1, today);

	(void)state;
	assert_int_equal(end_of(&checks, "proofs"), CHECK_LACKING);
	assert_true(checks.lacking);
	row.procedure_kind = PROCEDURE_GENERAL;
	checks = worklist_checks_by(&rules, &row, -1, today);
	assert_int_equal(checks.n, 0);
	assert_false(checks.lacking);
}

static void
photo_steps_and_register(void **state)
{
	struct check_rules rules = { .photo = true };
	struct worklist_row row = { .procedure_kind = PROCEDURE_GENERAL, .n_incomplete = 2 };
	struct checks checks = worklist_checks_by(&rules, &row, 3, today);

	(void)state;
	assert_int_equal(end_of(&checks, "photo"), CHECK_LOOK);
	assert_int_equal(end_of(&checks, "steps"), CHECK_LACKING);
	assert_int_equal(end_of(&checks, "register"), CHECK_LOOK);
	assert_int_equal(checks.n_look, 3);
	row = (struct worklist_row){ .procedure_kind = PROCEDURE_GENERAL, .n_photos = 1 };
	checks = worklist_checks_by(&rules, &row, 0, today);
	assert_int_equal(checks.n, 2);
	assert_int_equal(checks.n_look, 0);
}

/* Who names bad conduct or one of the fourteen situations is no plain case in a batch. */
static void
named_conduct_is_to_be_looked_at(void **state)
{
	struct check_rules rules = { 0 };
	struct worklist_row row = { .procedure_kind = PROCEDURE_GENERAL, .conduct = 1 };
	struct checks checks = worklist_checks_by(&rules, &row, -1, today);

	(void)state;
	assert_int_equal(end_of(&checks, "conduct"), CHECK_LOOK);
	assert_int_equal(checks.n_look, 1);
	assert_false(checks.lacking);
	row.conduct = CONDUCT_CLEARED;
	checks = worklist_checks_by(&rules, &row, -1, today);
	assert_int_equal(end_of(&checks, "conduct"), CHECK_FINE);
	assert_int_equal(checks.n_look, 0);
}

static void
totals_follow_the_filters(void **state)
{
	struct worklist_count counts[] = {
		{ .phase = RECORD_SUBMITTED,
		  .department_id = 1,
		  .procedure_kind = PROCEDURE_GENERAL,
		  .is_main = 1,
		  .n = 4 },
		{ .phase = RECORD_SUBMITTED,
		  .department_id = 2,
		  .procedure_kind = PROCEDURE_SIMPLE,
		  .is_main = 1,
		  .n = 3 },
		{ .phase = RECORD_RETURNED,
		  .department_id = 1,
		  .procedure_kind = PROCEDURE_SIMPLE,
		  .is_main = 1,
		  .n = 2 },
		{ .phase = RECORD_SUBMITTED,
		  .department_id = 1,
		  .n = 5 }, /* of another institution */
	};
	struct rows rows = { counts, N_OF(counts) };
	struct worklist_query q = { .state_from = RECORD_SUBMITTED, .state_to = RECORD_SUBMITTED };

	(void)state;
	assert_int_equal(worklist_total(&rows, &q), 7);
	q.sites = SITES_FURTHER;
	assert_int_equal(worklist_total(&rows, &q), 5);
	q.sites = SITES_ALL;
	assert_int_equal(worklist_total(&rows, &q), 12);
	q.sites = SITES_MAIN;
	q.department_id = 1;
	assert_int_equal(worklist_total(&rows, &q), 4);
	q.procedure_kind = PROCEDURE_SIMPLE;
	assert_int_equal(worklist_total(&rows, &q), 0);
	q.state_to = N_RECORD_STATES;
	assert_int_equal(worklist_total(&rows, &q), 2);
	assert_int_equal(worklist_sort_of(STR("-at")), BY_TIME_DOWN);
	assert_int_equal(worklist_sort_of(STR("document")), BY_NAME);
}

/* Lists read whole phases: those of the tabs. */
static void
states_count_by_phase(void **state)
{
	static const struct {
		enum record_state state, phase;
	} rows[] = {
		{ RECORD_OUTSIDE, RECORD_OUTSIDE },
		{ RECORD_HIDDEN, RECORD_HIDDEN },
		{ RECORD_INCLUDED, RECORD_INCLUDED },
		{ RECORD_DRAFT, RECORD_INCLUDED },
		{ RECORD_SUBMITTED, RECORD_SUBMITTED },
		{ RECORD_RETURNED, RECORD_RETURNED },
		{ RECORD_RECHECK_RETURNED, RECORD_RETURNED },
		{ RECORD_ACCEPTED, RECORD_ACCEPTED },
		{ RECORD_SITTING, RECORD_READY },
		{ RECORD_MAKE_UP, RECORD_READY },
		{ RECORD_OBJECTED, RECORD_CONCLUDING },
		{ RECORD_DEREGISTERED, RECORD_LEFT },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++)
		assert_int_equal(record_phase(rows[i].state), rows[i].phase);
	for (int64_t s = 1; s < N_RECORD_STATES; s++) /* tabs are ranges: the order stays */
		assert_true(s == RECORD_RECHECK_RETURNED ||
			    record_phase(s) >= record_phase(s - 1) ||
			    s - 1 == RECORD_RECHECK_RETURNED);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(years_count_from_the_licence), CHECK(simple_needs_proofs),
		CHECK(photo_steps_and_register),     CHECK(totals_follow_the_filters),
		CHECK(states_count_by_phase),        CHECK(named_conduct_is_to_be_looked_at),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
