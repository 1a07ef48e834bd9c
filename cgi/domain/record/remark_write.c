/* remark_write.c - leaving remarks, and that a record is open. */
#include "domain/record/remark_sql.h"

enum { LOOK_MINUTES = 10 };

enum result
record_set_remarks(struct store *db, int64_t record_id, const struct remark *remarks, size_t n)
{
	TRY(store_run(db, &remark_drop, NULL, WITH(V(record_id))));
	for (size_t i = 0; i < n; i++)
		TRY(store_insert(db, &remark_insert, NULL,
				 WITH(V(record_id), V(remarks[i].step), V(remarks[i].item),
				      V(remarks[i].body))));
	return OK;
}

static bool
is_same(struct bytes a, struct bytes b)
{
	return str_equal((struct str){ a.at, a.len }, (struct str){ b.at, b.len });
}

enum result
record_look(struct store *db, struct arena *arena, int64_t record_id, struct bytes token_hash,
	    struct stamp now, struct look *other_out)
{
	struct look_row row;
	enum result found = store_one(db, &look_find, arena, &row, WITH(V(record_id)));
	struct stamp since = now;

	*other_out = (struct look){ 0 };
	if (found != OK && found != NOT_FOUND)
		return found;
	if (found == OK && row.at.us + LOOK_MINUTES * STAMP_MINUTE > now.us) {
		if (!is_same(row.token_hash, token_hash)) {
			*other_out = (struct look){ row.account_id, row.name, row.since };
			return OK;
		}
		if (now.us - row.at.us < STAMP_MINUTE)
			return OK;
		since = row.since;
	}
	return store_run(db, &look_note, NULL, WITH(V(record_id), V(token_hash), V(since), V(now)));
}
