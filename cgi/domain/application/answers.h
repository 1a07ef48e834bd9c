/*
 * answers.h - what was filled in, as names and values in order; a name may occur more than once.
 *
 * As text each answer is one line, name=value, with newline and backslash of the value as \n and \\.
 * It is our own text: sealed before it is stored, and nobody else writes it.
 */
#ifndef DOMAIN_APPLICATION_ANSWERS_H
#define DOMAIN_APPLICATION_ANSWERS_H

#include "lib/base/str.h"

struct arena;

enum { ANSWERS_BYTES_MAX = 1 << 20 };

struct answer {
	struct str name, value;
};

struct answers {
	struct answer *at;
	size_t n;
};

struct str answers_write(struct arena *arena, const struct answers *answers);
/* FAILED: a line that answers_write() cannot have written. */
enum result answers_read(struct arena *arena, struct str text, struct answers *answers_out) MUST_USE;
/* The first value of a name; absent if there is none. */
struct str answers_get(const struct answers *answers, const char *name);
/* All values of a name, joined. */
struct str answers_join(struct arena *arena, const struct answers *answers, const char *name,
			struct str between);

/* A list that grows. */
struct answer_list {
	struct answers answers;
	size_t room;
};
void answers_add(struct arena *arena, struct answer_list *list, struct str name, struct str value);

#endif
