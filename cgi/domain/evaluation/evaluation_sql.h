/* evaluation_sql.h - statements of this folder. */
#ifndef DOMAIN_EVALUATION_SQL_H
#define DOMAIN_EVALUATION_SQL_H

#include "domain/evaluation/evaluation.h"
#include "lib/io/store.h"

/* What decides where a record goes once somebody has judged. */
struct evaluation_tally {
	int64_t state, procedure_kind, sites, missing, unfit;
};

struct evaluation_lock_row {
	int64_t id;
};

struct evaluation_gone_row {
	int64_t id, record_id, province_id;
};

/* evaluation_write.c: where the record goes, now that a judgement came or is no longer waited for. */
enum result evaluation_move_on(struct store *db, struct arena *arena, const struct profile *profile, int64_t record_id,
			       struct stamp now) MUST_USE;

extern const struct statement evaluation_gone, evaluation_drop, evaluation_opinion_set, evaluation_reset;
struct evaluation_number {
	int64_t n;
};

extern const struct statement evaluation_count_owed, evaluation_sites_of, evaluation_sites_missing,
	evaluation_one, evaluation_page,
	evaluation_count_all, evaluation_open_rows, evaluation_rows_make, evaluation_tally_of, evaluation_set,
	evaluation_lock;

#endif
