/*
 * tally.h - how many records of a cycle stand where, for the home pages of staff.
 *
 * Owns no table. Scope stands in the statements: an institution's own records, an office's region.
 */
#ifndef DOMAIN_TALLY_H
#define DOMAIN_TALLY_H

#include "domain/record/record.h"

struct tally {
	int64_t state[N_RECORD_STATES];
	int64_t total;
	int64_t to_judge;       /* judgements still owed by this institution, own and other sites' physicians */
};

/* Two statements. */
enum result tally_institution(struct store *db, struct arena *arena, int64_t institution_id, int64_t cycle_id,
			      struct tally *tally_out) MUST_USE;

struct tally_row {
	int64_t institution_id, total, unsubmitted, submitted, returned, accepted, testing, done, hidden;
	struct str name, region;
};
/* One row for each institution of the office's region, one page of them. */
enum { TALLY_PAGE = 50 };
enum result tally_office(struct store *db, struct arena *arena, int64_t office_id, int64_t cycle_id,
			 int64_t from, struct rows *rows_out) MUST_USE;
/* The whole region; institution_id holds the number of institutions. */
enum result tally_office_sum(struct store *db, struct arena *arena, int64_t office_id, int64_t cycle_id,
			     struct tally_row *sum_out) MUST_USE;

#endif
