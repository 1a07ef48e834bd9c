/*
 * timeline.h - the stages of a cycle as the macro timeline takes them, and deadlines in words.
 *
 * Words stand in Text.timeline, Text.stage and Text.date of common.hdf.
 */
#ifndef SITE_TIMELINE_H
#define SITE_TIMELINE_H

#include "domain/cycle/cycle.h"

struct view;

struct reached {
	/* enum stage_kind where the record stands; 0: go by the dates, several may run; N_STAGES: past all */
	int64_t kind;
	bool back;      /* it was sent back to that stage */
};

/* Rows v.stage.N: 报名 审核 评定 测评 (补考) 完成. */
void timeline_fill(struct view *v, struct arena *arena, const struct cycle *cycle, struct reached reached,
		   struct stamp now);
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
