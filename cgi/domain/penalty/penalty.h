/*
 * penalty.h - 行政处罚 within the period of a cycle, which offices bring to the 考核机构 (article 17).
 *
 * Owns table penalty. Rows come by import alone (import.h); what they tell is sealed. One that does not stand any more
 * (撤销) is ended by an office of the region and no import brings it back. A penalty decides nothing by itself: whoever
 * judges reads it beside what the physician said of himself (situation 14 of article 27).
 */
#ifndef DOMAIN_PENALTY_H
#define DOMAIN_PENALTY_H

#include "domain/audit/audit.h"
#include "lib/base/date.h"

struct arena;
struct rows;

struct penalty {
	int64_t id, record_id, version;
	int64_t submissions, stated;   /* of the record; stated: he names 不良行为 or a situation of article 27 */
	struct str number, authority, content;
	struct str name, institution;
	struct str document;           /* masked */
	struct date decided_on;
	struct stamp imported_at, ended_at;
	struct str ended_by, ended_reason;
};
/* It stands, and he handed in that there is none. */
bool penalty_is_denied(const struct penalty *penalty);

enum penalty_part { PENALTIES_ALL = 0, PENALTIES_STANDING, PENALTIES_DENIED, PENALTIES_ENDED };
/* Of an office's region, or of institutions delegated to a 考核机构: one of the two ids is set. */
struct penalty_query {
	int64_t cycle_id, office_id, assessor_id;
	struct str name;               /* the beginning of the physician's; absent: any */
	struct bytes document_index;   /* absent: any */
	struct str institution;        /* part of a name; empty: any */
	enum penalty_part part;
	int64_t limit, offset;
};
struct penalty_counts {
	int64_t all, standing, denied, ended;
};
enum result penalty_count(struct store *db, struct arena *arena, const struct penalty_query *query,
			  struct penalty_counts *counts_out) MUST_USE;
/* Rows of struct penalty, the latest decision first. */
enum result penalty_list(struct store *db, struct arena *arena, const struct penalty_query *query,
			 struct rows *rows_out) MUST_USE;
/* Those of a record's physician in its cycle; the caller has looked the record up in the actor's scope. */
enum result penalties_of_record(struct store *db, struct arena *arena, int64_t record_id, struct rows *rows_out)
	MUST_USE;
/* NOT_FOUND: not of the office's region. */
enum result penalty_find(struct store *db, struct arena *arena, int64_t id, int64_t office_id,
			 struct penalty *penalty_out) MUST_USE;

/* It does not stand any more, or (an empty reason) it does after all. CONFLICT: somebody was faster. */
struct penalty_decision {
	int64_t id, office_id, version;
	struct str reason;
};
enum result penalty_decide(struct store *db, const struct penalty_decision *decision, const struct actor *by,
			   struct stamp now) MUST_USE;

#endif
