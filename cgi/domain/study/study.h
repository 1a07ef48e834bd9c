/*
 * study.h - practice: own answers, flags and the place in each bank. It never counts for the result.
 *
 * Owns tables practice and practice_place. Writing functions run in the caller's transaction.
 */
#ifndef DOMAIN_STUDY_H
#define DOMAIN_STUDY_H

#include "domain/question/question.h"
#include "lib/base/date.h"

enum study_mode { STUDY_IN_ORDER = 0, STUDY_RANDOM, STUDY_WRONG, STUDY_FLAGGED, N_STUDY_MODES };

struct profile;

/* Always, or from the approval of the registration to the end of the tests, as the profile says (STUDY-01).
 * state: enum record_state, RECORD_NONE without a record. Pure. */
bool study_is_open(const struct profile *profile, int64_t state);

/* An item of a bank as the sheet shows it. */
struct study_cell {
	int64_t item_id, kind, answer, is_right, flagged; /* answer 0: none yet */
};

struct study_sums {
	int64_t bank_id, answered, n_right, flagged;
};

/* Per bank, as struct study_sums; banks without practice are left out. */
enum result study_sums(struct store *db, struct arena *arena, int64_t account_id, struct rows *rows_out) MUST_USE;
/* All items in use of a bank in their order, as struct study_cell. */
enum result study_cells(struct store *db, struct arena *arena, int64_t account_id, int64_t bank_id,
			struct rows *rows_out) MUST_USE;
/* Where he stopped; NOT_FOUND: nowhere yet. */
enum result study_place(struct store *db, struct arena *arena, int64_t account_id, int64_t bank_id,
			int64_t *item_id_out) MUST_USE;

/* Index of the item to go to from `at` (-1: from outside) in the mode, or -1: there is none. Pure but
 * for chance. */
int64_t study_next(const struct study_cell *cells, size_t n, enum study_mode mode, int64_t at);
int64_t study_before(const struct study_cell *cells, size_t n, enum study_mode mode, int64_t at);
int64_t study_index(const struct study_cell *cells, size_t n, int64_t item_id);

enum result study_answer(struct store *db, int64_t account_id, const struct item *item, int64_t answer,
			 struct stamp now) MUST_USE;
enum result study_flag(struct store *db, int64_t account_id, const struct item *item, bool flagged,
		       struct stamp now) MUST_USE;
enum result study_set_place(struct store *db, int64_t account_id, int64_t bank_id, int64_t item_id) MUST_USE;
enum result study_clear(struct store *db, int64_t account_id, int64_t bank_id) MUST_USE;

const char *study_mode_word(enum study_mode mode); /* "order", "random", "wrong", "flag" */

#endif
