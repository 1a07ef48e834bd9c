/*
 * name.h - people's names: repaired where that is safe, refused where they are none.
 *
 * Rare ideographs of every extension are right as they are. The interpunct of transcribed names is
 * U+00B7. Blanks inside a Chinese name go, inside a Latin one they stay.
 */
#ifndef DOMAIN_PERSON_NAME_H
#define DOMAIN_PERSON_NAME_H

#include "lib/base/str.h"

struct arena;

enum { NAME_CHARACTERS_MAX = 50, NAME_CHARACTERS_MIN = 2 };

enum name_fault {
	NAME_FINE = 0,
	NAME_EMPTY,
	NAME_SHORT,
	NAME_LONG,
	NAME_FORMULA,           /* a spreadsheet would run it */
	NAME_CHARACTERS,        /* digits, markup, symbols, control characters */
};

enum {
	NAME_HAD_BLANKS = 1,
	NAME_HAD_INVISIBLE = 2,
	NAME_HAD_INTERPUNCT = 4,
	NAME_HAD_OTHER_FORMS = 8, /* wide letters, radicals, compatibility ideographs */
};

/* REFUSED with the fault; the repaired name and what it had come out in both cases. */
enum result name_read(struct arena *arena, struct str raw, struct str *name_out, unsigned *had_out,
		      enum name_fault *fault_out) MUST_USE;
const char *name_fault_text(enum name_fault fault);     /* Chinese, for reports */
const char *name_fault_word(enum name_fault fault);     /* for templates */
/* The ideograph that a radical or compatibility form stands for; other characters as they are. */
uint32_t name_true_character(uint32_t c);

#endif
