/*
 * timeline.h - the stages of a cycle as the macro timeline takes them, and deadlines in words.
 *
 * Words stand in Text.timeline, Text.stage and Text.date of common.hdf.
 */
#ifndef SITE_TIMELINE_H
#define SITE_TIMELINE_H

#include "domain/cycle/cycle.h"

struct profile;
struct view;

/* Steps of the course, in their order. A profile without a recheck, or without an evaluation of its own, has
 * fewer; 补考 is told to whom it concerns. */
enum timeline_step {
	STEP_NONE = 0,
	STEP_REGISTER, STEP_REVIEW, STEP_RECHECK, STEP_EVALUATE, STEP_TEST, STEP_MAKE_UP, STEP_END,
	N_TIMELINE_STEPS
};

/* How far a record has come. */
struct reached {
	enum timeline_step step; /* STEP_NONE: go by the dates, several may run; N_TIMELINE_STEPS: past all */
	bool back;               /* it was sent back to that step, or failed there */
	bool absent;             /* it was not at that step */
	bool outside;            /* the course is not his: dates, but no states */
};

/* Rows v.stage.N: 报名 审核 (复核) (评定) 测评 (补考) 完成. */
void timeline_fill(struct view *v, const struct profile *profile, const struct cycle *cycle, struct reached reached,
		   struct arena *arena, struct stamp now);
/* When a stage is, as .from and .to of a row; of the publication its day alone. Nothing without dates. */
void timeline_dates(struct view *row, struct arena *arena, const struct stage *stage);
/* What a record has to pass before the tests open: 审核、复核、评定后开放. Reviews that are over are not named, and the
 * judgement before them only where it is a step of its own; `owed`: somebody has still to judge an approved one. */
struct str gate_to_tests(struct arena *arena, const struct profile *profile, int64_t state, bool owed);
/* The same for the practice, which asks for the reviews alone. */
struct str gate_to_practice(struct arena *arena, const struct profile *profile, int64_t state);
/* 2026 年 9 月 30 日（周三）24:00 */
struct str deadline_text(struct arena *arena, struct stamp end);
/* 2026-09-30 24:00 */
struct str deadline_short(struct arena *arena, struct stamp end);
/* 2026 年 9 月 1 日（周二）, with 08:00 unless it is midnight: a beginning, not an end. */
struct str opening_text(struct arena *arena, struct stamp from);
/* 24 天, 今天, or "" when it is over. */
struct str deadline_left(struct arena *arena, struct stamp end, struct stamp now);
/* 9 月 30 日 */
struct str day_text(struct arena *arena, struct stamp t);

#endif
