/*
 * str.h - read-only views of text, and secrets that no printer takes.
 *
 * A str owns nothing. at == NULL means "absent" (NULL in the database); at != NULL with len 0 is the
 * empty text. Text that left a form is valid UTF-8 without control characters but tab and newline.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/base/result.h"

struct arena;

struct str {
	const char *at;
	size_t len;
};

/* Bytes that are no text: hashes, ciphertexts, pictures. at == NULL means absent. */
struct bytes {
	const void *at;
	size_t len;
};

/* A password, code or token. Compare with secret_equal() only. */
struct secret {
	struct str text;
};

#define STR(literal) ((struct str){ "" literal, sizeof(literal) - 1 })

struct str str_of(const char *text);       /* borrowed; NULL gives the absent str */
bool str_empty(struct str s);              /* absent or of no length */
bool str_equal(struct str a, struct str b);
int str_compare(struct str a, struct str b);
bool str_starts(struct str s, struct str with);
bool str_ends(struct str s, struct str with);
/* Position of a part in s, or -1. */
ptrdiff_t str_find(struct str s, struct str part);
struct str str_slice(struct str s, size_t from, size_t len); /* clamped */
struct str str_trim(struct str s);         /* ASCII blanks and U+3000, U+00A0, U+FEFF, zero-width */
/* Cuts the piece before the separator off *rest; false when *rest is used up. */
bool str_next(struct str *rest, char separator, struct str *piece_out);
struct str str_copy(struct arena *arena, struct str s);
struct str str_upper(struct arena *arena, struct str s);     /* ASCII letters only */
const char *str_c(struct arena *arena, struct str s);        /* NUL-terminated copy */
struct str str_format(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
struct str str_join(struct arena *arena, struct str a, struct str b);
/* Decimal digits with an optional minus, whole range checked. REFUSED otherwise. */
enum result str_to_int(struct str s, int64_t *n_out) MUST_USE;
struct str str_from_int(struct arena *arena, int64_t n);
/* For printf: "%.*s", STR_ARGS(s). */
#define STR_ARGS(s) (int)(s).len, (s).at == NULL ? "" : (s).at

bool secret_equal(struct secret a, struct secret b);         /* constant time in the content */

struct str hex_encode(struct arena *arena, const void *at, size_t len);
/* REFUSED unless s is exactly 2 * len hexadecimal digits. */
enum result hex_decode(struct str s, void *at_out, size_t len) MUST_USE;

#endif
