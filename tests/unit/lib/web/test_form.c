/* test_form.c - every type of field: missing, empty, too long, wrong, twice, unexpected; reading back. */
#include "../../check.h"
#include "lib/web/form.h"

struct sample {
	struct str text, lines, choice, email, phone;
	struct secret secret, again;
	struct date date, month;
	struct many many;
	int64_t number;
	bool check;
};

static const struct field fields[] = {
	FIELD(struct sample, text, .required = true, .min = 2, .max = 4),
	FIELD(struct sample, lines, FIELD_LINES, .max = 10),
	FIELD(struct sample, secret, FIELD_SECRET, .min = 3, .max = 8),
	FIELD(struct sample, again, FIELD_SECRET, .same_as = "secret"),
	FIELD(struct sample, number, FIELD_INT, .least = -5, .most = 100),
	FIELD(struct sample, date, FIELD_DATE),
	FIELD(struct sample, month, FIELD_MONTH),
	FIELD(struct sample, check, FIELD_CHECK),
	FIELD(struct sample, choice, FIELD_CHOICE, .choices = "1|2|9"),
	FIELD(struct sample, many, FIELD_MANY, .max = 2),
	FIELD(struct sample, email, FIELD_EMAIL),
	FIELD(struct sample, phone, FIELD_PHONE),
};
static const struct form form = FORM(struct sample, fields);

/* What reading gives: "field=code …", "refused", or the first member that is set as text. */
static struct str
outcome(const char *body, bool lenient)
{
	struct form_errors errors = { .n = 0 };
	struct request rq = { .arena = check_arena };
	struct str out = STR("");
	void *data;

	assert_int_equal(parse_urlencoded(check_arena, str_of(body), &rq.body), OK);
	if (form_read(&form, &rq, lenient, &data, &errors) != OK)
		return STR("refused");
	for (size_t i = 0; i < errors.n; i++)
		out = str_format(check_arena, "%.*s%s%.*s=%s", STR_ARGS(out), i > 0 ? " " : "",
				 STR_ARGS(errors.at[i].field), errors.at[i].code);
	for (size_t i = 1; errors.n == 0 && i < form.n; i++)
		out = str_join(check_arena, out, form_text(check_arena, &fields[i], data));
	return out;
}

static void
fields_one_by_one(void **state)
{
	static const struct {
		const char *body, *outcome;
	} rows[] = {
		{ "", "text=missing" },
		{ "text=", "text=missing" },
		{ "text=%E3%80%80+", "text=missing" },
		{ "text=a", "text=too_short" },
		{ "text=abcde", "text=too_long" },
		{ "text=%E5%BC%A0%E4%B8%89%E6%9D%8E%E5%9B%9B", "" },
		{ "text=a%0Ab", "text=characters" },
		{ "text=ab%E2%80%AE", "text=characters" },
		{ "text=ab&text=ab", "refused" },
		{ "text=ab&other=1", "refused" },
		{ "text=ab&csrf=x&token=y&go=z", "" },
		{ "text=ab&text_y=1", "refused" },
		{ "text=ab&lines=a%0D%0Ab%0Dc", "a\nb\nc" },
		{ "text=ab&lines=12345678901", "lines=too_long" },
		{ "text=ab&secret=12&again=12", "secret=too_short" },
		{ "text=ab&secret=123456789&again=123456789", "secret=too_long" },
		{ "text=ab&secret=123&again=124", "again=differs" },
		{ "text=ab&secret=123", "again=differs" },
		{ "text=ab&secret=123&again=123", "" },
		{ "text=ab&secret=+12&again=12", "again=differs" },
		{ "text=ab&number=x", "number=number" },
		{ "text=ab&number=1.5", "number=number" },
		{ "text=ab&number=101", "number=range" },
		{ "text=ab&number=-6", "number=range" },
		{ "text=ab&number=99999999999999999999", "number=number" },
		{ "text=ab&number=%EF%BC%94%EF%BC%92", "42" },
		{ "text=ab&number=+42+", "42" },
		{ "text=ab&date=2026-02-30", "date=date" },
		{ "text=ab&date=2026-02-03", "2026-02-03" },
		{ "text=ab&date_y=2026&date_m=2&date_d=3", "2026-02-03" },
		{ "text=ab&date_y=2026&date_m=2&date_d=", "date=date" },
		{ "text=ab&date_y=2026", "date=date" },
		{ "text=ab&date_x=1", "refused" },
		{ "text=ab&month=2026-02", "2026-02" },
		{ "text=ab&month_y=2026&month_m=13", "month=month" },
		{ "text=ab&month_y=%EF%BC%92026&month_m=3", "2026-03" },
		{ "text=ab&check=1", "1" },
		{ "text=ab&check=on", "" },
		{ "text=ab&choice=9", "9" },
		{ "text=ab&choice=3", "choice=choose" },
		{ "text=ab&choice=1%7C2", "choice=choose" },
		{ "text=ab&choice=1&choice=2", "refused" },
		{ "text=ab&many=1&many=2", "" },
		{ "text=ab&many=1&many=2&many=3", "many=too_many" },
		{ "text=ab&email=a@b.cn", "a@b.cn" },
		{ "text=ab&email=a@b", "email=email" },
		{ "text=ab&email=@b.cn", "email=email" },
		{ "text=ab&email=a@b@c.cn", "email=email" },
		{ "text=ab&email=a@.cn", "email=email" },
		{ "text=ab&email=a@b.", "email=email" },
		{ "text=ab&email=a+b@c.cn", "email=email" },
		{ "text=ab&email=a%0Ab@c.cn", "email=email" },
		{ "text=ab&email=%E5%BC%A0@c.cn", "email=email" },
		{ "text=ab&phone=13800000001", "13800000001" },
		{ "text=ab&phone=%2B86+138-0000-0001", "13800000001" },
		{ "text=ab&phone=%EF%BC%913800000001", "13800000001" },
		{ "text=ab&phone=1380000000", "phone=phone" },
		{ "text=ab&phone=12800000001", "phone=phone" },
		{ "text=ab&phone=1380000000x", "phone=phone" },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(rows); i++) {
		struct str found = outcome(rows[i].body, false);

		if (!str_equal(found, str_of(rows[i].outcome)))
			print_error("%s\n", rows[i].body);
		CHECK_STR(found, rows[i].outcome);
	}
}

static void
a_draft_may_be_incomplete(void **state)
{
	(void)state;
	CHECK_STR(outcome("", true), "");
	CHECK_STR(outcome("text=a", true), "");
	CHECK_STR(outcome("other=1", true), "refused");
}

static void
no_form_takes_no_input(void **state)
{
	struct form_errors errors = { .n = 0 };
	struct request rq = { .arena = check_arena };
	void *data;

	(void)state;
	assert_int_equal(parse_urlencoded(check_arena, STR("csrf=1&go=2&token=3"), &rq.body), OK);
	assert_int_equal(form_read(NULL, &rq, false, &data, &errors), OK);
	assert_int_equal(parse_urlencoded(check_arena, STR("csrf=1&x=2"), &rq.body), OK);
	assert_int_equal(form_read(NULL, &rq, false, &data, &errors), REFUSED);
}

static void
errors_have_a_limit(void **state)
{
	struct form_errors errors = { .n = 0 };

	(void)state;
	for (int i = 0; i < 2 * FORM_ERRORS_MAX; i++)
		form_error_add(&errors,
			       (struct form_error){ .field = STR("a"), .code = "missing" });
	assert_int_equal(errors.n, FORM_ERRORS_MAX);
	assert_true(form_has_error(&errors, "a"));
	assert_false(form_has_error(&errors, "b"));
}

static void
secrets_are_never_shown(void **state)
{
	struct sample sample = { .secret = { STR("hidden") } };

	(void)state;
	CHECK_STR(form_text(check_arena, form_field(&form, "secret"), &sample), "");
	assert_null(form_field(&form, "nothing"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CHECK(fields_one_by_one),       CHECK(a_draft_may_be_incomplete),
		CHECK(no_form_takes_no_input),  CHECK(errors_have_a_limit),
		CHECK(secrets_are_never_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
