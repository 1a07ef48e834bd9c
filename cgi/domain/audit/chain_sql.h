/* chain_sql.h - statements of the chain, apart: only dk-jobs may seal. */
#ifndef DOMAIN_AUDIT_CHAIN_SQL_H
#define DOMAIN_AUDIT_CHAIN_SQL_H

#include "lib/io/store.h"

struct chain_row {
	int64_t seq, id;
	struct bytes mark;
	struct stamp at;
	struct str words; /* the other columns as one text: see chain_sql.c */
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

extern const struct statement chain_lock, chain_end_now, chain_unsealed, chain_put, chain_move_head, chain_read,
	chain_waits;

#endif
