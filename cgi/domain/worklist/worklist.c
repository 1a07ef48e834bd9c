/* worklist.c - reading lists of an institution's records. */
#include "domain/worklist/worklist.h"

#include "domain/person/document.h"
#include "domain/worklist/worklist_sql.h"
#include "domain/person/sealed.h"
#include "lib/base/like.h"
#include "lib/io/cipher.h"

enum { PLACE_MAX = 5000 };

enum result
worklist_search(struct arena *arena, struct str typed, struct str *name_out,
		struct bytes *document_index_out)
{
	bool is_number = false;

	typed = str_trim(typed);
	*name_out = (struct str){ NULL, 0 };
	*document_index_out = (struct bytes){ NULL, 0 };
	if (typed.len == 0)
		return OK;
	for (size_t i = 0; i < typed.len; i++)
		is_number |= typed.at[i] >= '0' && typed.at[i] <= '9';
	if (is_number)
		return cipher_index(arena, INDEX_DOCUMENT, document_canonical_guess(arena, typed),
				    document_index_out);
	*name_out = typed;
	return OK;
}

enum worklist_sort
worklist_sort_of(struct str word)
{
	static const char *const words[N_WORKLIST_SORTS] = { "name",   "-name", "state",
							     "-state", "at",    "-at" };

	for (int i = 0; i < N_WORKLIST_SORTS; i++)
		if (str_equal(word, str_of(words[i])))
			return (enum worklist_sort)i;
	return BY_NAME;
}

static const struct statement *const pages[N_WORKLIST_SORTS] = {
	&worklist_page_name,  &worklist_page_name_down,	 &worklist_page_state, &worklist_page_state_down,
	&worklist_page_time, &worklist_page_time_down,
};
static const struct statement *const ids[N_WORKLIST_SORTS] = {
	&worklist_ids_name, &worklist_ids_name_down, &worklist_ids_state, &worklist_ids_state_down,
	&worklist_ids_time, &worklist_ids_time_down,
};

static enum result
run(struct store *db, const struct statement *what, struct arena *arena,
    const struct worklist_query *q, struct rows *rows_out)
{
	struct str like = str_empty(q->name) ? (struct str){ NULL, 0 } : like_part(arena, q->name);
	int64_t enough = q->offset + q->limit;

	return store_many(db, what, arena, rows_out,
			  WITH(V(q->institution_id), V(q->cycle_id), V(q->state_from),
			       V(q->state_to), V(q->department_id), V(q->department_id),
			       V(q->procedure_kind), V(q->procedure_kind), V(like), V(like),
			       V(q->document_index), V(q->document_index), V(enough),
			       V(q->institution_id), V(q->cycle_id), V(q->all_sites),
			       V(q->state_from), V(q->state_to), V(q->department_id),
			       V(q->department_id), V(q->procedure_kind), V(q->procedure_kind),
			       V(like), V(like), V(q->document_index), V(q->document_index),
			       V(enough), V(q->limit), V(q->offset)));
}

enum result
worklist_page(struct store *db, struct arena *arena, const struct worklist_query *q,
	      struct rows *rows_out)
{
	return run(db, pages[q->sort], arena, q, rows_out);
}

enum result
worklist_counts(struct store *db, struct arena *arena, const struct worklist_query *q,
		struct rows *rows_out)
{
	struct str like = str_empty(q->name) ? (struct str){ NULL, 0 } : like_part(arena, q->name);

	return store_many(db, &worklist_count_all, arena, rows_out,
			  WITH(V(q->institution_id), V(q->cycle_id), V(like), V(like),
			       V(q->document_index), V(q->document_index), V(q->institution_id),
			       V(q->cycle_id), V(q->all_sites), V(like), V(like),
			       V(q->document_index), V(q->document_index)));
}

int64_t
worklist_total(const struct rows *counts, const struct worklist_query *q)
{
	const struct worklist_count *row = counts->at;
	int64_t total = 0;

	for (size_t i = 0; i < counts->n; i++)
		if (row[i].state >= q->state_from && row[i].state <= q->state_to &&
		    (q->department_id == 0 || row[i].department_id == q->department_id) &&
		    (q->procedure_kind == 0 || row[i].procedure_kind == q->procedure_kind))
			total += row[i].n;
	return total;
}

enum result
worklist_place(struct store *db, struct arena *arena, const struct worklist_query *query,
	       int64_t record_id, struct worklist_place *place_out)
{
	struct worklist_query q = *query;
	const struct worklist_id *row;
	struct rows rows;

	q.limit = PLACE_MAX;
	q.offset = 0;
	TRY(run(db, ids[q.sort], arena, &q, &rows));
	row = rows.at;
	*place_out = (struct worklist_place){ .of = (int64_t)rows.n };
	for (size_t i = 0; i < rows.n; i++) {
		if (row[i].id != record_id)
			continue;
		place_out->at = (int64_t)i + 1;
		place_out->before = i > 0 ? row[i - 1].id : 0;
		place_out->after = i + 1 < rows.n ? row[i + 1].id : 0;
	}
	return OK;
}

enum result
worklist_approved_at(struct store *db, struct arena *arena, const struct worklist_query *q,
		     int64_t account_id, struct stamp at, struct rows *rows_out)
{
	return store_many(db, &worklist_approved, arena, rows_out,
			  WITH(V(q->institution_id), V(q->cycle_id), V(at), V(account_id),
			       V((int)EVENT_APPROVE)));
}

enum result
worklist_find(struct store *db, struct arena *arena, int64_t record_id, int64_t institution_id,
	      struct worklist_row *row_out)
{
	return store_one(
		db, &worklist_one, arena, row_out,
		WITH(V(institution_id), V(record_id), V(institution_id), V(institution_id)));
}

enum result
worklist_document(struct arena *arena, const struct worklist_row *row, struct str *masked_out)
{
	struct str number;

	TRY(cipher_reveal(arena, SEALED_DOCUMENT, row->document, &number));
	*masked_out = document_masked(arena, number);
	return OK;
}

enum result
worklist_document_whole(struct store *db, struct arena *arena, int64_t record_id,
			const struct actor *by, struct stamp now, struct str *number_out)
{
	struct audit_event event = { .action = "physician.document_seen", .object = "record" };
	struct worklist_row row;

	TRY(worklist_find(db, arena, record_id, by->institution_id, &row));
	TRY(cipher_reveal(arena, SEALED_DOCUMENT, row.document, number_out));
	event.object_id = record_id;
	return audit_note(db, by, now, event);
}

enum result
worklist_person(struct store *db, struct arena *arena, int64_t physician_id,
		struct worklist_person *person_out)
{
	return store_one(db, &worklist_physician, arena, person_out, WITH(V(physician_id)));
}

enum result
worklist_unsent(struct store *db, struct arena *arena, int64_t institution_id, int64_t cycle_id,
		struct rows *rows_out)
{
	struct worklist_unsent *row;

	TRY(store_many(db, &worklist_unsent_all, arena, rows_out,
		       WITH(V(institution_id), V(cycle_id))));
	row = rows_out->at;
	for (size_t i = 0; i < rows_out->n; i++)
		TRY(cipher_reveal(arena, SEALED_MOBILE, row[i].sealed, &row[i].mobile));
	return OK;
}
