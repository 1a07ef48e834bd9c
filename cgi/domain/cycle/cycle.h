/*
 * cycle.h - the running cycle of a province and the dates of its stages.
 *
 * Owns tables cycle and stage. A province has at most one running cycle.
 */
#ifndef DOMAIN_CYCLE_H
#define DOMAIN_CYCLE_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct store;

enum stage_kind {
	STAGE_REGISTER = 1, /* 报名 */
	STAGE_REVIEW,       /* 审核 */
	STAGE_EVALUATE,     /* 评定 */
	STAGE_TEST,         /* 测评 */
	STAGE_MAKE_UP,      /* 补考 */
	STAGE_CONCLUDE,     /* 结论 */
	STAGE_PUBLISH,      /* 公布 */
	N_STAGES
};

enum cycle_state { CYCLE_PLANNED = 1, CYCLE_RUNNING, CYCLE_ARCHIVED };

struct stage {
	int64_t kind;
	struct stamp opens_at, closes_at; /* none: the stage has no dates */
};

struct cycle {
	int64_t id, province_id, year, state;
	int64_t n_extended; /* later ends for one that are in force: extension.h */
	struct str name;
	struct date assess_from, assess_to;
	struct stage stages[N_STAGES];    /* by kind; [0] is unused */
};

/* NOT_FOUND: the province is between cycles. Outside of transactions the answer may be site.look_again
 * seconds old: every signed-in page asks. One statement. */
enum result cycle_running(struct store *db, struct arena *arena, int64_t province_id,
			  struct cycle *cycle_out) MUST_USE;
/* The same, but as old as that inside of transactions, too: where dates that were changed may count some
 * seconds later. */
enum result cycle_lately(struct store *db, struct arena *arena, int64_t province_id,
			 struct cycle *cycle_out) MUST_USE;
bool stage_is_open(const struct cycle *cycle, enum stage_kind kind, struct stamp now);
bool stage_is_over(const struct cycle *cycle, enum stage_kind kind, struct stamp now);

#endif
