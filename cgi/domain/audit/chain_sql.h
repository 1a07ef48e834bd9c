/* chain_sql.h - statements of the chain, apart: only dk-jobs may seal. */
#ifndef DOMAIN_AUDIT_CHAIN_SQL_H
#define DOMAIN_AUDIT_CHAIN_SQL_H

#include "lib/io/store.h"

struct chain_row {
	int64_t seq, id;
	struct bytes mark;
	struct stamp at;
	struct str words; /* the other columns as one text: see chain_words_sql.h */
};

struct chain_end {
	int64_t seq;
	struct bytes mark;
};

struct chain_waiting {
	int64_t n;
	struct stamp since;
	int64_t n_before; /* with numbers below the first */
};

/* chain_mark.c: of a record that follows `before` (empty: the first). */
enum result chain_mark(struct arena *arena, struct bytes before, int64_t seq, const struct chain_row *row,
		       struct bytes *mark_out) MUST_USE;
bool chain_same(struct bytes a, struct bytes b);

extern const struct statement chain_lock, chain_end_now, chain_unsealed, chain_put, chain_move_head, chain_read,
	chain_waits;

#endif
