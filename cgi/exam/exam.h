/*
 * exam.h - the test. list.c: what may be sat and why not, rules, starting. sit.c: the paper, taking over,
 * saving and handing in by form. done.c: what became of it.
 */
#ifndef EXAM_EXAM_H
#define EXAM_EXAM_H

#include "domain/attempt/sitting.h"
#include "site/site.h"

extern const struct action exam_actions[];

/* The candidate's case: what his record may sit. */
struct exam_case {
	const struct profile *profile;
	struct cycle cycle;
	struct record record;
	struct sittings sittings;
};

/* NOT_FOUND: no cycle is running, or he is not in it. */
enum result exam_load(const struct request *rq, struct exam_case *out) MUST_USE;

enum result show_list(const struct request *rq, struct reply *re);
enum result show_rules(const struct request *rq, struct reply *re);
enum result start(const struct request *rq, struct reply *re);
enum result show_attempt(const struct request *rq, struct reply *re);
enum result take_over(const struct request *rq, struct reply *re);
enum result show_check(const struct request *rq, struct reply *re);
enum result submit(const struct request *rq, struct reply *re);
/* The page of an attempt that is over. */
enum result show_done(const struct request *rq, struct reply *re, const struct attempt *attempt);
extern const struct form start_form, submit_form, no_form;

/* Page.unsent: how an attempt whose time is over stands, for answers that a page of it still holds. */
void exam_fill_unsent(struct view *page, const struct attempt *attempt);

struct str exam_address(struct arena *arena, int64_t attempt_id, const char *piece);

#endif
