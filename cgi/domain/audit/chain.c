/* chain.c - the marks of the audit, given and compared. */
#include "domain/audit/chain.h"

#include <string.h>

#include "domain/audit/chain_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

enum { READ_PIECE = 1000, PIECE_MEMORY = 16 << 20, CELLS = 3 };

static enum result
seal_rows(struct store *db, struct arena *arena, struct chain_end *end,
	  const struct chain_row *rows, size_t n)
{
	struct value *cells = ARENA_LIST(arena, n * CELLS, struct value);
	int64_t n_done;

	for (size_t i = 0; i < n; i++) {
		struct bytes made;

		TRY(chain_mark(arena, end->mark, end->seq + 1, &rows[i], &made));
		*end = (struct chain_end){ end->seq + 1, made };
		cells[i * CELLS] = V(end->seq);
		cells[i * CELLS + 1] = V(made);
		cells[i * CELLS + 2] = V(rows[i].id);
	}
	TRY(store_bulk(db, &chain_put, n, cells, &n_done));
	return n_done == (int64_t)n ? OK : CONFLICT;
}

static enum result
seal(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out)
{
	struct chain_end end;
	struct rows rows;

	TRY(store_one(db, &chain_lock, arena, &end, NOTHING));
	TRY(store_many(db, &chain_unsealed, arena, &rows, WITH(V(CHAIN_PIECE))));
	*n_out = (int64_t)rows.n;
	if (rows.n == 0)
		return OK;
	TRY(seal_rows(db, arena, &end, rows.at, rows.n));
	return store_change(db, &chain_move_head, WITH(V(end.seq), V(end.mark), V(now)));
}

enum result
chain_seal(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out)
{
	enum result done = store_begin(db);

	*n_out = 0;
	if (done == OK)
		done = seal(db, arena, now, n_out);
	if (done == OK)
		done = store_commit(db);
	store_rollback(db);
	return done;
}

enum result
chain_head_now(struct store *db, struct arena *arena, struct chain_head *head_out)
{
	struct chain_end end;

	TRY(store_one(db, &chain_end_now, arena, &end, NOTHING));
	*head_out = (struct chain_head){ end.seq, hex_encode(arena, end.mark.at, end.mark.len) };
	return OK;
}

/* One link more: false when it does not fit. */
static enum result
follow(struct arena *arena, struct chain_end *end, const struct chain_row *row,
       struct chain_head noted, struct chain_findings *f)
{
	struct bytes made;

	TRY(chain_mark(arena, end->mark, row->seq, row, &made));
	f->seq = row->seq;
	f->id = row->id;
	f->at = row->at;
	if (row->seq != end->seq + 1) {
		f->fault = CHAIN_MISSING;
		f->seq = end->seq + 1;
	} else if (!chain_same(made, row->mark)) {
		f->fault = CHAIN_ALTERED;
	} else if (row->seq == noted.seq &&
		   !str_equal(hex_encode(arena, made.at, made.len), noted.mark)) {
		f->fault = CHAIN_NOT_NOTED;
	}
	if (f->fault != CHAIN_WHOLE)
		return OK;
	f->n_sealed++;
	*end = (struct chain_end){ row->seq, made };
	return OK;
}

/* The next thousand; the mark of the last moves into `kept`, for the memory is used again. */
static enum result
read_piece(struct store *db, struct chain_end *end, unsigned char *kept, struct chain_head noted,
	   struct chain_findings *f, size_t *n_out)
{
	struct arena *piece = arena_create(PIECE_MEMORY);
	struct rows rows = { NULL, 0 };
	enum result done =
		store_many(db, &chain_read, piece, &rows, WITH(V(end->seq), V(READ_PIECE)));
	const struct chain_row *row = rows.at;

	for (size_t i = 0; done == OK && i < rows.n && f->fault == CHAIN_WHOLE; i++)
		done = follow(piece, end, &row[i], noted, f);
	if (done == OK && end->mark.len == DIGEST_BYTES) {
		memmove(kept, end->mark.at, DIGEST_BYTES);
		end->mark.at = kept;
	}
	*n_out = rows.n;
	arena_destroy(piece);
	return done;
}

static void
compare_ends(const struct chain_end *end, const struct chain_end *head, struct chain_head noted,
	     struct chain_findings *f)
{
	f->id = 0;
	f->at = (struct stamp){ 0 };
	f->seq = end->seq + 1;
	if (head->seq > end->seq || noted.seq > end->seq)
		f->fault = CHAIN_CUT;
	else if (head->seq < end->seq || !chain_same(head->mark, end->mark))
		f->fault = CHAIN_HEAD;
	else
		f->seq = 0;
}

/* Follows the chain to its end. Records and head are sealed together, so a head that is further than what was read
 * means that there is more to read; if there is not, it was cut off. */
static enum result
read_all(struct store *db, struct arena *arena, struct chain_end *end, struct chain_end *head,
	 unsigned char *kept, struct chain_head noted, struct chain_findings *f)
{
	int empty = 0;

	while (f->fault == CHAIN_WHOLE && empty < 2) {
		size_t n;

		TRY(read_piece(db, end, kept, noted, f, &n));
		if (n > 0) {
			empty = 0;
			continue;
		}
		TRY(store_one(db, &chain_end_now, arena, head, NOTHING));
		if (head->seq <= end->seq)
			break;
		empty++;
	}
	return OK;
}

enum result
chain_verify(struct store *db, struct arena *arena, struct chain_head noted,
	     struct chain_findings *findings_out)
{
	unsigned char kept[DIGEST_BYTES];
	struct chain_end end = { 0 }, head = { 0 };
	struct chain_waiting waiting;
	struct chain_findings *f = findings_out;

	*f = (struct chain_findings){ 0 };
	TRY(read_all(db, arena, &end, &head, kept, noted, f));
	if (f->fault == CHAIN_WHOLE)
		compare_ends(&end, &head, noted, f);
	TRY(store_one(db, &chain_waits, arena, &waiting, NOTHING));
	f->n_waiting = waiting.n;
	f->waits_since = waiting.since;
	if (f->fault == CHAIN_WHOLE && waiting.n_before > 0)
		*f = (struct chain_findings){ .n_sealed = f->n_sealed,
					      .n_waiting = f->n_waiting,
					      .fault = CHAIN_BEFORE };
	return OK;
}
