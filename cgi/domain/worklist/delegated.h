/*
 * delegated.h - the physicians of the institutions that are delegated to a 考核机构 in a cycle, as its lists show them.
 *
 * Part of module worklist. Scope is the table of delegations in each statement: whoever is not delegated looks absent.
 * Of a physician counts the main institution of his record. The query's institution_id is the 考核机构's own id.
 */
#ifndef DOMAIN_WORKLIST_DELEGATED_H
#define DOMAIN_WORKLIST_DELEGATED_H

#include "domain/worklist/worklist.h"

struct delegated_query {
	struct worklist_query list; /* sites are always the main ones; BY_TIME is by the time of the present state */
	int64_t of_institution;     /* one of the delegated ones; 0: any */
	struct stamp until;         /* in their state since before; none: any */
};

/* Rows of struct worklist_row, with main_institution. */
enum result delegated_page(struct store *db, struct arena *arena, const struct delegated_query *query,
			   struct rows *rows_out) MUST_USE;
/* Of those that wait for the recheck: whom somebody judged 不合格 (struct delegated_id). */
struct delegated_id {
	int64_t id;
};
enum result delegated_unfit(struct store *db, struct arena *arena, int64_t assessor_id, int64_t cycle_id,
			    struct rows *rows_out) MUST_USE;
/* How many there are of each kind; name, document and `until` of the query count. */
struct delegated_count {
	int64_t institution_id, phase, department_id, procedure_kind, n;
	struct str institution, department;
};
enum result delegated_counts(struct store *db, struct arena *arena, const struct delegated_query *query,
			     struct rows *rows_out) MUST_USE;
/* The same counts as rows of struct worklist_count, of one institution or (0) of all together. */
struct rows delegated_sums(struct arena *arena, const struct rows *counts, int64_t institution_id);
/* The neighbours of a record in the order of a query, whatever its page. */
enum result delegated_place(struct store *db, struct arena *arena, const struct delegated_query *query,
			    int64_t record_id, struct worklist_place *place_out) MUST_USE;
/* NOT_FOUND: its main institution is not delegated to this one in the record's cycle. */
enum result delegated_find(struct store *db, struct arena *arena, int64_t record_id, int64_t assessor_id,
			   struct worklist_row *row_out) MUST_USE;

#endif
