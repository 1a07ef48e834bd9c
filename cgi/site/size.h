/* size.h - sizes of files in words. */
#ifndef SITE_SIZE_H
#define SITE_SIZE_H

#include "lib/base/str.h"

struct arena;
struct profile;

/* 300 KB, 1.5 MB */
struct str size_text(struct arena *arena, int64_t bytes);
/* The largest picture that the profile takes: 3 MB. */
struct str size_words(struct arena *arena, const struct profile *profile);

#endif
