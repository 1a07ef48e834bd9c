/* study.c - practice. */
#include "domain/study/study.h"

#include "domain/profile/profile.h"
#include "domain/record/record.h"
#include "domain/study/study_sql.h"
#include "lib/io/random.h"

bool
study_is_open(const struct profile *profile, int64_t state)
{
	return profile_is(profile, "practice.when", "always") ||
	       (state >= RECORD_ACCEPTED && state <= RECORD_MAKE_UP);
}

enum result
study_sums(struct store *db, struct arena *arena, int64_t account_id, struct rows *rows_out)
{
	return store_many(db, &study_sum, arena, rows_out, WITH(V(account_id)));
}

enum result
study_cells(struct store *db, struct arena *arena, int64_t account_id, int64_t bank_id,
	    struct rows *rows_out)
{
	return store_many(db, &study_cell_list, arena, rows_out, WITH(V(account_id), V(bank_id)));
}

enum result
study_place(struct store *db, struct arena *arena, int64_t account_id, int64_t bank_id,
	    int64_t *item_id_out)
{
	struct study_place_row row;

	TRY(store_one(db, &study_place_find, arena, &row, WITH(V(account_id), V(bank_id))));
	*item_id_out = row.item_id;
	return OK;
}

static bool
belongs(const struct study_cell *cell, enum study_mode mode)
{
	switch (mode) {
	case STUDY_WRONG:
		return cell->answer != 0 && cell->is_right == 0;
	case STUDY_FLAGGED:
		return cell->flagged != 0;
	case STUDY_IN_ORDER:
	case STUDY_RANDOM:
	case N_STUDY_MODES:
		break;
	}
	return true;
}

/* One that was not answered yet, if there is any; never the same twice in a row. */
static int64_t
by_chance(const struct study_cell *cells, size_t n, int64_t at)
{
	bool fresh = false;
	uint32_t fitting = 0, chosen;

	for (size_t i = 0; i < n; i++)
		fresh = fresh || (cells[i].answer == 0 && (int64_t)i != at);
	for (size_t i = 0; i < n; i++)
		fitting += (int64_t)i != at && (!fresh || cells[i].answer == 0);
	if (fitting == 0)
		return -1;
	chosen = random_below(fitting);
	for (size_t i = 0; i < n; i++)
		if ((int64_t)i != at && (!fresh || cells[i].answer == 0) && chosen-- == 0)
			return (int64_t)i;
	return -1;
}

int64_t
study_next(const struct study_cell *cells, size_t n, enum study_mode mode, int64_t at)
{
	if (mode == STUDY_RANDOM)
		return by_chance(cells, n, at);
	for (size_t i = (size_t)(at + 1); i < n; i++)
		if (belongs(&cells[i], mode))
			return (int64_t)i;
	/* Wrong ones that were left go round until all are right. */
	for (size_t i = 0; mode != STUDY_IN_ORDER && (int64_t)i < at; i++)
		if (belongs(&cells[i], mode))
			return (int64_t)i;
	return -1;
}

int64_t
study_before(const struct study_cell *cells, size_t n, enum study_mode mode, int64_t at)
{
	if (mode == STUDY_RANDOM || at > (int64_t)n)
		return -1;
	for (int64_t i = at - 1; i >= 0; i--)
		if (belongs(&cells[i], mode))
			return i;
	return -1;
}

int64_t
study_index(const struct study_cell *cells, size_t n, int64_t item_id)
{
	for (size_t i = 0; i < n; i++)
		if (cells[i].item_id == item_id)
			return (int64_t)i;
	return -1;
}

enum result
study_answer(struct store *db, int64_t account_id, const struct item *item, int64_t answer,
	     struct stamp now)
{
	return store_run(db, &study_answer_set, NULL,
			 WITH(V(account_id), V(item->bank_id), V(item->id), V(answer),
			      V(answer == item->answer), V(now)));
}

enum result
study_flag(struct store *db, int64_t account_id, const struct item *item, bool flagged,
	   struct stamp now)
{
	return store_run(db, &study_flag_set, NULL,
			 WITH(V(account_id), V(item->bank_id), V(item->id), V(flagged), V(now)));
}

enum result
study_set_place(struct store *db, int64_t account_id, int64_t bank_id, int64_t item_id)
{
	return store_run(db, &study_place_set, NULL, WITH(V(account_id), V(bank_id), V(item_id)));
}

enum result
study_clear(struct store *db, int64_t account_id, int64_t bank_id)
{
	TRY(store_run(db, &study_practice_clear, NULL, WITH(V(account_id), V(bank_id))));
	return store_run(db, &study_place_clear, NULL, WITH(V(account_id), V(bank_id)));
}

const char *
study_mode_word(enum study_mode mode)
{
	static const char *const words[N_STUDY_MODES] = { "order", "random", "wrong", "flag" };

	return mode < N_STUDY_MODES ? words[mode] : words[0];
}
