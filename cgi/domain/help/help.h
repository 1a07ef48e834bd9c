/*
 * help.h - 百问百答: questions and answers that fit a province (HELP-01 to 17). Owns table help_entry.
 *
 * An entry may depend on settings of the profile ("reset.mode=self&inclusion=opt_in"); of those with the
 * same code the first that fits counts: the province's own before those for all, the one with more
 * conditions before the one with fewer, the higher version before the lower.
 */
#ifndef DOMAIN_HELP_H
#define DOMAIN_HELP_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct profile;
struct store;
struct rows;

struct help_entry {
	int64_t id, province_id, version;
	struct str topic, code, applies, question, answer, words;
};

/* A piece of an answer: words, or words that lead to a page of this site. */
struct help_piece {
	struct str text, href; /* href is absent in plain words */
};

/* What fits the profile and holds every word of `asked` (empty: all), by topic and position. */
enum result help_find(struct store *db, struct arena *arena, const struct profile *profile, struct str asked,
		      struct stamp now, struct rows *rows_out) MUST_USE;
/* Do the settings hold? "" always does; a key that profiles do not know never does. Pure. */
bool help_applies(const struct profile *profile, struct str applies);
/* Is every word (split at blanks) of `asked` in the entry, whatever its case? Pure. */
bool help_holds(struct arena *arena, const struct help_entry *entry, struct str asked);
/* Cuts the next piece off *rest; false at the end. Only paths of this site become links. Pure. */
bool help_next(struct str *rest, struct help_piece *piece_out);
/* One vote more. NOT_FOUND: no such entry. */
enum result help_vote(struct store *db, int64_t entry_id, bool helped) MUST_USE;

#endif
