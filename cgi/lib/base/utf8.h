/* utf8.h - strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "lib/base/str.h"

bool utf8_valid(struct str s);
/* Characters in valid text. */
size_t utf8_count(struct str s);
/* Takes one character off *rest; 0 at the end. Invalid bytes come back as U+FFFD, one by one. */
uint32_t utf8_next(struct str *rest);
/* The first n characters. */
struct str utf8_first(struct str s, size_t n);
/* The last n characters. */
struct str utf8_last(struct str s, size_t n);
/* Full-width ASCII forms and the ideographic space become ASCII; the rest stays. */
struct str utf8_narrow(struct arena *arena, struct str s);
bool utf8_is_han(uint32_t c);
/* Control, format, private or unassigned-by-design characters that no visitor's text may hold. */
bool utf8_is_odd(uint32_t c);
size_t utf8_put(uint32_t c, char at[4]);

#endif
