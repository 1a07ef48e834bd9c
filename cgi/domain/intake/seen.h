/*
 * seen.h - what an import has met before in the same file: 64-bit digests in an open hash table.
 *
 * Two different values with one digest would refuse a right row as a repetition; for a million rows
 * the chance is one in thirty million.
 */
#ifndef DOMAIN_INTAKE_SEEN_H
#define DOMAIN_INTAKE_SEEN_H

#include "lib/base/str.h"

struct arena;
struct seen;

/* Memory comes from the arena and grows by doubling: some 100 bytes a value in the end. */
struct seen *seen_create(struct arena *arena);
/* The row that brought the value first; 0 when this one is the first. tag_out is what it was noted
 * with. */
int64_t seen_note(struct seen *seen, struct str value, int64_t row, uint64_t tag,
		  uint64_t *tag_out);
/* Without noting it: the row and tag of a value; 0 when it is unknown. */
int64_t seen_find(const struct seen *seen, struct str value, uint64_t *tag_out);
/* Another tag for a value that was noted. */
void seen_retag(struct seen *seen, struct str value, uint64_t tag);
uint64_t seen_digest(uint64_t seed, struct str value);

#endif
