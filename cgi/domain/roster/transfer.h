/*
 * transfer.h - a physician's record goes to another main institution, by order of an office.
 *
 * The register follows: the former main institution is no place of practice any more, the new one is. What was handed
 * in is reviewed anew; whom a test has begun for stays until it is over. The former main
 * institution's judgement goes with it, unless it is past the test; then only what is not finished. Records of
 * behaviour that came with the approval go. A wish that still waits for this record is settled: made when it asked for
 * the same, otherwise rejected for the same reason. An import that says otherwise later has the last word, as long as
 * nobody has begun to review: record_follow.h.
 */
#ifndef DOMAIN_ROSTER_TRANSFER_H
#define DOMAIN_ROSTER_TRANSFER_H

#include "domain/audit/audit.h"

struct arena;
struct profile;

struct transfer {
	int64_t record_id, office_id, version;
	struct str registration_no; /* of the new institution */
	struct str reason;
};
enum transfer_end { TRANSFER_MADE = 0, TRANSFER_NO_UNIT, TRANSFER_SAME, TRANSFER_MOVED_ON };

/* In the caller's transaction. NOT_FOUND: not in the office's region. TRANSFER_MOVED_ON: record_move() said so, and
 * record_guard_word() why. Nothing is changed unless it is made. */
enum result roster_transfer(struct store *db, struct arena *arena, const struct profile *profile,
			    const struct transfer *transfer, const struct actor *by, struct stamp now,
			    enum transfer_end *end_out) MUST_USE;

#endif
