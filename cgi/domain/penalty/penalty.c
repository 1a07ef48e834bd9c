/* penalty.c - reading penalties. */
#include "domain/penalty/penalty.h"

#include "domain/penalty/penalty_sql.h"
#include "domain/person/document.h"
#include "domain/person/sealed.h"
#include "lib/base/arena.h"
#include "lib/base/like.h"
#include "lib/io/cipher.h"

bool
penalty_is_denied(const struct penalty *p)
{
	return stamp_is_none(p->ended_at) && p->submissions > 0 && p->stated == 0;
}

static enum result
reveal(struct arena *arena, const struct penalty_row *row, struct penalty *penalty_out)
{
	struct str document;

	*penalty_out = row->seen;
	TRY(cipher_reveal(arena, SEALED_DOCUMENT, row->document, &document));
	penalty_out->document = document_masked(arena, document);
	TRY(cipher_reveal(arena, PENALTY_NUMBER, row->number, &penalty_out->number));
	TRY(cipher_reveal(arena, PENALTY_AUTHORITY, row->authority, &penalty_out->authority));
	return cipher_reveal(arena, PENALTY_CONTENT, row->content, &penalty_out->content);
}

static enum result
reveal_all(struct arena *arena, struct rows *rows)
{
	struct penalty *list = ARENA_LIST(arena, rows->n + 1, struct penalty);
	const struct penalty_row *row = rows->at;

	for (size_t i = 0; i < rows->n; i++)
		TRY(reveal(arena, &row[i], &list[i]));
	rows->at = list;
	return OK;
}

enum result
penalty_count(struct store *db, struct arena *arena, const struct penalty_query *q,
	      struct penalty_counts *counts_out)
{
	bool office = q->office_id != 0;
	struct str unit = like_part_if(arena, q->institution);
	struct str name = like_beginning_if(arena, q->name);

	return store_one(
		db, office ? &penalty_n_of_office : &penalty_n_of_assessor, arena, counts_out,
		WITH(V(q->cycle_id), V(office ? q->office_id : q->assessor_id), V(name), V(name),
		     V(q->document_index), V(q->document_index), V(unit), V(unit)));
}

enum result
penalty_list(struct store *db, struct arena *arena, const struct penalty_query *q,
	     struct rows *rows_out)
{
	bool office = q->office_id != 0;
	int part = (int)q->part;
	struct str unit = like_part_if(arena, q->institution);
	struct str name = like_beginning_if(arena, q->name);

	TRY(store_many(db, office ? &penalty_of_office : &penalty_of_assessor, arena, rows_out,
		       WITH(V(q->cycle_id), V(office ? q->office_id : q->assessor_id), V(name),
			    V(name), V(q->document_index), V(q->document_index), V(unit), V(unit),
			    V(part), V(part), V(part), V(part), V(q->limit), V(q->offset))));
	return reveal_all(arena, rows_out);
}

enum result
penalties_of_record(struct store *db, struct arena *arena, int64_t record_id, struct rows *rows_out)
{
	TRY(store_many(db, &penalty_of_record, arena, rows_out, WITH(V(record_id))));
	return reveal_all(arena, rows_out);
}

enum result
penalty_find(struct store *db, struct arena *arena, int64_t id, int64_t office_id,
	     struct penalty *penalty_out)
{
	struct penalty_row row;

	TRY(store_one(db, &penalty_one, arena, &row, WITH(V(id), V(office_id))));
	return reveal(arena, &row, penalty_out);
}
