/*
 * correct.h - a judgement that is locked, put right by the 考核机构.
 *
 * Part of module evaluation; owns table evaluation_change, to which is only added. Until the test has begun a site puts
 * its own judgement right; from then on, and until the conclusion, the 考核机构 to which the main institution is
 * delegated does, with a reason. What was judged before stays on record.
 */
#ifndef DOMAIN_EVALUATION_CORRECT_H
#define DOMAIN_EVALUATION_CORRECT_H

#include "domain/evaluation/evaluation.h"

struct correction {
	struct judgement judgement; /* of the site judgement.institution_id, as it is right */
	struct str why;
};

/* Locked, nobody is at a paper, and not concluded. */
bool evaluation_may_correct(const struct evaluation *evaluation);
/* In the caller's transaction; the record moves on or back as the verdicts now say. NOT_FOUND: not delegated to the
 * actor's institution, or no site of it. CONFLICT: somebody was faster. EXPIRED: evaluation_may_correct() says no.
 * REFUSED: no reason for the correction; 不合格 without reason and ground; nothing would change. */
enum result evaluation_correct(struct store *db, struct arena *arena, const struct profile *profile,
			       const struct correction *correction, const struct actor *by, struct stamp now) MUST_USE;

/* Corrections of a record, the last first. Does not check who asks. */
struct evaluation_change {
	int64_t ethics_before, performance_before, ethics, performance;
	struct str institution, reason_before, why, actor;
	struct stamp at;
};
enum result evaluation_changes(struct store *db, struct arena *arena, int64_t record_id,
			       struct rows *rows_out) MUST_USE;

#endif
