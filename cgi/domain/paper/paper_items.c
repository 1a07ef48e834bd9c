/* paper_items.c - the questions of a paper: apart, since who only lists papers has no need of them. */
#include "domain/paper/paper.h"

#include "domain/paper/paper_sql.h"

enum result
paper_items(struct store *db, struct arena *arena, int64_t paper_id, struct rows *rows_out)
{
	return store_many(db, &paper_item_texts, arena, rows_out, WITH(V(paper_id)));
}

enum result
paper_keys(struct store *db, struct arena *arena, int64_t paper_id, struct rows *rows_out)
{
	return store_many(db, &paper_item_keys, arena, rows_out, WITH(V(paper_id)));
}
