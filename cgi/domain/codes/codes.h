/*
 * codes.h - read-only code tables: what may be chosen, and the word for a stored code.
 *
 * Owns table code, which sql/reference fills. Loaded once in a process, at the first use; a change of the
 * tables is a release. Lists and words live as long as the process.
 */
#ifndef DOMAIN_CODES_H
#define DOMAIN_CODES_H

#include "lib/base/str.h"

struct store;

struct code {
	struct str kind, code, parent, label;
	int64_t active;
};

struct code_list {
	const struct code *at;
	size_t n;
};

/* Call before the others; costs one statement in a process. */
enum result codes_ready(struct store *db) MUST_USE;
/* All codes of a kind in their order; forms offer the active ones. */
struct code_list codes_list(const char *kind);
/* NULL if there is none. */
const struct code *codes_find(const char *kind, struct str code);
/* The word for a code, the code itself where the table does not know it, "" for none. */
struct str codes_label(const char *kind, struct str code);
/* Is it there and offered? */
bool codes_offers(const char *kind, struct str code);

#endif
