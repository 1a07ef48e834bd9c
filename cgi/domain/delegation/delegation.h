/*
 * delegation.h - which 考核机构 assesses the physicians of an institution in a cycle.
 *
 * Owns tables delegation and delegation_history. An institution in force as 考核机构 is its own; all others are
 * assigned by an office of their region to one in force (module appointment). No row: not assigned. When a
 * qualification is cancelled, what was delegated to it is open again; when it expires the rows stay, since they
 * tell who has assessed.
 */
#ifndef DOMAIN_DELEGATION_H
#define DOMAIN_DELEGATION_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct rows;
struct store;

struct delegation {
	int64_t cycle_id, institution_id, assessor_id, version;
	struct str assessor, assessor_phone, assigned_by;
	struct stamp assigned_at;
};

/* The 考核机构 of an institution in a cycle. NOT_FOUND: not assigned. */
enum result delegation_of(struct store *db, struct arena *arena, int64_t cycle_id, int64_t institution_id,
			  struct delegation *delegation_out) MUST_USE;
/* Scope of a 考核机构: the institutions delegated to it, itself first, then by name (rows of struct delegated). */
struct delegated {
	int64_t institution_id;
	bool is_own;
	struct str name;
	struct stamp assigned_at;
};
enum result delegation_list(struct store *db, struct arena *arena, int64_t cycle_id, int64_t assessor_id,
			    struct rows *rows_out) MUST_USE;

/* Changes of an institution's 考核机构 in a cycle, the last first. */
struct delegation_history {
	struct stamp at;
	struct str from, to, actor, note; /* names; absent: none */
};
enum result delegation_history_list(struct store *db, struct arena *arena, int64_t cycle_id,
				    int64_t institution_id, struct rows *rows_out) MUST_USE;

#endif
