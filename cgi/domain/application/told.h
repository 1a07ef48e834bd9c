/*
 * told.h - records of behaviour that a submission tells of, each with what the review says to it.
 *
 * Part of module application; owns table told_decision. A decision concerns one submission: whoever submits again is
 * looked at again. A record that is rejected does not become known with the approval, and supports no 简易程序; one of
 * which nothing was said does. The caller looks the record up in the actor's scope first.
 */
#ifndef DOMAIN_APPLICATION_TOLD_H
#define DOMAIN_APPLICATION_TOLD_H

#include "domain/conduct/conduct.h"

struct profile;
struct rows;
struct store;

enum told_verdict { TOLD_OPEN = 0, TOLD_ACCEPTED, TOLD_REJECTED };
/* TOLD_MAX: six classes of good records and a bad one. */
enum { TOLD_MAX = 7, TOLD_REASON_MIN = 5, TOLD_REASON_MAX = 200 };

struct told {
	struct conduct conduct; /* its day may be none; `declared` and `id` are not used */
	struct str label;       /* the class in words */
	enum told_verdict verdict;
	struct str reason, actor;
	struct stamp at;
};
struct tolds {
	struct told at[TOLD_MAX];
	size_t n, n_rejected;
	bool unfit;             /* it names a situation of 不合格 as well */
	int64_t submission;     /* its number; 0: nothing was submitted */
};
/* Of the last submission: good ones in the order of the profile's classes, then the bad one. */
enum result application_told(struct store *db, struct arena *arena, const struct profile *profile, int64_t record_id,
			     struct tolds *tolds_out) MUST_USE;

/* Whether a condition of 简易程序 that asks for good records still has one: told and not rejected, or known before. */
enum result application_supports(struct store *db, struct arena *arena, const struct profile *profile,
				 int64_t record_id, struct str condition_code, bool *supports_out) MUST_USE;
/* Those of an institution's registrations that wait for its review and of which a record was rejected
 * (struct told_record): only of them application_supports() may say no. */
struct told_record {
	int64_t id;
};
enum result application_rejected(struct store *db, struct arena *arena, int64_t institution_id, int64_t cycle_id,
				 struct rows *rows_out) MUST_USE;
/* Whether all that a submission names against him is a bad record that was rejected. */
enum result application_is_cleared(struct store *db, struct arena *arena, const struct profile *profile,
				   int64_t record_id, bool *cleared_out) MUST_USE;

struct told_decision {
	int64_t kind;
	struct str class_code;
	bool accepted;
	struct str reason; /* rejected: why */
};
struct told_decisions {
	int64_t record_id, submission, version; /* submission and the record's version as the actor saw them */
	const struct told_decision *at;
	size_t n;
};
/* As the main institution, while the registration waits for its review. The record's version grows. CONFLICT: it does
 * not wait, it was submitted anew, or somebody was faster. REFUSED: rejected without a reason. */
enum result application_decide(struct store *db, struct arena *arena, const struct told_decisions *decisions,
			       const struct actor *by, struct stamp now) MUST_USE;

#endif
