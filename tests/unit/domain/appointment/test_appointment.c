/* test_appointment.c - the conditions of article 7, and who may apply. */
#include "../../check.h"

#include "domain/appointment/appointment.h"
#include "domain/cycle/cycle.h"

static void
one_condition_is_enough(void **state)
{
	static const struct {
		const char *class_code;
		int64_t beds, physicians;
		enum appointment_basis basis;
	} rows[] = {
		{ "A100", 100, 0, BASIS_BEDS },
		{ "A100", 99, 500, BASIS_NONE },
		{ "B100", 30, 60, BASIS_NONE },
		{ "H110", 0, 50, BASIS_PREVENTION },
		{ "H110", 0, 49, BASIS_NONE },
		{ "F110", 120, 10, BASIS_BEDS },
		{ "G210", 20, 50, BASIS_PREVENTION },
		{ NULL, 0, 60, BASIS_NONE },
		{ "", 0, 0, BASIS_NONE },
		{ NULL, 100, 0, BASIS_BEDS },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct appointment_facts f = { .class_code = str_of(rows[i].class_code),
					       .beds = rows[i].beds,
					       .n_physicians = rows[i].physicians };

		assert_int_equal(appointment_basis(&f), rows[i].basis);
	}
}

static void
refused(struct appointment_facts f, const char *why)
{
	assert_int_equal(appointment_may_apply(&f, (struct stamp){ 100 }), REFUSED);
	assert_string_equal(appointment_guard_word(), why);
}

static void
what_is_missing_is_named(void **state)
{
	struct appointment_facts f = {
		.cycle_state = CYCLE_RUNNING, .committee = 3, .office = 1, .confirmed_at = { 1 }
	};
	struct appointment_facts other = f;

	(void)state;
	assert_int_equal(appointment_may_apply(&f, (struct stamp){ 100 }), OK);
	other.confirmed_at.us = 0;
	refused(other, "unconfirmed");
	other = f;
	other.committee = 2;
	refused(other, "committee_small");
	other = f;
	other.committee_junior = 1;
	refused(other, "committee_junior");
	other = f;
	other.office = 0;
	refused(other, "office_empty");
	other = f;
	other.barred = 1;
	refused(other, "barred");
	other = f;
	other.closes_at.us = 100;
	assert_int_equal(appointment_may_apply(&other, (struct stamp){ 100 }), EXPIRED);
	assert_int_equal(appointment_may_apply(&other, (struct stamp){ 99 }), OK);
	other = f;
	other.cycle_state = CYCLE_ARCHIVED;
	assert_int_equal(appointment_may_apply(&other, (struct stamp){ 100 }), EXPIRED);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(one_condition_is_enough),
		CHECK(what_is_missing_is_named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
