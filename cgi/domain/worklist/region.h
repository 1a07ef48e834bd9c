/*
 * region.h - the physicians of an office's region: the lists of its institutions, one after the other.
 *
 * A page is cut out of the institutions' own lists, whose lengths are counted, so that it costs the same however many
 * there are. Only a search by name goes over all of them, along an index. Whoever practises elsewhere as well is listed
 * at his main institution. What lies outside of the region looks absent.
 */
#ifndef DOMAIN_WORKLIST_REGION_H
#define DOMAIN_WORKLIST_REGION_H

#include "domain/worklist/worklist.h"

struct region_query {
	int64_t office_id, cycle_id;
	struct str region;             /* the beginning of a district's code; empty: all of the office's */
	struct str institution;        /* part of a name; empty: any */
	int64_t state_from, state_to, procedure_kind;
	struct str name;               /* the beginning of the physician's; absent: any */
	struct bytes document_index;   /* absent: any */
	enum worklist_sort sort;       /* within an institution; what is searched by name comes by name */
	int64_t limit, offset;
};

struct region_count {
	int64_t phase, n;
};
/* How many there are in each phase, whatever the states of the query. */
enum result region_counts(struct store *db, struct arena *arena, const struct region_query *query,
			  struct rows *rows_out) MUST_USE;
int64_t region_total(const struct rows *counts, int64_t state_from, int64_t state_to);

/* Rows of struct worklist_row, whose main_institution is named here. */
enum result region_page(struct store *db, struct arena *arena, const struct region_query *query,
			struct rows *rows_out) MUST_USE;

/* One of them with his institution. NOT_FOUND: elsewhere, or of another cycle. */
struct region_place {
	int64_t record_id, institution_id, cycle_id; /* cycle_id: of region_find() alone */
	struct str institution, institution_phone;
};
enum result region_find(struct store *db, struct arena *arena, int64_t office_id, int64_t record_id,
			struct region_place *place_out, struct worklist_row *row_out) MUST_USE;
/* The whole document number; audited, in the caller's transaction. NOT_FOUND as region_find. */
enum result region_document_whole(struct store *db, struct arena *arena, int64_t record_id, const struct actor *by,
				  struct stamp now, struct str *number_out) MUST_USE;

#endif
