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

/* evaluation_write.c, for correct.c as well: grounds and reason belong to 不合格 alone, which needs one of them. */
enum result evaluation_keep_reasons(const struct judgement *wish, struct judgement *kept_out) MUST_USE;
bool evaluation_is_same(const struct evaluation *old, const struct judgement *new);
bool evaluation_has_test(const struct profile *profile, int64_t procedure_kind);
struct evaluation_step {
	const char *action; /* of the audit */
	const struct evaluation *old;
	const struct judgement *new;
};
enum result evaluation_note(struct store *db, struct arena *arena, const struct evaluation_step *step,
			    const struct actor *by, struct stamp now) MUST_USE;

extern const struct statement evaluation_gone, evaluation_drop, evaluation_opinion_set, evaluation_reset;
struct evaluation_number {
	int64_t n;
};

extern const struct statement evaluation_count_owed, evaluation_sites_of, evaluation_sites_missing,
	evaluation_one, evaluation_page,
	evaluation_count_all, evaluation_open_rows, evaluation_rows_make, evaluation_tally_of, evaluation_set,
	evaluation_lock;

#endif
