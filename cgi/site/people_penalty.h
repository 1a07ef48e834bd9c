/*
 * people_penalty.h - 行政处罚: of one physician beside his registration, and as a list with its filters.
 *
 * A list keeps its state in the query: tab (standing, denied, ended), q (name or document number), unit (part of the
 * institution's name), size, page.
 */
#ifndef SITE_PEOPLE_PENALTY_H
#define SITE_PEOPLE_PENALTY_H

#include "domain/penalty/penalty.h"
#include "site/people.h"

/* number, on, authority, content, denied, ended .ended_by .ended_reason. */
void people_show_penalty(struct view *v, const struct penalty *penalty);
/* Those of a record below v as penalty.N; n_standing, n_denied. */
enum result people_show_penalties(const struct request *rq, struct view *v, int64_t record_id) MUST_USE;

/* What the address asks for; the caller has set cycle and scope of the query. */
enum result people_read_penalties(const struct request *rq, struct reply *re, const char *path,
				  struct listing *list_out, struct penalty_query *query) MUST_USE;
/* Tabs with counts, and the rows of the list's page below Page.row.N. */
enum result people_list_penalties(struct listing *list, struct penalty_query *query, struct rows *rows_out) MUST_USE;

#endif
