/* delegation_record.h - a physician's record and his 考核机构 in one round trip. */
#ifndef DOMAIN_DELEGATION_RECORD_H
#define DOMAIN_DELEGATION_RECORD_H

#include "domain/delegation/delegation.h"
#include "domain/record/record.h"

struct assessed_record {
	struct record record;
	struct str assessor; /* absent: none is assigned */
};

extern const struct statement delegation_record;

/* The record of a physician in a cycle. NOT_FOUND: none. */
enum result assessed_record_of(struct store *db, struct arena *arena, int64_t physician_id, int64_t cycle_id,
			       struct assessed_record *record_out) MUST_USE;

#endif
