/* fuzz_form.c - a form with every type of field: what is accepted keeps its bounds. */
#include <string.h>

#include "fuzz.h"
#include "lib/base/utf8.h"
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
	FIELD(struct sample, text, .min = 2, .max = 4),
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

TARGET(form)
{
	struct request rq = { .arena = arena };
	struct form_errors errors = { .n = 0 };
	const struct sample *sample;
	void *data;

	if (parse_urlencoded(arena, input, &rq.body) != OK)
		return;
	if (form_read(&form, &rq, false, &data, &errors) != OK)
		return;
	sample = data;
	MUST(utf8_count(sample->text) <= 4 && utf8_count(sample->lines) <= 10);
	MUST(sample->text.len == 0 || memchr(sample->text.at, '\n', sample->text.len) == NULL);
	MUST(sample->number >= -5 && sample->number <= 100);
	MUST(sample->choice.len <= 1 && sample->many.n <= 2);
	MUST(sample->phone.len == 0 || sample->phone.len == 11);
	MUST(date_is_none(sample->date) || date_exists(sample->date));
	MUST(date_is_none(sample->month) || date_exists(sample->month));
	MUST(errors.n > 0 || secret_equal(sample->secret, sample->again));
	for (size_t i = 0; i < form.n; i++)
		MUST(utf8_valid(form_text(arena, &fields[i], data)));
}
