/* cycle_create.h - opening a cycle: for dkctl and offices. */
#ifndef DOMAIN_CYCLE_CREATE_H
#define DOMAIN_CYCLE_CREATE_H

#include "domain/audit/audit.h"
#include "domain/cycle/cycle.h"

struct rows;

/* Stores a cycle with its stages as planned; the id comes back in cycle->id. REFUSED: a stage closes
 * before it opens, or the assessment period ends before it begins. In the caller's transaction. */
enum result cycle_create(struct store *db, struct cycle *cycle, const struct actor *by, struct stamp now) MUST_USE;
/* Planned to running. CONFLICT: it is not planned, or another one of the province is running. */
enum result cycle_start(struct store *db, struct arena *arena, int64_t cycle_id, const struct actor *by,
			struct stamp now) MUST_USE;
/* One stage's dates, also of a running cycle. REFUSED: it closes before it opens. NOT_FOUND: no such cycle. */
enum result cycle_set_stage(struct store *db, int64_t cycle_id, const struct stage *stage,
			    const struct actor *by, struct stamp now) MUST_USE;

struct cycle_line {
	int64_t id, province_id, year, state, records;
	struct str province, name;
	struct date assess_from, assess_to;
};
/* All cycles, the newest first, as struct cycle_line. */
enum result cycles_all(struct store *db, struct arena *arena, struct rows *rows_out) MUST_USE;

#endif
