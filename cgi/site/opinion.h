/*
 * opinion.h - the form with two verdicts: grounds and reason beside 不合格, nothing preselected.
 *
 * Its page is macro people_opinion of templates/people.cs; words in common.hdf.
 */
#ifndef SITE_OPINION_H
#define SITE_OPINION_H

#include "domain/evaluation/evaluation.h"
#include "site/site.h"

struct opinion_form {
	struct str ethics, performance, reason; /* verdicts: 1 合格, 0 不合格, "" none */
	struct many ground;
	int64_t version;
};

/* Rows of a field table for a struct that has a struct opinion_form `opinion_`; both verdicts required or not. */
#define OPINION_FIELDS(type_, opinion_, required_)                                                                    \
	{ .name = "ethics", .offset = offsetof(type_, opinion_.ethics), .type = FIELD_CHOICE, .required = required_,  \
	  .choices = "1|0" },                                                                                         \
	{ .name = "performance", .offset = offsetof(type_, opinion_.performance), .type = FIELD_CHOICE,               \
	  .required = required_, .choices = "1|0" },                                                                  \
	{ .name = "ground", .offset = offsetof(type_, opinion_.ground), .type = FIELD_MANY, .max = GROUNDS },         \
	{ .name = "reason", .offset = offsetof(type_, opinion_.reason), .type = FIELD_LINES,                          \
	  .min = EVALUATION_REASON_MIN, .max = EVALUATION_REASON_MAX },                                               \
	{ .name = "version", .offset = offsetof(type_, opinion_.version), .type = FIELD_INT, .required = true,        \
	  .least = 1, .most = INT32_MAX }

enum verdict opinion_verdict(struct str value);
/* The form's options and texts: what was sent, what the query brings along, or what is stored. */
void opinion_show(const struct request *rq, struct reply *re, const struct evaluation *stored);
/* What was sent. REFUSED with a word beside its field: a ground though both are 合格. */
enum result opinion_read(struct reply *re, const struct opinion_form *form, struct judgement *judgement_out) MUST_USE;

#endif
