/* chain_one.c - whether a single record fits its mark. */
#include "domain/audit/chain.h"
#include "domain/audit/chain_one_sql.h"

enum result
chain_check(struct store *db, struct arena *arena, int64_t id, struct chain_one *one_out)
{
	struct chain_end before = { 0 };
	struct chain_row row;
	struct bytes made;
	enum result found;

	TRY(store_one(db, &chain_of_id, arena, &row, WITH(V(id))));
	*one_out = (struct chain_one){ row.seq, CHAIN_WHOLE };
	if (row.seq == 0)
		return OK;
	found = row.seq == 1 ? OK :
			       store_one(db, &chain_of_seq, arena, &before, WITH(V(row.seq - 1)));
	if (found == NOT_FOUND) {
		one_out->fault = CHAIN_MISSING;
		return OK;
	}
	TRY(found);
	TRY(chain_mark(arena, before.mark, row.seq, &row, &made));
	if (!chain_same(made, row.mark))
		one_out->fault = CHAIN_ALTERED;
	return OK;
}

enum result
chain_sealed(struct store *db, struct arena *arena, struct chain_sealed *sealed_out)
{
	return store_one(db, &chain_sealed_now, arena, sealed_out, NOTHING);
}
