/* like.h - what a visitor typed, as a literal part of a pattern for SQL's LIKE. */
#ifndef BASE_LIKE_H
#define BASE_LIKE_H

#include "lib/base/str.h"

/* %text% with the wildcards of the text escaped by a backslash. */
struct str like_part(struct arena *arena, struct str text);
/* text% */
struct str like_beginning(struct arena *arena, struct str text);
/* The same for a filter: absent, which statements take for any, when nothing was typed. */
struct str like_part_if(struct arena *arena, struct str text);
struct str like_beginning_if(struct arena *arena, struct str text);

#endif
