/*
 * appointment_list.h - applications to be 考核机构 as offices list them, and those in force as everybody may read them.
 *
 * Part of module appointment. An office sees its region and what lies below.
 */
#ifndef DOMAIN_APPOINTMENT_LIST_H
#define DOMAIN_APPOINTMENT_LIST_H

#include "domain/appointment/appointment.h"

enum appointment_sort { APPOINTMENTS_BY_TIME = 0, APPOINTMENTS_BY_TIME_DOWN, APPOINTMENTS_BY_NAME,
			APPOINTMENTS_BY_NAME_DOWN };

struct appointment_query {
	int64_t office_id, cycle_id;
	int64_t state;          /* enum appointment_state, 0: any */
	struct str part;        /* of the name or number; may be empty */
	int64_t sort, offset, limit;
};

struct appointment_row {
	int64_t id, institution_id, state, version, basis, beds, n_physicians, barred;
	struct str name, registration_no, region, statement, note;
	struct stamp applied_at, state_since;
};

enum result appointments_count(struct store *db, struct arena *arena, const struct appointment_query *query,
			       int64_t *n_out) MUST_USE;
enum result appointments_list(struct store *db, struct arena *arena, const struct appointment_query *query,
			      struct rows *rows_out) MUST_USE;
/* NOT_FOUND: none of the office's region in this cycle. */
enum result appointment_of_office(struct store *db, struct arena *arena, int64_t office_id, int64_t cycle_id,
				  int64_t id, struct appointment_row *row_out) MUST_USE;

/* 考核机构 in force, by region and name, for everybody (rows of struct appointed; at most APPOINTED_MAX). */
enum { APPOINTED_MAX = 2000 };
struct appointed {
	int64_t institution_id, n_delegated;
	struct str name, region, address, phone;
};
enum result appointed_list(struct store *db, struct arena *arena, int64_t cycle_id, struct str part,
			   struct rows *rows_out) MUST_USE;

#endif
