/*
 * calendar.h - the cycles of a province as its office keeps them: dates, publication, later ends for one, and the log.
 *
 * Owns tables cycle_change and stage_extension. A cycle is made as a draft; once it is published dk-jobs makes its
 * records piece by piece (worklist/keep.h) and then lets it run. Writing functions run in the caller's transaction and
 * note themselves in the log and in the audit.
 */
#ifndef DOMAIN_CYCLE_CALENDAR_H
#define DOMAIN_CYCLE_CALENDAR_H

#include "domain/audit/audit.h"
#include "domain/cycle/cycle.h"

struct rows;

enum cycle_fill { FILL_NONE = 0, FILL_UNDER_WAY, FILL_DONE };
struct calendar {
	struct cycle cycle;
	int64_t fill, n_filled, filled_to;
};
/* NOT_FOUND: of another province. */
enum result calendar_find(struct store *db, struct arena *arena, int64_t province_id, int64_t cycle_id,
			  struct calendar *calendar_out) MUST_USE;
struct calendar_line {
	int64_t id, year, state, fill;
	struct str name;
	struct date assess_from, assess_to;
};
/* The newest first. */
enum result calendar_list(struct store *db, struct arena *arena, int64_t province_id,
			  struct rows *rows_out) MUST_USE;

/* A draft. REFUSED: as cycle_create. */
enum result calendar_add(struct store *db, struct cycle *cycle, const struct actor *by, struct stamp now) MUST_USE;
/* Dates of a stage. REFUSED: it closes before it opens. */
enum result calendar_set_stage(struct store *db, const struct cycle *cycle, const struct stage *stage,
			       struct str reason, const struct actor *by, struct stamp now) MUST_USE;
/* CONFLICT: it is published, or another one of the province runs or is filled.
 * REFUSED: no dates for the registration. */
enum result calendar_publish(struct store *db, struct arena *arena, const struct cycle *cycle, const struct actor *by,
			     struct stamp now) MUST_USE;

/* From now on it is only read, and the next one may run. CONFLICT: it does not run. */
enum result calendar_archive(struct store *db, const struct cycle *cycle, const struct actor *by,
			     struct stamp now) MUST_USE;

enum cycle_what {
	CHANGE_MADE = 1, CHANGE_PUBLISHED, CHANGE_STAGE, CHANGE_EXTENDED, CHANGE_TAKEN_BACK, CHANGE_FILLED,
	CHANGE_ARCHIVED
};
struct cycle_change {
	int64_t what, kind;
	struct stamp at, was_from, was_to, now_from, now_to;
	struct str actor, about, reason;
};
enum result calendar_changes(struct store *db, struct arena *arena, int64_t cycle_id, struct rows *rows_out) MUST_USE;

/* The next cycle whose records are to be made, locked for this transaction. NOT_FOUND: none. */
enum result calendar_next_fill(struct store *db, struct arena *arena, struct calendar *calendar_out) MUST_USE;
/* A piece is made, up to this physician; the last one lets the cycle run, unless another one does (CONFLICT). */
enum result calendar_filled(struct store *db, struct arena *arena, const struct calendar *calendar, bool is_last,
			    struct stamp now) MUST_USE;

#endif
