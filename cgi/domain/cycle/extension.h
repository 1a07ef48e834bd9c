/*
 * extension.h - later ends of a stage for one unit or one person.
 *
 * Registration, review and judging can be extended; the windows of tests are those of their papers. The guards of moves
 * look at table stage_extension themselves (record_sql.c); pages take the dates of a cycle through cycle_extend().
 */
#ifndef DOMAIN_CYCLE_EXTENSION_H
#define DOMAIN_CYCLE_EXTENSION_H

#include "domain/audit/audit.h"
#include "domain/cycle/cycle.h"

struct rows;

/* The ends as they are for this unit and this person (0: none). Asks nothing while the cycle has no extensions. */
enum result cycle_extend(struct store *db, struct arena *arena, struct cycle *cycle, int64_t institution_id,
			 int64_t physician_id) MUST_USE;

struct extension {
	int64_t id, kind, institution_id, physician_id;
	struct stamp closes_at, made_at;
	struct str about, reason, actor; /* about: name of the unit or physician */
};
/* Those in force, at most 200, the last first. */
enum result extension_list(struct store *db, struct arena *arena, int64_t cycle_id, struct rows *rows_out) MUST_USE;
/* Whom it is for is looked up by the caller, `about` is noted in the log. */
enum result extension_add(struct store *db, const struct cycle *cycle, const struct extension *extension,
			  const struct actor *by, struct stamp now) MUST_USE;
/* NOT_FOUND: not of this cycle, or taken back already. */
enum result extension_take_back(struct store *db, struct arena *arena, const struct cycle *cycle, int64_t id,
				const struct actor *by, struct stamp now) MUST_USE;

/* A unit of the province by its registration number; a physician of the province by his document number. */
struct extension_whom {
	int64_t id;
	struct str name;
};
enum result extension_unit(struct store *db, struct arena *arena, int64_t province_id, struct str registration_no,
			   struct extension_whom *whom_out) MUST_USE;
enum result extension_person(struct store *db, struct arena *arena, int64_t province_id, struct bytes document_index,
			     struct extension_whom *whom_out) MUST_USE;

#endif
