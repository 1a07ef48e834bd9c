/*
 * recheck.h - 考核机构复核: what the 考核机构 decides on registrations of institutions that are delegated to it.
 *
 * Owns no table. Each act is one move of the record, within the scope of the delegation, with what belongs to it, in
 * the caller's transaction. Results are those of record_move().
 */
#ifndef DOMAIN_RECHECK_H
#define DOMAIN_RECHECK_H

#include "domain/audit/audit.h"
#include "domain/cycle/cycle.h"
#include "domain/worklist/delegated.h"

struct profile;

struct recheck {
	int64_t record_id, version; /* version as the actor saw it */
};
/* 复核通过: the sites are asked to judge, or, if all have, the record goes on. */
enum result recheck_confirm(struct store *db, struct arena *arena, const struct profile *profile,
			    const struct recheck *recheck, const struct actor *by, struct stamp now) MUST_USE;

enum recheck_to { RECHECK_TO_PHYSICIAN = 1, RECHECK_TO_INSTITUTION };
/* 复核退回, to the physician or to the institution, which reviews again; once it was confirmed: 打回报名, to the
 * physician. What the approval made known is taken back. */
enum result recheck_send_back(struct store *db, struct arena *arena, const struct profile *profile,
			      const struct recheck *recheck, enum recheck_to to, struct str note,
			      const struct actor *by, struct stamp now) MUST_USE;
/* The event that sends a record of this state back to somebody; EVENT_NONE: none does. */
enum record_event recheck_event(const struct profile *profile, int64_t state, enum recheck_to to);

/* Are there papers that he needs, whose window has opened and of which he has begun none in this round? */
enum result recheck_is_absent(struct store *db, struct arena *arena, const struct profile *profile,
			      const struct cycle *cycle, const struct record *record, struct stamp now,
			      bool *absent_out) MUST_USE;
/* 缺考, before the end of the window: with a reason. CONFLICT too when recheck_is_absent() says no. */
enum result recheck_mark_absent(struct store *db, struct arena *arena, const struct profile *profile,
				const struct recheck *recheck, struct str note, const struct actor *by,
				struct stamp now) MUST_USE;

#endif
