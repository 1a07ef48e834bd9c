/*
 * opinion.h - the judgement that goes with an approval, and judgements that are taken back.
 *
 * Part of module evaluation. Used in the transaction that moves the record.
 */
#ifndef DOMAIN_EVALUATION_OPINION_H
#define DOMAIN_EVALUATION_OPINION_H

#include "domain/evaluation/evaluation.h"

/* Does the main institution judge in the review, with its approval? */
bool evaluation_with_review(const struct profile *profile);
/* The main institution's judgement went with the approval to a recheck: it may not be changed until the registration
 * comes back, or what was rechecked would be another one. */
bool evaluation_is_settled(const struct profile *profile, const struct evaluation *evaluation);
/* Its two verdicts on a registration that is to be approved in the same transaction, in place of those of an approval
 * before. NOT_FOUND: not submitted, or not its main institution. REFUSED: a verdict is missing, or 不合格 has neither
 * reason nor ground. */
enum result evaluation_opine(struct store *db, struct arena *arena, const struct judgement *opinion,
			     const struct actor *by, struct stamp now) MUST_USE;

/* What a site judged at that moment becomes what it was before; the caller moves the record. CONFLICT: it was changed
 * since. */
enum result evaluation_take_back(struct store *db, struct arena *arena, const struct judgement *former,
				 struct stamp judged_at, const struct actor *by, struct stamp now) MUST_USE;

#endif
