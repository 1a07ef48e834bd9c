/* form.c - from inputs to a checked struct. */
#include "lib/web/form.h"

#include <string.h>

#include "lib/base/arena.h"
#include "lib/base/utf8.h"

enum { SECRET_MAX_BYTES = 1024 };

void
form_error_add(struct form_errors *errors, struct form_error error)
{
	if (errors->n < FORM_ERRORS_MAX)
		errors->at[errors->n++] = error;
}

bool
form_has_error(const struct form_errors *errors, const char *field)
{
	for (size_t i = 0; i < errors->n; i++)
		if (str_equal(errors->at[i].field, str_of(field)))
			return true;
	return false;
}

const struct field *
form_field(const struct form *form, const char *name)
{
	for (size_t i = 0; i < form->n; i++)
		if (strcmp(form->fields[i].name, name) == 0)
			return &form->fields[i];
	return NULL;
}

struct reading {
	const struct request *rq;
	const struct field *field;
	char *to;
	bool lenient;
	struct form_errors *errors;
};

static void
complain(const struct reading *r, const char *code)
{
	bool number = r->field->type == FIELD_INT;

	form_error_add(
		r->errors,
		(struct form_error){ .field = str_of(r->field->name),
				     .code = code,
				     .min = number ? r->field->least : (int64_t)r->field->min,
				     .max = number ? r->field->most : (int64_t)r->field->max });
}

static void
missing(const struct reading *r)
{
	static const char *const code[] = {
		[FIELD_CHOICE] = "choose", [FIELD_MANY] = "choose",   [FIELD_CHECK] = "tick",
		[FIELD_DATE] = "missing",  [FIELD_PHONE] = "missing",
	};
	const char *word = r->field->type <= FIELD_PHONE ? code[r->field->type] : NULL;

	if (r->field->required && !r->lenient)
		complain(r, word != NULL ? word : "missing");
}

/* Characters that no name or remark needs: directions, zero widths, private use of control. */
static bool
has_odd(struct str s)
{
	while (s.len > 0)
		if (utf8_is_odd(utf8_next(&s)))
			return true;
	return false;
}

static struct str
unix_lines(struct arena *arena, struct str s)
{
	char *at = arena_new(arena, s.len + 1);
	size_t len = 0;

	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] != '\r')
			at[len++] = s.at[i];
		else if (i + 1 == s.len || s.at[i + 1] != '\n')
			at[len++] = '\n';
	return (struct str){ at, len };
}

static void
read_text(const struct reading *r, struct str value)
{
	size_t max = r->field->max == 0 ? FORM_TEXT_PRESET : r->field->max, n;

	value = r->field->type == FIELD_LINES ? str_trim(unix_lines(r->rq->arena, value)) :
						str_trim(value);
	n = utf8_count(value);
	if (n == 0)
		missing(r);
	else if (has_odd(value) || (r->field->type != FIELD_LINES && value.len > 0 &&
				    memchr(value.at, '\n', value.len) != NULL))
		complain(r, "characters");
	else if (n > max)
		complain(r, "too_long");
	else if (n < r->field->min && !r->lenient)
		complain(r, "too_short");
	else
		*(struct str *)(void *)r->to = value;
}

static void
read_secret(const struct reading *r, struct str value)
{
	struct secret *secret = (struct secret *)(void *)r->to;

	if (value.len == 0)
		missing(r);
	else if (value.len > SECRET_MAX_BYTES ||
		 (r->field->max > 0 && utf8_count(value) > r->field->max))
		complain(r, "too_long");
	else if (utf8_count(value) < r->field->min)
		complain(r, "too_short");
	else
		secret->text = value;
}

static void
read_int(const struct reading *r, struct str value)
{
	int64_t n;

	value = str_trim(utf8_narrow(r->rq->arena, value));
	if (value.len == 0)
		missing(r);
	else if (str_to_int(value, &n) != OK)
		complain(r, "number");
	else if (n < r->field->least || n > r->field->most)
		complain(r, "range");
	else
		*(int64_t *)(void *)r->to = n;
}

static struct str
piece(const struct reading *r, const char *suffix)
{
	struct str name = str_format(r->rq->arena, "%s%s", r->field->name, suffix);

	return str_trim(utf8_narrow(r->rq->arena, request_value(&r->rq->body, name.at)));
}

static void
read_date(const struct reading *r, struct str value)
{
	struct str y = piece(r, "_y"), m = piece(r, "_m"), day = STR("1");
	struct date d;

	if (r->field->type == FIELD_DATE)
		day = piece(r, "_d");
	if (value.len == 0 && y.len + m.len > 0)
		value = str_format(r->rq->arena, "%.*s-%.*s-%.*s", STR_ARGS(y), STR_ARGS(m),
				   STR_ARGS(day));
	else if (r->field->type == FIELD_MONTH && value.len == 7)
		value = str_format(r->rq->arena, "%.*s-01", STR_ARGS(value));
	value = str_trim(utf8_narrow(r->rq->arena, value));
	if (value.len == 0)
		missing(r);
	else if (date_parse(value, &d) != OK)
		complain(r, r->field->type == FIELD_MONTH ? "month" : "date");
	else
		*(struct date *)(void *)r->to = d;
}

static void
read_choice(const struct reading *r, struct str value)
{
	struct str rest = str_of(r->field->choices), choice;

	value = str_trim(value);
	if (value.len == 0) {
		missing(r);
		return;
	}
	while (str_next(&rest, '|', &choice))
		if (str_equal(choice, value)) {
			*(struct str *)(void *)r->to = value;
			return;
		}
	complain(r, "choose");
}

static void
read_many(const struct reading *r)
{
	const struct pairs *body = &r->rq->body;
	struct many *many = (struct many *)(void *)r->to;
	size_t n = 0;

	many->at = ARENA_LIST(r->rq->arena, body->n + 1, struct str);
	for (size_t i = 0; i < body->n; i++)
		if (str_equal(body->at[i].name, str_of(r->field->name)) &&
		    body->at[i].value.len > 0)
			many->at[n++] = body->at[i].value;
	many->n = n;
	if (n == 0)
		missing(r);
	else if (r->field->max > 0 && n > r->field->max) {
		complain(r, "too_many");
		many->n = 0;
	}
}

static void
read_email(const struct reading *r, struct str value)
{
	size_t n_at = 0, dot_after = 0, at_place = 0;

	value = str_trim(utf8_narrow(r->rq->arena, value));
	if (value.len == 0) {
		missing(r);
		return;
	}
	for (size_t i = 0; i < value.len; i++) {
		unsigned char c = (unsigned char)value.at[i];

		if (c <= ' ' || c >= 0x7f || strchr("<>()[],;:\\\"", c) != NULL)
			n_at = 9;
		else if (c == '@') {
			n_at++;
			at_place = i;
		} else if (c == '.' && n_at == 1 && i > at_place + 1 && i + 1 < value.len)
			dot_after = 1;
	}
	if (n_at != 1 || at_place == 0 || at_place > 64 || !dot_after || value.len > 254)
		complain(r, "email");
	else
		*(struct str *)(void *)r->to = value;
}

static void
read_phone(const struct reading *r, struct str value)
{
	char *at = arena_new(r->rq->arena, value.len + 1);
	size_t len = 0;
	bool other = false;

	value = str_trim(utf8_narrow(r->rq->arena, value));
	if (str_starts(value, STR("+86")))
		value = str_slice(value, 3, value.len);
	for (size_t i = 0; i < value.len; i++)
		if (value.at[i] >= '0' && value.at[i] <= '9')
			at[len++] = value.at[i];
		else if (value.at[i] != ' ' && value.at[i] != '-')
			other = true;
	if (len == 0 && !other)
		missing(r);
	else if (other || len != 11 || at[0] != '1' || at[1] < '3')
		complain(r, "phone");
	else
		*(struct str *)(void *)r->to = (struct str){ at, len };
}

static void
read_field(const struct reading *r)
{
	struct str value = request_value(&r->rq->body, r->field->name);

	switch (r->field->type) {
	case FIELD_TEXT:
	case FIELD_LINES:
		read_text(r, value);
		break;
	case FIELD_SECRET:
		read_secret(r, value);
		break;
	case FIELD_INT:
		read_int(r, value);
		break;
	case FIELD_DATE:
	case FIELD_MONTH:
		read_date(r, value);
		break;
	case FIELD_CHECK:
		if (str_equal(value, STR("1")))
			*(bool *)(void *)r->to = true;
		else
			missing(r);
		break;
	case FIELD_CHOICE:
		read_choice(r, value);
		break;
	case FIELD_MANY:
		read_many(r);
		break;
	case FIELD_EMAIL:
		read_email(r, value);
		break;
	case FIELD_PHONE:
		read_phone(r, value);
		break;
	}
}

static bool
is_known(const struct form *form, struct str name)
{
	static const char *const frame[] = { "csrf", "token", "go" };

	for (size_t i = 0; i < sizeof(frame) / sizeof(frame[0]); i++)
		if (str_equal(name, str_of(frame[i])))
			return true;
	for (size_t i = 0; form != NULL && i < form->n; i++) {
		struct str own = str_of(form->fields[i].name);
		enum field_type type = form->fields[i].type;

		if (str_equal(name, own))
			return true;
		if ((type == FIELD_DATE || type == FIELD_MONTH) && name.len == own.len + 2 &&
		    str_starts(name, own) && name.at[own.len] == '_' &&
		    strchr("ymd", name.at[own.len + 1]) != NULL)
			return true;
	}
	return false;
}

/* The same single input twice: an honest browser does not send it, so it is not guessed which counts. */
static bool
is_doubled(const struct form *form, const struct pairs *body)
{
	for (size_t f = 0; f < form->n; f++) {
		size_t n = 0;

		for (size_t i = 0; i < body->n && form->fields[f].type != FIELD_MANY; i++)
			n += str_equal(body->at[i].name, str_of(form->fields[f].name));
		if (n > 1)
			return true;
	}
	return false;
}

enum result
form_read(const struct form *form, const struct request *rq, bool lenient, void **struct_out,
	  struct form_errors *errors)
{
	char *data = arena_new(rq->arena, form == NULL ? 1 : form->size);

	for (size_t i = 0; i < rq->body.n; i++)
		if (!is_known(form, rq->body.at[i].name))
			return REFUSED;
	*struct_out = data;
	if (form == NULL)
		return OK;
	if (is_doubled(form, &rq->body))
		return REFUSED;
	for (size_t i = 0; i < form->n; i++) {
		struct reading r = { rq, &form->fields[i], data + form->fields[i].offset, lenient,
				     errors };

		read_field(&r);
	}
	for (size_t i = 0; i < form->n; i++) {
		const struct field *own = &form->fields[i];
		const struct field *other =
			own->same_as == NULL ? NULL : form_field(form, own->same_as);
		const struct secret *a = (const struct secret *)(const void *)(data + own->offset),
				    *b;
		struct reading r = { rq, own, data, lenient, errors };

		if (other == NULL || form_has_error(errors, own->name) ||
		    form_has_error(errors, other->name))
			continue;
		b = (const struct secret *)(const void *)(data + other->offset);
		if (!secret_equal(*a, *b))
			complain(&r, "differs");
	}
	return OK;
}

struct str
form_text(struct arena *arena, const struct field *field, const void *data)
{
	const void *at = (const char *)data + field->offset;

	switch (field->type) {
	case FIELD_TEXT:
	case FIELD_LINES:
	case FIELD_CHOICE:
	case FIELD_EMAIL:
	case FIELD_PHONE:
		return *(const struct str *)at;
	case FIELD_INT:
		return *(const int64_t *)at == 0 ? STR("") :
						   str_from_int(arena, *(const int64_t *)at);
	case FIELD_DATE:
		return date_text(arena, *(const struct date *)at);
	case FIELD_MONTH:
		return str_slice(date_text(arena, *(const struct date *)at), 0, 7);
	case FIELD_CHECK:
		return *(const bool *)at ? STR("1") : STR("");
	case FIELD_SECRET:
	case FIELD_MANY:
		break;
	}
	return STR("");
}
