/*
 * exemption_list.h - applications for exemption as institutions and 考核机构 list them, and the course of one.
 *
 * Part of module exemption. Scope is that of the role: its own physicians, or those of institutions delegated to it.
 * Drafts are the applicant's own and on no list.
 */
#ifndef DOMAIN_EXEMPTION_LIST_H
#define DOMAIN_EXEMPTION_LIST_H

#include "domain/exemption/exemption.h"

enum exemption_sort { EXEMPTIONS_BY_TIME = 0, EXEMPTIONS_BY_TIME_DOWN, EXEMPTIONS_BY_NAME, EXEMPTIONS_BY_NAME_DOWN };

struct exemption_query {
	enum exemption_role role;       /* BY_INSTITUTION or BY_ASSESSOR */
	int64_t scope_id, cycle_id;
	int64_t state_from, state_to;   /* a range of enum exemption_state */
	struct str reason_code;         /* absent: any */
	struct str name;                /* part of the name; absent: any */
	struct bytes document_index;    /* absent: any */
	int64_t sort, offset, limit;
};

struct exemption_row {
	int64_t record_id, state, version, applications;
	struct str reason_code, name, title_code, department, institution;
	struct bytes document;          /* sealed */
	struct date happened_on;
	struct stamp applied_at, state_since;
};

/* Numbers of each state, whatever states the query asks for. */
struct exemption_count {
	int64_t state, n;
};
enum result exemptions_count(struct store *db, struct arena *arena, const struct exemption_query *query,
			     struct rows *rows_out) MUST_USE;
enum result exemptions_list(struct store *db, struct arena *arena, const struct exemption_query *query,
			    struct rows *rows_out) MUST_USE;
/* One that was handed in at some time. NOT_FOUND: none in the scope. */
enum result exemption_find(struct store *db, struct arena *arena, enum exemption_role role, int64_t scope_id,
			   int64_t record_id, struct exemption_row *row_out) MUST_USE;

/* How many wait for this institution: of its own physicians, and of those delegated to it. */
struct exemption_waiting {
	int64_t own, delegated;
};
enum result exemptions_waiting(struct store *db, struct arena *arena, int64_t institution_id, int64_t cycle_id,
			       struct exemption_waiting *waiting_out) MUST_USE;

struct exemption_history {
	int64_t event, from_state, to_state;
	struct stamp at;
	struct str actor, note;
};
/* The last first. The caller has seen to the scope. */
enum result exemption_history_list(struct store *db, struct arena *arena, int64_t record_id,
				   struct rows *rows_out) MUST_USE;

#endif
