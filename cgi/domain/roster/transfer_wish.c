/* transfer_wish.c - reading wishes for a transfer. */
#include "domain/roster/transfer_wish.h"

#include "domain/person/document.h"
#include "domain/person/sealed.h"
#include "domain/roster/transfer_wish_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

const char *
wish_state_word(int64_t state)
{
	static const char *const words[N_WISH_STATES] = { "none", "waiting", "made", "rejected",
							  "taken_back" };

	return words[state > 0 && state < N_WISH_STATES ? state : 0];
}

static enum result
reveal(struct arena *arena, const struct wish_row *row, struct wish *wish_out)
{
	struct str number;

	TRY(cipher_reveal(arena, SEALED_DOCUMENT, row->document, &number));
	*wish_out = row->seen;
	wish_out->document = document_masked(arena, number);
	return OK;
}

enum result
wish_count(struct store *db, struct arena *arena, const struct wish_query *q, int64_t *n_out)
{
	struct wish_number row;

	if (q->office_id != 0)
		TRY(store_one(db, &wish_n_of_office, arena, &row,
			      WITH(V(q->state), V(q->state), V(q->office_id))));
	else
		TRY(store_one(db, &wish_n_of_institution, arena, &row,
			      WITH(V(q->institution_id), V(q->state), V(q->state),
				   V(q->institution_id), V(q->state), V(q->state))));
	*n_out = row.n;
	return OK;
}

enum result
wish_list(struct store *db, struct arena *arena, const struct wish_query *q, struct rows *rows_out)
{
	const struct wish_row *row;
	struct wish *list;

	if (q->office_id != 0)
		TRY(store_many(db, &wish_of_office, arena, rows_out,
			       WITH(V(q->state), V(q->state), V(q->office_id), V(q->limit),
				    V(q->offset))));
	else
		TRY(store_many(db, &wish_of_institution, arena, rows_out,
			       WITH(V(q->institution_id), V(q->state), V(q->state),
				    V(q->institution_id), V(q->state), V(q->state), V(q->limit),
				    V(q->offset))));
	list = ARENA_LIST(arena, rows_out->n + 1, struct wish);
	row = rows_out->at;
	for (size_t i = 0; i < rows_out->n; i++)
		TRY(reveal(arena, &row[i], &list[i]));
	rows_out->at = list;
	return OK;
}

enum result
wish_find(struct store *db, struct arena *arena, int64_t id, int64_t office_id,
	  struct wish *wish_out)
{
	struct wish_row row;

	TRY(store_one(db, &wish_one, arena, &row, WITH(V(id), V(office_id))));
	return reveal(arena, &row, wish_out);
}
