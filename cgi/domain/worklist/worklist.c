/* worklist.c - reading lists of an institution's records. */
#include "domain/worklist/worklist.h"

#include "domain/person/document.h"
#include "domain/worklist/worklist_sql.h"
#include "domain/person/sealed.h"
#include "lib/base/like.h"
#include "lib/io/cipher.h"

enum { PHOTO_UNIT = 65536 };

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

/* Proofs and photos come in one number: a count less for each row. */
void
worklist_split_files(struct worklist_row *row)
{
	row->n_photos = row->n_proofs / PHOTO_UNIT;
	row->n_proofs %= PHOTO_UNIT;
}

/* Within one phase the order by state is that by time. */
static enum worklist_sort
order_of(const struct worklist_query *q)
{
	bool one = record_phase(q->state_from) == record_phase(q->state_to);

	return !one                     ? q->sort :
	       q->sort == BY_STATE      ? BY_TIME :
	       q->sort == BY_STATE_DOWN ? BY_TIME_DOWN :
					  q->sort;
}

/* One physician at most, whom the page then asks for by id. */
static enum result
count_document(struct store *db, struct arena *arena, struct worklist_query *q,
	       struct rows *rows_out)
{
	const struct worklist_count *row;

	TRY(store_many(db, &worklist_count_one, arena, rows_out,
		       WITH(V(q->institution_id), V(q->cycle_id), V(q->document_index))));
	row = rows_out->at;
	q->physician_id = rows_out->n == 0 ? -1 : row->physician_id;
	return OK;
}

static enum result
run(struct store *db, const struct statement *what, struct arena *arena,
    const struct worklist_query *query, struct rows *rows_out)
{
	struct worklist_query own = *query, *q = &own;
	struct str like = like_part_if(arena, q->name);

	if (q->document_index.at != NULL && q->physician_id == 0)
		TRY(count_document(db, arena, q, rows_out));
	return store_many(
		db, what, arena, rows_out,
		WITH(V(q->institution_id), V(q->cycle_id), V(q->sites == SITES_MAIN ? 1 : 0),
		     V(q->sites == SITES_FURTHER ? 0 : 1), V((int)record_phase(q->state_from)),
		     V((int)record_phase(q->state_to)), V(q->department_id), V(q->department_id),
		     V(q->procedure_kind), V(q->procedure_kind), V(like), V(like),
		     V(q->physician_id), V(q->physician_id), V(q->limit), V(q->offset)));
}

enum result
worklist_page(struct store *db, struct arena *arena, const struct worklist_query *q,
	      struct rows *rows_out)
{
	struct worklist_row *row;

	TRY(run(db, pages[order_of(q)], arena, q, rows_out));
	row = rows_out->at;
	for (size_t i = 0; i < rows_out->n; i++)
		worklist_split_files(&row[i]);
	return OK;
}

static bool
is_same_kind(const struct worklist_count *a, const struct worklist_count *b)
{
	return a->is_main == b->is_main && a->phase == b->phase &&
	       a->department_id == b->department_id && a->procedure_kind == b->procedure_kind;
}

/* Adds what is not yet in worklist_count; a kind of which nothing is left is none. */
static void
settle(struct rows *counts)
{
	struct worklist_count *row = counts->at;
	size_t n = 0;

	for (size_t i = 0; i < counts->n; i++) {
		size_t k = 0;

		while (row[i].is_pending && k < n && !is_same_kind(&row[i], &row[k]))
			k++;
		if (row[i].is_pending && k < n)
			row[k].n += row[i].n;
		else
			row[n++] = row[i];
	}
	counts->n = 0;
	for (size_t i = 0; i < n; i++)
		if (row[i].n != 0)
			row[counts->n++] = row[i];
}

enum result
worklist_counts(struct store *db, struct arena *arena, struct worklist_query *q,
		struct rows *rows_out)
{
	if (q->document_index.at != NULL)
		return count_document(db, arena, q, rows_out);
	if (!str_empty(q->name))
		return store_many(
			db, &worklist_count_found, arena, rows_out,
			WITH(V(q->institution_id), V(q->cycle_id), V(like_part(arena, q->name))));
	TRY(store_many(
		db, &worklist_count_all, arena, rows_out,
		WITH(V(q->institution_id), V(q->cycle_id), V(q->institution_id), V(q->cycle_id))));
	settle(rows_out);
	return OK;
}

int64_t
worklist_total(const struct rows *counts, const struct worklist_query *q)
{
	const struct worklist_count *row = counts->at;
	int64_t from = (int64_t)record_phase(q->state_from),
		to = (int64_t)record_phase(q->state_to);
	int64_t total = 0;

	for (size_t i = 0; i < counts->n; i++)
		if (row[i].phase >= from && row[i].phase <= to &&
		    (q->sites == SITES_ALL || (q->sites == SITES_MAIN) == (row[i].is_main != 0)) &&
		    (q->department_id == 0 || row[i].department_id == q->department_id) &&
		    (q->procedure_kind == 0 || row[i].procedure_kind == q->procedure_kind))
			total += row[i].n;
	return total;
}

struct worklist_place
worklist_place_in(const struct rows *list, int64_t record_id)
{
	struct worklist_place place = { .of = (int64_t)list->n };
	const struct worklist_id *row = list->at;

	for (size_t i = 0; i < list->n; i++) {
		if (row[i].id != record_id)
			continue;
		place.at = (int64_t)i + 1;
		place.before = i > 0 ? row[i - 1].id : 0;
		place.after = i + 1 < list->n ? row[i + 1].id : 0;
	}
	return place;
}

enum result
worklist_place(struct store *db, struct arena *arena, const struct worklist_query *query,
	       int64_t record_id, struct worklist_place *place_out)
{
	struct worklist_query q = *query;
	struct rows rows;

	q.limit = WORKLIST_PLACE_MAX;
	q.offset = 0;
	TRY(run(db, ids[order_of(&q)], arena, &q, &rows));
	*place_out = worklist_place_in(&rows, record_id);
	return OK;
}

enum result
worklist_find(struct store *db, struct arena *arena, int64_t record_id, int64_t institution_id,
	      struct worklist_row *row_out)
{
	TRY(store_one(db, &worklist_one, arena, row_out,
		      WITH(V(institution_id), V(record_id), V(institution_id), V(institution_id))));
	worklist_split_files(row_out);
	return OK;
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
