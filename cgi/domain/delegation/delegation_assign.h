/*
 * delegation_assign.h - changing who assesses an institution: by offices, and by the system itself.
 *
 * Part of module delegation. In the caller's transaction, with history and audit.
 */
#ifndef DOMAIN_DELEGATION_ASSIGN_H
#define DOMAIN_DELEGATION_ASSIGN_H

#include "domain/audit/audit.h"
#include "domain/delegation/delegation.h"

struct delegation_wish {
	int64_t cycle_id, institution_id, assessor_id;
	int64_t version;   /* as the office saw it, 0: none was assigned; -1: whatever it is */
	struct str note;   /* why; may be empty */
};

/* By an office (by->office_id) for an institution of its region. NOT_FOUND: it is not. REFUSED: the other one is not in
 * force in this cycle of the province. CONFLICT: it is assigned so already, or somebody was faster. */
enum result delegation_assign(struct store *db, struct arena *arena, const struct delegation_wish *wish,
			      const struct actor *by, struct stamp now) MUST_USE;
/* A 考核机构 that comes into force becomes its own. */
enum result delegation_take_own(struct store *db, struct arena *arena, int64_t cycle_id, int64_t institution_id,
				const struct actor *by, struct stamp now) MUST_USE;
/* Whoever was delegated to it is open again. */
enum result delegation_end_all(struct store *db, struct arena *arena, int64_t cycle_id, int64_t assessor_id,
			       struct str note, const struct actor *by, struct stamp now) MUST_USE;

#endif
