/*
 * result.h - what became of a physician in earlier cycles: of this system, and as the register says.
 *
 * Owns no table. The current cycle is told by record, evaluation and attempt themselves.
 */
#ifndef DOMAIN_RESULT_H
#define DOMAIN_RESULT_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct rows;
struct store;

/* What the register brought along; empty where it was silent. */
struct register_result {
	struct str cycle, conclusion;
};

struct earlier_result {
	int64_t record_id, year, state, procedure_kind;
	int64_t last_conclusion; /* enum record_state, 0 none */
	struct str cycle;
	struct stamp state_since;
};

enum result result_of_register(struct store *db, struct arena *arena, int64_t physician_id,
			       struct register_result *result_out) MUST_USE;
/* Records of other cycles than the given one, the newest first, as struct earlier_result. */
enum result results_earlier(struct store *db, struct arena *arena, int64_t physician_id, int64_t cycle_id,
			    struct rows *rows_out) MUST_USE;
/* Of one record: RECORD_QUALIFIED or RECORD_UNQUALIFIED, 0 as long as nothing is concluded. */
enum result result_conclusion(struct store *db, struct arena *arena, int64_t record_id, int64_t *state_out) MUST_USE;

#endif
