/*
 * people_told.h - records of behaviour that a physician told of, as the review and the recheck show them.
 */
#ifndef SITE_PEOPLE_TOLD_H
#define SITE_PEOPLE_TOLD_H

#include "site/people.h"

/* Records of behaviour of the last submission, each with what the review said, below v as told_of.N: .label .text
 * .bad .verdict (accepted, rejected, open) .word .look .reason .actor .at. */
struct tolds;
enum result people_show_told(const struct request *rq, struct view *v, int64_t record_id, struct tolds *tolds_out)
	MUST_USE;
/* A bad record that the review rejected is no longer held against who told of it: row->conduct is CONDUCT_CLEARED. */
enum result people_weigh(const struct request *rq, struct worklist_row *row) MUST_USE;

#endif
