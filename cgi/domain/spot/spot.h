/*
 * spot.h - 抽查核实: an office draws a sample of registrations, looks at each and says what it found (article 10).
 *
 * Owns tables spot_check and spot_item. A draw is repeatable: physicians are ordered by a hash of the seed and their
 * record. A sample belongs to the office that drew it; institutions read what was found of their own physicians.
 */
#ifndef DOMAIN_SPOT_H
#define DOMAIN_SPOT_H

#include "domain/audit/audit.h"
#include "lib/base/date.h"

struct arena;
struct rows;

enum { SPOT_MOST = 2000 };
enum spot_verdict { SPOT_OPEN = 0, SPOT_FITS, SPOT_UNFIT, SPOT_MEND, N_SPOT_VERDICTS };
const char *spot_verdict_word(int64_t verdict); /* words in Text.spot */

struct spot_check {
	int64_t id, cycle_id, office_id, seed, percent, amount, phase_from, phase_to, verdict, n_pool, n;
	int64_t n_fits, n_unfit, n_mend;
	struct str name, region, unit, actor;
	struct stamp made_at;
};
/* Fills in id, n_pool and n of what is wanted. REFUSED: there is nobody to draw from. */
enum result spot_draw(struct store *db, struct arena *arena, struct spot_check *check, const struct actor *by,
		      struct stamp now) MUST_USE;
/* The office's own, newest first. */
enum result spot_checks(struct store *db, struct arena *arena, int64_t office_id, int64_t limit, int64_t offset,
			struct rows *rows_out) MUST_USE;
enum result spot_count(struct store *db, struct arena *arena, int64_t office_id, int64_t *n_out) MUST_USE;
enum result spot_find(struct store *db, struct arena *arena, int64_t id, int64_t office_id,
		      struct spot_check *check_out) MUST_USE;

struct spot_item {
	int64_t check_id, position, record_id, institution_id, verdict, version, state;
	/* state: 0 when he has left the office's region, or the institution that reads; document: masked */
	struct str name, institution, document, check, note, actor;
	struct stamp judged_at;
};
/* Of a check of the office, in the order of the draw; verdict -1: any. */
struct spot_query {
	int64_t check_id, office_id, verdict, limit, offset;
};
enum result spot_items(struct store *db, struct arena *arena, const struct spot_query *query, struct rows *rows_out)
	MUST_USE;
/* NOT_FOUND: no such place in a check of the office. */
enum result spot_item(struct store *db, struct arena *arena, int64_t office_id, int64_t check_id, int64_t position,
		      struct spot_item *item_out) MUST_USE;
/* The next one that is open, behind this one or from the beginning; 0: none. */
enum result spot_next(struct store *db, struct arena *arena, int64_t office_id, int64_t check_id, int64_t position,
		      int64_t *next_out) MUST_USE;
/* What was found. CONFLICT: somebody was faster. */
struct spot_finding {
	int64_t check_id, position, office_id, version;
	enum spot_verdict verdict;
	struct str note;
};
enum result spot_judge(struct store *db, const struct spot_finding *finding, const struct actor *by, struct stamp now)
	MUST_USE;

/* What was found of an institution's physicians, the latest first. */
enum result spot_found_count(struct store *db, struct arena *arena, int64_t institution_id, int64_t *n_out) MUST_USE;
enum result spot_found(struct store *db, struct arena *arena, int64_t institution_id, int64_t limit, int64_t offset,
		       struct rows *rows_out) MUST_USE;

#endif
