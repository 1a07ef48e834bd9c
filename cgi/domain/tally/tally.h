/*
 * tally.h - how many records of a cycle stand where, for the home pages of staff.
 *
 * Owns no table. Scope stands in the statements: an institution's own records, an office's region.
 */
#ifndef DOMAIN_TALLY_H
#define DOMAIN_TALLY_H

#include "domain/record/record.h"

struct tally {
	int64_t phase[N_RECORD_STATES]; /* by record_phase() */
	int64_t expected;               /* who takes part */
};

enum result tally_institution(struct store *db, struct arena *arena, int64_t institution_id, int64_t cycle_id,
			      struct tally *tally_out) MUST_USE;

/* Each number counts one phase; `expected` is the sum of those from unsent to ending. */
struct tally_row {
	int64_t institution_id, expected, unsent, wait, returned, recheck, judging, testing, ending;
	int64_t outside, hidden, left;
	struct str name, region, region_code;
};
enum tally_order {
	TALLY_BY_REGION = 0, TALLY_BY_EXPECTED, TALLY_BY_UNSENT, TALLY_BY_WAIT, TALLY_BY_RETURNED,
	TALLY_BY_RECHECK, TALLY_BY_JUDGING, TALLY_BY_TESTING, TALLY_BY_ENDING, TALLY_BY_OUTSIDE, TALLY_BY_HIDDEN,
	TALLY_BY_LEFT,
	N_TALLY_ORDERS
};
struct tally_query {
	int64_t office_id, cycle_id;
	struct str part, region_code;  /* of a name; the beginning of the district's code; empty: all */
	enum tally_order order;
	bool falling;
	int64_t from, most;
};
/* One row for each institution of the office's region, one page of them. */
enum result tally_office(struct store *db, struct arena *arena, const struct tally_query *query,
			 struct rows *rows_out) MUST_USE;
/* All that the query finds, whatever the page; institution_id holds the number of institutions. */
enum result tally_office_sum(struct store *db, struct arena *arena, const struct tally_query *query,
			     struct tally_row *sum_out) MUST_USE;
/* One row for each district of the office's region; institution_id holds the number of institutions. */
enum result tally_districts(struct store *db, struct arena *arena, int64_t office_id, int64_t cycle_id,
			    struct rows *rows_out) MUST_USE;
/* One row for each part of a region, named by the beginning of its code ("": the office's own): cities where it has
 * several, else districts; region_code holds the beginning of theirs. No row where it has no more than one district. */
enum result tally_places(struct store *db, struct arena *arena, int64_t office_id, int64_t cycle_id,
			 struct str region, struct rows *rows_out) MUST_USE;
/* A whole cycle; institution_id holds the number of institutions. */
enum result tally_cycle(struct store *db, struct arena *arena, int64_t cycle_id,
			struct tally_row *sum_out) MUST_USE;

/* What is under way in the whole system. */
struct tally_now {
	int64_t sessions, sittings; /* people signed in; tests being sat */
};
enum result tally_system(struct store *db, struct arena *arena, struct stamp now,
			 struct tally_now *now_out) MUST_USE;

#endif
