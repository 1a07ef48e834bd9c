/* spot.c - reading samples and findings. */
#include "domain/spot/spot.h"

#include "domain/person/document.h"
#include "domain/person/sealed.h"
#include "domain/spot/spot_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

const char *
spot_verdict_word(int64_t verdict)
{
	static const char *const words[N_SPOT_VERDICTS] = { "open", "fits", "unfit", "mend" };

	return words[verdict > 0 && verdict < N_SPOT_VERDICTS ? verdict : 0];
}

static enum result
reveal(struct arena *arena, const struct spot_row *row, struct spot_item *item_out)
{
	struct str number;

	TRY(cipher_reveal(arena, SEALED_DOCUMENT, row->document, &number));
	*item_out = row->seen;
	item_out->document = document_masked(arena, number);
	return OK;
}

static enum result
reveal_all(struct arena *arena, struct rows *rows)
{
	struct spot_item *list = ARENA_LIST(arena, rows->n + 1, struct spot_item);
	const struct spot_row *row = rows->at;

	for (size_t i = 0; i < rows->n; i++)
		TRY(reveal(arena, &row[i], &list[i]));
	rows->at = list;
	return OK;
}

static enum result
number(struct store *db, struct arena *arena, const struct statement *what, int64_t of,
       int64_t *n_out)
{
	struct spot_number row;

	TRY(store_one(db, what, arena, &row, WITH(V(of))));
	*n_out = row.n;
	return OK;
}

enum result
spot_checks(struct store *db, struct arena *arena, int64_t office_id, int64_t limit, int64_t offset,
	    struct rows *rows_out)
{
	return store_many(db, &spot_check_page, arena, rows_out,
			  WITH(V(office_id), V(limit), V(offset)));
}

enum result
spot_count(struct store *db, struct arena *arena, int64_t office_id, int64_t *n_out)
{
	return number(db, arena, &spot_check_n, office_id, n_out);
}

enum result
spot_find(struct store *db, struct arena *arena, int64_t id, int64_t office_id,
	  struct spot_check *check_out)
{
	return store_one(db, &spot_check_one, arena, check_out, WITH(V(id), V(office_id)));
}

enum result
spot_items(struct store *db, struct arena *arena, const struct spot_query *q, struct rows *rows_out)
{
	TRY(store_many(db, &spot_item_page, arena, rows_out,
		       WITH(V(q->check_id), V(q->office_id), V(q->verdict), V(q->verdict),
			    V(q->limit), V(q->offset))));
	return reveal_all(arena, rows_out);
}

enum result
spot_item(struct store *db, struct arena *arena, int64_t office_id, int64_t check_id,
	  int64_t position, struct spot_item *item_out)
{
	struct spot_row row;

	TRY(store_one(db, &spot_item_one, arena, &row,
		      WITH(V(check_id), V(position), V(office_id))));
	return reveal(arena, &row, item_out);
}

enum result
spot_next(struct store *db, struct arena *arena, int64_t office_id, int64_t check_id,
	  int64_t position, int64_t *next_out)
{
	struct spot_number row;
	enum result found = store_one(db, &spot_item_next, arena, &row,
				      WITH(V(check_id), V(office_id), V(position), V(position)));

	if (found != OK && found != NOT_FOUND)
		return found;
	*next_out = found == OK ? row.n : 0;
	return OK;
}

enum result
spot_found_count(struct store *db, struct arena *arena, int64_t institution_id, int64_t *n_out)
{
	return number(db, arena, &spot_found_n, institution_id, n_out);
}

enum result
spot_found(struct store *db, struct arena *arena, int64_t institution_id, int64_t limit,
	   int64_t offset, struct rows *rows_out)
{
	TRY(store_many(db, &spot_found_page, arena, rows_out,
		       WITH(V(institution_id), V(limit), V(offset))));
	return reveal_all(arena, rows_out);
}
