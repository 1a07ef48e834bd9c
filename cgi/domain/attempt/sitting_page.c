/* sitting_page.c - the sittings of a page of records. */
#include "domain/attempt/sitting_page.h"

#include "domain/attempt/sitting_page_sql.h"
#include "lib/base/arena.h"

/* What the rows from here on say of their record. */
static void
judge(struct arena *arena, struct sittings_facts *facts, const struct rows *rows, size_t from,
      struct sitting_of *out)
{
	const struct sitting_page_row *row = (const struct sitting_page_row *)rows->at + from;
	struct attempt *attempts;
	size_t end = 0;

	while (from + end < rows->n && row[end].record.id == row->record.id)
		end++;
	attempts = ARENA_LIST(arena, end, struct attempt);
	facts->n_attempts = 0;
	for (size_t i = 0; i < end; i++)
		if (row[i].attempt.id != 0)
			attempts[facts->n_attempts++] = row[i].attempt;
	facts->attempts = attempts;
	facts->record = &row->record;
	facts->sites_missing = row->sites_missing;
	facts->sites_bad = row->sites_bad;
	out->record_id = row->record.id;
	sittings_judge(facts, &out->sittings);
}

enum result
sittings_of_page(struct store *db, struct arena *arena, const struct sitting_page *page,
		 struct rows *rows_out)
{
	struct sitting_of *list = ARENA_LIST(arena, page->n + 1, struct sitting_of);
	struct sittings_facts *facts = ARENA_NEW(arena, struct sittings_facts);
	struct value values[1 + SITTING_AT_ONCE];
	size_t n = 0;

	*facts = (struct sittings_facts){ .cycle = page->cycle, .now = page->now };
	TRY(sittings_prepare(db, arena, page->profile, facts));
	values[0] = V(page->assessor_id);
	for (size_t from = 0; from < page->n; from += SITTING_AT_ONCE) {
		const struct sitting_page_row *row;
		struct rows rows;

		for (size_t i = 0; i < SITTING_AT_ONCE; i++)
			values[1 + i] =
				V(from + i < page->n ? page->record_ids[from + i] : (int64_t)0);
		TRY(store_many(db, &sitting_page_rows, arena, &rows,
			       (struct values){ values, 1 + SITTING_AT_ONCE }));
		row = rows.at;
		for (size_t i = 0; i < rows.n; i++)
			if (i == 0 || row[i].record.id != row[i - 1].record.id)
				judge(arena, facts, &rows, i, &list[n++]);
	}
	*rows_out = (struct rows){ list, n };
	return OK;
}
