/* test_form_pairs.c - a form that was kept reads back as it was filled in. */
#include "../../check.h"

#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/io/config.h"
#include "lib/web/form.h"

struct sample {
	struct str text, lines, email, phone, choice;
	struct date day, month;
	struct many many;
	struct secret secret;
	int64_t number;
	bool tick;
};

static const struct field fields[] = {
	FIELD(struct sample, text, .max = 200),
	FIELD(struct sample, lines, .type = FIELD_LINES, .max = 5000),
	FIELD(struct sample, email, .type = FIELD_EMAIL),
	FIELD(struct sample, phone, .type = FIELD_PHONE),
	FIELD(struct sample, choice, .type = FIELD_CHOICE, .choices = "1|2", .required = true),
	FIELD(struct sample, day, .type = FIELD_DATE),
	FIELD(struct sample, month, .type = FIELD_MONTH),
	FIELD(struct sample, many, .type = FIELD_MANY),
	FIELD(struct sample, secret, .type = FIELD_SECRET),
	FIELD(struct sample, number, .type = FIELD_INT, .most = 100),
	FIELD(struct sample, tick, .type = FIELD_CHECK),
};
static const struct form form = FORM(struct sample, fields);

struct arena *check_arena;

static struct sample
read_back(struct pairs pairs, struct form_errors *errors)
{
	void *data;

	assert_int_equal(form_read_pairs(&form, check_arena, &pairs, false, &data, errors), OK);
	return *(struct sample *)data;
}

static void
test_all_types_come_back(void **state)
{
	struct str chosen[] = { STR("b"), STR("a") };
	struct sample was = { .text = STR("𬱖·阿依古丽"),
			      .lines = STR("一\n二"),
			      .email = STR("a@example.cn"),
			      .phone = STR("13900000012"),
			      .choice = STR("2"),
			      .day = { 2019, 11, 6 },
			      .month = { 2018, 2, 1 },
			      .many = { chosen, 2 },
			      .secret = { STR("not kept") },
			      .number = 7,
			      .tick = true };
	struct pairs pairs = form_pairs(check_arena, &form, &was);
	struct form_errors errors = { .n = 0 };
	struct sample is = read_back(pairs, &errors);

	(void)state;
	assert_int_equal(errors.n, 0);
	assert_true(str_equal(is.text, was.text));
	assert_true(str_equal(is.lines, was.lines));
	assert_true(str_equal(is.email, was.email));
	assert_true(str_equal(is.phone, was.phone));
	assert_true(str_equal(is.choice, was.choice));
	assert_int_equal(date_compare(is.day, was.day), 0);
	assert_int_equal(date_compare(is.month, was.month), 0);
	assert_int_equal(is.many.n, 2);
	assert_true(str_equal(is.many.at[0], STR("b")));
	assert_int_equal(is.number, 7);
	assert_true(is.tick);
	assert_true(str_empty(is.secret.text));
}

static void
test_what_is_gone_is_left_out(void **state)
{
	struct pair list[] = { { STR("choice"), STR("1") },   { STR("old_question"), STR("x") },
			       { STR("day_y"), STR("2019") }, { STR("day_m"), STR("02") },
			       { STR("day_d"), STR("30") },   { STR("text_y"), STR("1") } };
	struct form_errors errors = { .n = 0 };
	struct sample is = read_back((struct pairs){ list, 6 }, &errors);

	(void)state;
	assert_true(str_equal(is.choice, STR("1")));
	assert_int_equal(errors.n, 1);
	assert_true(form_has_error(&errors, "day"));
}

static void
test_empty_is_missing(void **state)
{
	struct form_errors errors = { .n = 0 };

	(void)state;
	read_back((struct pairs){ NULL, 0 }, &errors);
	assert_int_equal(errors.n, 1);
	assert_true(form_has_error(&errors, "choice"));
}

/* A line that a field takes is kept to the last byte. */
static void
test_naughty_strings(void **state)
{
	struct str text, line;
	size_t taken = 0;

	(void)state;
	if (config_file(check_arena, "../shared/data/text/blns/blns.txt", 1 << 20, &text) != OK) {
		trail_clear();
		print_message("skip: ../shared/data is not there\n");
		skip();
	}
	while (str_next(&text, '\n', &line)) {
		struct pair list[] = { { STR("choice"), STR("1") }, { STR("lines"), line } };
		struct form_errors errors = { .n = 0 };
		struct sample is;

		if (!utf8_valid(line))
			continue;
		is = read_back((struct pairs){ list, 2 }, &errors);
		if (errors.n > 0)
			continue;
		assert_true(str_equal(is.lines.at == NULL ? STR("") : is.lines, str_trim(line)));
		taken++;
	}
	assert_true(taken > 300);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(test_all_types_come_back),
		CHECK(test_what_is_gone_is_left_out),
		CHECK(test_empty_is_missing),
		CHECK(test_naughty_strings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
