/*
 * content.h - a registration as one list of answers, named step.name: what a submission keeps.
 *
 * Facts of the register, places of practice, experiences and pictures are taken in, so that a submission
 * tells later what it told when it was made. register.<name> is what the register said then.
 */
#ifndef DOMAIN_APPLICATION_CONTENT_H
#define DOMAIN_APPLICATION_CONTENT_H

#include "domain/application/answers.h"
#include "domain/application/review_view.h"

/* What stands in the database now. */
enum result content_compose(struct store *db, struct arena *arena, const struct profile *profile, int64_t record_id,
			    struct answers *content_out) MUST_USE;
/* Rows for reading; former (may be NULL) is marked against. own: the physician reads himself, his telephone is not
 * masked. Codes must be ready. */
void content_show(struct arena *arena, const struct profile *profile, const struct answers *content,
		  const struct answers *former, bool own, struct review_view *view_out);
/* Sealed text of a submission and back. */
enum result content_reveal(struct arena *arena, struct bytes sealed, struct answers *content_out) MUST_USE;
enum result content_seal(struct arena *arena, const struct answers *content, struct bytes *sealed_out) MUST_USE;

#endif
