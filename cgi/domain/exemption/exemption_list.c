/* exemption_list.c - applications in lists, and the course of one. */
#include "domain/exemption/exemption_list.h"

#include "domain/exemption/exemption_list_sql.h"
#include "lib/base/like.h"

static bool
is_assessor(enum exemption_role role)
{
	return role == EXEMPTION_BY_ASSESSOR;
}

enum result
exemptions_count(struct store *db, struct arena *arena, const struct exemption_query *q,
		 struct rows *rows_out)
{
	struct str name = like_part_if(arena, q->name);

	return store_many(db,
			  is_assessor(q->role) ? &exemptions_number_assessor :
						 &exemptions_number_institution,
			  arena, rows_out,
			  WITH(V(q->scope_id), V(q->cycle_id), V(q->reason_code), V(q->reason_code),
			       V(name), V(name), V(q->document_index), V(q->document_index)));
}

enum result
exemptions_list(struct store *db, struct arena *arena, const struct exemption_query *q,
		struct rows *rows_out)
{
	struct str name = like_part_if(arena, q->name);

	return store_many(
		db, is_assessor(q->role) ? &exemptions_page_assessor : &exemptions_page_institution,
		arena, rows_out,
		WITH(V(q->scope_id), V(q->cycle_id), V(q->reason_code), V(q->reason_code), V(name),
		     V(name), V(q->document_index), V(q->document_index), V(q->state_from),
		     V(q->state_to), V(q->sort), V(q->sort), V(q->sort), V(q->sort), V(q->limit),
		     V(q->offset)));
}

enum result
exemption_find(struct store *db, struct arena *arena, enum exemption_role role, int64_t scope_id,
	       int64_t record_id, struct exemption_row *row_out)
{
	return store_one(db,
			 is_assessor(role) ? &exemption_one_assessor : &exemption_one_institution,
			 arena, row_out, WITH(V(record_id), V(scope_id)));
}

enum result
exemption_history_list(struct store *db, struct arena *arena, int64_t record_id,
		       struct rows *rows_out)
{
	return store_many(db, &exemption_histories, arena, rows_out, WITH(V(record_id)));
}
