/*
 * delegation_list.h - institutions of an office's region with the 考核机构 that each has.
 *
 * Part of module delegation.
 */
#ifndef DOMAIN_DELEGATION_LIST_H
#define DOMAIN_DELEGATION_LIST_H

#include "domain/delegation/delegation.h"

enum assignment_kind { ASSIGNMENT_ANY = 0, ASSIGNMENT_NONE, ASSIGNMENT_OTHER, ASSIGNMENT_OWN };
enum assignment_sort { ASSIGNMENTS_BY_REGION = 0, ASSIGNMENTS_BY_NAME, ASSIGNMENTS_BY_NAME_DOWN,
		       ASSIGNMENTS_BY_ASSESSOR, ASSIGNMENTS_BY_ASSESSOR_DOWN };

struct assignment_query {
	int64_t office_id, cycle_id;
	int64_t kind;           /* enum assignment_kind */
	struct str part;        /* of the institution's or the assessor's name; may be empty */
	int64_t sort, offset, limit;
};

struct assignment {
	int64_t institution_id, assessor_id, version; /* 0: not assigned */
	struct str name, registration_no, region, assessor, assigned_by;
	struct stamp assigned_at;
};

enum result assignments_count(struct store *db, struct arena *arena, const struct assignment_query *query,
			      int64_t *n_out) MUST_USE;
enum result assignments_list(struct store *db, struct arena *arena, const struct assignment_query *query,
			     struct rows *rows_out) MUST_USE;
/* NOT_FOUND: not of the office's region. */
enum result assignment_find(struct store *db, struct arena *arena, int64_t office_id, int64_t cycle_id,
			    int64_t institution_id, struct assignment *assignment_out) MUST_USE;

/* 考核机构 in force in the cycle, by region and name: whom an office may assign to. */
struct delegation_target {
	int64_t institution_id, n_delegated;
	struct str name, region;
};
enum result delegation_targets(struct store *db, struct arena *arena, int64_t cycle_id, struct rows *rows_out) MUST_USE;

#endif
