/* region.c - reading the lists of a region's institutions one after the other. */
#include "domain/worklist/region.h"

#include "domain/person/sealed.h"
#include "domain/worklist/region_sql.h"
#include "lib/base/arena.h"
#include "lib/base/like.h"
#include "lib/io/cipher.h"

/* region.phases and region.units ask two tables the same. */
static struct values
twice(struct arena *arena, struct values once)
{
	struct value *at = ARENA_LIST(arena, 2 * once.n, struct value);

	for (size_t i = 0; i < 2 * once.n; i++)
		at[i] = once.at[i % once.n];
	return (struct values){ at, 2 * once.n };
}

static struct values
counted(struct arena *arena, const struct region_query *q, int from, int to)
{
	struct str region = like_beginning_if(arena, q->region),
		   unit = like_part_if(arena, q->institution);

	return twice(arena, WITH(V(q->cycle_id), V(from), V(to), V(q->procedure_kind),
				 V(q->procedure_kind), V(q->office_id), V(region), V(region),
				 V(unit), V(unit)));
}

static enum result
find_document(struct store *db, struct arena *arena, const struct region_query *q,
	      struct rows *rows_out)
{
	struct str region = like_beginning_if(arena, q->region),
		   unit = like_part_if(arena, q->institution);

	return store_many(db, &region_document, arena, rows_out,
			  WITH(V(q->cycle_id), V(q->procedure_kind), V(q->procedure_kind),
			       V(q->document_index), V(q->office_id), V(region), V(region), V(unit),
			       V(unit)));
}

static enum result
count_document(struct store *db, struct arena *arena, const struct region_query *q,
	       struct rows *rows_out)
{
	struct region_count *count = ARENA_NEW(arena, struct region_count);
	const struct region_found *found;
	struct rows rows;

	TRY(find_document(db, arena, q, &rows));
	found = rows.at;
	if (rows.n > 0)
		*count = (struct region_count){ found->phase, 1 };
	*rows_out = (struct rows){ count, rows.n };
	return OK;
}

enum result
region_counts(struct store *db, struct arena *arena, const struct region_query *q,
	      struct rows *rows_out)
{
	struct str region = like_beginning_if(arena, q->region),
		   unit = like_part_if(arena, q->institution);

	if (q->document_index.at != NULL)
		return count_document(db, arena, q, rows_out);
	if (!str_empty(q->name))
		return store_many(db, &region_named_phases, arena, rows_out,
				  WITH(V(q->cycle_id), V(like_beginning(arena, q->name)),
				       V(q->procedure_kind), V(q->procedure_kind), V(q->office_id),
				       V(region), V(region), V(unit), V(unit)));
	return store_many(db, &region_phases, arena, rows_out,
			  counted(arena, q, 0, N_RECORD_STATES));
}

int64_t
region_total(const struct rows *counts, int64_t state_from, int64_t state_to)
{
	const struct region_count *row = counts->at;
	int64_t from = (int64_t)record_phase(state_from), to = (int64_t)record_phase(state_to);
	int64_t total = 0;

	for (size_t i = 0; i < counts->n; i++)
		if (row[i].phase >= from && row[i].phase <= to)
			total += row[i].n;
	return total;
}

/* Of an institution that has `n` rows behind those that were passed, as many as the page still wants. */
static enum result
take(struct store *db, struct arena *arena, const struct region_query *q,
     const struct region_unit *unit, int64_t offset, struct rows *page)
{
	struct worklist_query own = { .institution_id = unit->institution_id,
				      .cycle_id = q->cycle_id,
				      .state_from = q->state_from,
				      .state_to = q->state_to,
				      .procedure_kind = q->procedure_kind,
				      .sort = q->sort,
				      .limit = q->limit - (int64_t)page->n,
				      .offset = offset };
	struct worklist_row *to = (struct worklist_row *)page->at + page->n;
	const struct worklist_row *row;
	struct rows rows;

	TRY(worklist_page(db, arena, &own, &rows));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		to[i] = row[i];
		to[i].main_institution = unit->name;
	}
	page->n += rows.n;
	return OK;
}

static enum result
page_by_unit(struct store *db, struct arena *arena, const struct region_query *q, struct rows *page)
{
	const struct region_unit *unit;
	int64_t passed = 0;
	struct rows units;

	TRY(store_many(db, &region_units, arena, &units,
		       counted(arena, q, (int)record_phase(q->state_from),
			       (int)record_phase(q->state_to))));
	unit = units.at;
	for (size_t i = 0; i < units.n && (int64_t)page->n < q->limit; i++) {
		int64_t skip = q->offset > passed ? q->offset - passed : 0;

		if (skip < unit[i].n)
			TRY(take(db, arena, q, &unit[i], skip, page));
		passed += unit[i].n;
	}
	return OK;
}

static enum result
add_place(struct store *db, struct arena *arena, const struct region_place *place,
	  struct rows *page)
{
	struct worklist_row *to = (struct worklist_row *)page->at + page->n;
	enum result found = worklist_find(db, arena, place->record_id, place->institution_id, to);

	if (found == NOT_FOUND) /* moved on since it was listed */
		return OK;
	TRY(found);
	to->main_institution = place->institution;
	page->n++;
	return OK;
}

static enum result
page_found(struct store *db, struct arena *arena, const struct region_query *q, struct rows *page)
{
	int64_t from = (int64_t)record_phase(q->state_from),
		to = (int64_t)record_phase(q->state_to);
	const struct region_found *row;
	struct rows rows;

	TRY(find_document(db, arena, q, &rows));
	row = rows.at;
	if (rows.n > 0 && row->phase >= from && row->phase <= to)
		TRY(add_place(db, arena, &row->place, page));
	return OK;
}

static enum result
page_by_name(struct store *db, struct arena *arena, const struct region_query *q, struct rows *page)
{
	struct str region = like_beginning_if(arena, q->region),
		   unit = like_part_if(arena, q->institution);
	const struct region_place *row;
	struct rows rows;

	TRY(store_many(db, &region_named, arena, &rows,
		       WITH(V(q->cycle_id), V(like_beginning(arena, q->name)), V(q->procedure_kind),
			    V(q->procedure_kind), V(q->office_id), V(region), V(region), V(unit),
			    V(unit), V((int)record_phase(q->state_from)),
			    V((int)record_phase(q->state_to)), V(q->limit), V(q->offset))));
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		TRY(add_place(db, arena, &row[i], page));
	return OK;
}

enum result
region_page(struct store *db, struct arena *arena, const struct region_query *q,
	    struct rows *rows_out)
{
	struct rows page = { ARENA_LIST(arena, (size_t)q->limit + 1, struct worklist_row), 0 };

	if (q->document_index.at != NULL)
		TRY(page_found(db, arena, q, &page));
	else if (!str_empty(q->name))
		TRY(page_by_name(db, arena, q, &page));
	else
		TRY(page_by_unit(db, arena, q, &page));
	*rows_out = page;
	return OK;
}

enum result
region_find(struct store *db, struct arena *arena, int64_t office_id, int64_t record_id,
	    struct region_place *place_out, struct worklist_row *row_out)
{
	TRY(store_one(db, &region_record, arena, place_out, WITH(V(record_id), V(office_id))));
	TRY(worklist_find(db, arena, record_id, place_out->institution_id, row_out));
	row_out->main_institution = place_out->institution;
	return OK;
}

enum result
region_document_whole(struct store *db, struct arena *arena, int64_t record_id,
		      const struct actor *by, struct stamp now, struct str *number_out)
{
	struct audit_event event = { .action = "physician.document_seen",
				     .object = "record",
				     .object_id = record_id };
	struct region_place place;
	struct worklist_row row;

	TRY(region_find(db, arena, by->office_id, record_id, &place, &row));
	TRY(cipher_reveal(arena, SEALED_DOCUMENT, row.document, number_out));
	return audit_note(db, by, now, event);
}
