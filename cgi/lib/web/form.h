/*
 * form.h - forms as tables: which inputs exist, what they may hold, and which struct member they fill.
 *
 * A row's zero value is an optional one-line text of at most FORM_TEXT_PRESET characters. The input's
 * name is the member's name. Inputs that are not in the table are ignored if they belong to the frame
 * (csrf, token, go) and refuse the form otherwise. Dates come as one input or as name_y, name_m, name_d.
 * Errors are codes; templates/lang has the words (Text.error.<code>), with {label}, {min}, {max}.
 */
#ifndef WEB_FORM_H
#define WEB_FORM_H

#include "lib/base/date.h"
#include "lib/web/request.h"

enum { FORM_TEXT_PRESET = 200, FORM_ERRORS_MAX = 64 };

enum field_type {
	FIELD_TEXT = 0, /* struct str: trimmed, one line */
	FIELD_LINES,    /* struct str: CRLF made LF */
	FIELD_SECRET,   /* struct secret: never shown again */
	FIELD_INT,      /* int64_t: least..most; an empty optional one is 0 */
	FIELD_DATE,     /* struct date */
	FIELD_MONTH,    /* struct date, day 1; name_y and name_m */
	FIELD_CHECK,    /* bool: a checkbox with value 1 */
	FIELD_CHOICE,   /* struct str out of choices */
	FIELD_MANY,     /* struct many: every value of the name */
	FIELD_EMAIL,    /* struct str */
	FIELD_PHONE,    /* struct str: 11 digits after harmless characters are dropped */
};

struct many {
	struct str *at;
	size_t n;
};

struct field {
	const char *name;
	size_t offset;
	enum field_type type;
	bool required;
	bool fleeting;        /* a code that is worth something for minutes: never kept for later */
	size_t min, max;      /* characters; FIELD_MANY: how many values */
	int64_t least, most;
	const char *same_as;  /* the name of a field that must hold the same */
	const char *choices;  /* "1|2|9" */
};

struct form {
	const struct field *fields;
	size_t n, size;
};

#define FIELD(type_, member_, ...) { .name = #member_, .offset = offsetof(type_, member_), __VA_ARGS__ }
#define FORM(type_, list_) { (list_), sizeof(list_) / sizeof((list_)[0]), sizeof(type_) }

struct form_error {
	struct str field;     /* "" concerns the whole form */
	const char *code;
	int64_t min, max;     /* for the words */
	struct str detail;    /* a ready value for {detail}; our own text only */
};

struct form_errors {
	struct form_error at[FORM_ERRORS_MAX];
	size_t n;
};

void form_error_add(struct form_errors *errors, struct form_error error);
bool form_has_error(const struct form_errors *errors, const char *field);
/* Fills a struct of form->size in the arena. Fields with errors keep their zero value. REFUSED when the
 * body holds an input that no honest page sends. With `lenient` (saving a draft) "missing" is no error. */
enum result form_read(const struct form *form, const struct request *rq, bool lenient, void **struct_out,
		      struct form_errors *errors) MUST_USE;
/* A struct as pairs that form_read_pairs() reads back: empty members left out, one pair for each value of
 * FIELD_MANY, no secrets. */
struct pairs form_pairs(struct arena *arena, const struct form *form, const void *data);
/* As form_read, from pairs that were kept; what the form does not know any more is left out. */
enum result form_read_pairs(const struct form *form, struct arena *arena, const struct pairs *pairs,
			    bool lenient, void **struct_out, struct form_errors *errors) MUST_USE;
/* Is this pair the field's, whole or as the year, month or day of it? */
bool form_pair_is_of(const struct pair *pair, const struct field *field);
const struct field *form_field(const struct form *form, const char *name);
/* The text that a control shows for a member: what form_read would read back. Secrets give "". */
struct str form_text(struct arena *arena, const struct field *field, const void *data);

#endif
