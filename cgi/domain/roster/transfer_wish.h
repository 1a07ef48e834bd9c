/*
 * transfer_wish.h - an institution asks for a transfer: a physician who came to it, or one who leaves, before the test.
 *
 * Owns table transfer_wish. The office of the former institution's region decides; what a transfer does then is the
 * business of transfer.h. One wish waits for a physician at a time.
 */
#ifndef DOMAIN_TRANSFER_WISH_H
#define DOMAIN_TRANSFER_WISH_H

#include "domain/audit/audit.h"
#include "lib/base/date.h"

struct arena;
struct rows;

enum wish_state { WISH_WAITING = 1, WISH_MADE, WISH_REJECTED, WISH_TAKEN_BACK, N_WISH_STATES };
const char *wish_state_word(int64_t state); /* words in Text.wish */

struct wish {
	int64_t id, record_id, from_id, to_id, asked_by, state, record_state, record_version;
	int64_t now_at; /* the main institution as it is now; from_id is what it was when it was asked */
	struct str name, document; /* masked */
	struct str from_name, to_name, to_number, reason, actor, answer, decided_by;
	struct stamp asked_at, decided_at;
};

/* Of whom and where to: number and name both must fit. With `out` he is of the institution that asks and goes to
 * `unit`, otherwise he comes to it. */
struct wish_new {
	int64_t cycle_id;
	bool out;
	struct str document, name, unit, reason;
};
enum wish_end { WISH_ASKED = 0, WISH_NOBODY, WISH_NO_UNIT, WISH_SAME, WISH_STARTED, WISH_ALREADY };
enum result wish_ask(struct store *db, struct arena *arena, const struct wish_new *wanted, const struct actor *by,
		     struct stamp now, enum wish_end *end_out) MUST_USE;
/* CONFLICT: it is not waiting any more, or another institution's. */
enum result wish_take_back(struct store *db, int64_t id, const struct actor *by, struct stamp now) MUST_USE;

/* Rows of struct wish, newest first: of an institution (from or to), or of an office's region. state 0: any. */
struct wish_query {
	int64_t institution_id, office_id, state, limit, offset;
};
enum result wish_count(struct store *db, struct arena *arena, const struct wish_query *query, int64_t *n_out) MUST_USE;
enum result wish_list(struct store *db, struct arena *arena, const struct wish_query *query, struct rows *rows_out)
	MUST_USE;
/* NOT_FOUND: not of the office's region. */
enum result wish_find(struct store *db, struct arena *arena, int64_t id, int64_t office_id, struct wish *wish_out)
	MUST_USE;
/* It was made, or (with an answer) rejected. CONFLICT: somebody was faster. */
enum result wish_decide(struct store *db, int64_t id, struct str answer, const struct actor *by, struct stamp now)
	MUST_USE;

#endif
