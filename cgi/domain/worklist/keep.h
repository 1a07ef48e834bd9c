/*
 * keep.h - keeping the numbers of the lists.
 *
 * Triggers write each change of table worklist to worklist_change, in the transaction that makes it; whoever reads
 * counts adds both tables. dk-jobs folds the changes into worklist_count, so that there are never many to add.
 */
#ifndef DOMAIN_WORKLIST_KEEP_H
#define DOMAIN_WORKLIST_KEEP_H

#include "domain/worklist/worklist.h"

struct profile;

/* Adds the oldest changes to the counts and removes them, in a transaction of its own; n_out is WORKLIST_FOLD when
 * there may be more. Two at once do no harm: one of them changes nothing (CONFLICT). */
enum { WORKLIST_FOLD = 1000 };
enum result worklist_fold(struct store *db, struct arena *arena, int64_t *n_out) MUST_USE;

/* records_create() with the lists written as sets, which a million records need; in the caller's transaction, which
 * must be rolled back if this is not OK. */
enum result worklist_open(struct store *db, struct arena *arena, const struct profile *profile, int64_t cycle_id,
			  struct stamp now, int64_t *n_out) MUST_USE;

/* The same for physicians of these ids alone; the caller holds the cycle (calendar_next_fill). */
struct open_piece {
	int64_t cycle_id, after, up_to;
};
enum result worklist_open_piece(struct store *db, struct arena *arena, const struct profile *profile,
				const struct open_piece *piece, struct stamp now, int64_t *n_out) MUST_USE;

/* The last id that there is of any physician. */
enum result worklist_last_physician(struct store *db, struct arena *arena, int64_t *id_out) MUST_USE;

/* What differs from the records and practice sites: rows of worklist, and kinds whose number is wrong. */
struct worklist_faults {
	int64_t missing, surplus, miscounted;
};
enum result worklist_verify(struct store *db, struct arena *arena, struct worklist_faults *faults_out) MUST_USE;
/* Makes lists and counts anew, in the caller's transaction. */
enum result worklist_rebuild(struct store *db) MUST_USE;

#endif
