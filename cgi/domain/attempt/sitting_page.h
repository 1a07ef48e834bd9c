/*
 * sitting_page.h - what the records of one page of a list may sit, and what came of it: one statement for fifty.
 *
 * Scope is the table of delegations: a record whose main institution is not delegated to this one looks absent.
 */
#ifndef DOMAIN_SITTING_PAGE_H
#define DOMAIN_SITTING_PAGE_H

#include "domain/attempt/sitting.h"

enum { SITTING_PAGE_MAX = 100 };

struct sitting_page {
	const struct profile *profile;
	const struct cycle *cycle;
	int64_t assessor_id;
	struct stamp now;
	int64_t record_ids[SITTING_PAGE_MAX];
	size_t n;
};

struct sitting_of {
	int64_t record_id;
	struct sittings sittings;
};
/* Rows of struct sitting_of, each record once. Of attempts only result, round and state are read. */
enum result sittings_of_page(struct store *db, struct arena *arena, const struct sitting_page *page,
			     struct rows *rows_out) MUST_USE;

#endif
