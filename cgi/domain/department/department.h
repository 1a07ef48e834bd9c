/*
 * department.h - the departments (科室) that an institution names for its physicians to choose from.
 *
 * Owns table department. Names are unique within the institution. A department in use can be switched
 * off, not deleted. Every function works within one institution; a foreign one looks absent.
 */
#ifndef DOMAIN_DEPARTMENT_H
#define DOMAIN_DEPARTMENT_H

#include "domain/audit/audit.h"
#include "lib/base/str.h"

struct arena;
struct rows;
struct store;

enum department_state { DEPARTMENT_IN_USE = 1, DEPARTMENT_OFF };
enum { DEPARTMENT_NAME_MAX = 60, DEPARTMENTS_MAX = 500 };

struct department {
	int64_t id, state, n_records; /* n_records: assessment records that name it */
	struct str name;
};

/* What a picker offers: those switched on, by name (rows of struct department; n_records is 0). */
enum result department_choices(struct store *db, struct arena *arena, int64_t institution_id,
			       struct rows *rows_out) MUST_USE;
/* For the upkeep: with a part of the name (absent: any) and a state (0: any). */
enum department_sort { DEPARTMENTS_BY_STATE = 0, DEPARTMENTS_BY_NAME, DEPARTMENTS_BY_NAME_DOWN, DEPARTMENTS_BY_USE,
		       DEPARTMENTS_BY_USE_DOWN };
enum result department_list(struct store *db, struct arena *arena, int64_t institution_id, struct str part,
			    int64_t state, enum department_sort sort, struct rows *rows_out) MUST_USE;
/* NOT_FOUND: none of this institution. */
enum result department_find(struct store *db, struct arena *arena, int64_t id, int64_t institution_id,
			    struct department *department_out) MUST_USE;

/* CONFLICT: the name is taken. REFUSED: there are DEPARTMENTS_MAX already. */
enum result department_add(struct store *db, struct arena *arena, struct str name, const struct actor *by,
			   struct stamp now) MUST_USE;
/* NOT_FOUND; CONFLICT: the name is taken. */
enum result department_rename(struct store *db, struct arena *arena, int64_t id, struct str name,
			      const struct actor *by, struct stamp now) MUST_USE;
/* NOT_FOUND; CONFLICT: it is in that state already. */
enum result department_switch(struct store *db, struct arena *arena, int64_t id, enum department_state state,
			      const struct actor *by, struct stamp now) MUST_USE;
/* How many records of cycles that are not over a merge takes along, and how many of them are not submitted. */
struct department_merge {
	int64_t n_moved, n_open;
};
enum result department_merge_look(struct store *db, struct arena *arena, int64_t institution_id, int64_t from_id,
				  struct department_merge *merge_out) MUST_USE;
/* 合并: those records name the other department; who has not submitted yet chooses again. The first one is switched
 * off and stays, since closed cycles and submitted forms name it. NOT_FOUND; REFUSED: the same one, or the other is
 * switched off. */
enum result department_merge(struct store *db, struct arena *arena, int64_t from_id, int64_t into_id,
			     const struct actor *by, struct stamp now, struct department_merge *merge_out) MUST_USE;
/* NOT_FOUND; REFUSED: records name it. */
enum result department_delete(struct store *db, struct arena *arena, int64_t id, const struct actor *by,
			      struct stamp now) MUST_USE;

#endif
