/*
 * conduct.h - 执业行为记录 that were approved before: what a physician need not declare again.
 *
 * Owns table conduct. Rows come from an earlier declaration, by import or with the approval of a
 * registration; they are never changed by the physician. They count for a cycle when they happened in
 * its assessment period. What is told is sealed. Everything lives in the arena.
 */
#ifndef DOMAIN_CONDUCT_H
#define DOMAIN_CONDUCT_H

#include "domain/audit/audit.h"
#include "lib/base/date.h"

struct arena;

enum conduct_kind { CONDUCT_GOOD = 1, CONDUCT_BAD };

struct conduct {
	int64_t id, kind;
	struct str class_code;     /* 1 … of the profile's good_record, B1 … of the code table bad_kind */
	struct date happened_on;
	struct str authority, content; /* authority absent: none */
	struct str declared;       /* when it was approved, e.g. 2022 年申报 */
	int64_t record_id;         /* declared with this record, whose pictures prove it; 0: imported */
};

struct conducts {
	const struct conduct *at;
	size_t n, n_good, n_bad;
};

/* Those of the record's physician that count for the record's cycle, newest first; not what came from the
 * record itself. */
enum result conducts_of_record(struct store *db, struct arena *arena, int64_t record_id,
			       struct conducts *conducts_out) MUST_USE;
/* One line: 省卫生健康委员会，2024-05-12，先进个人（2024 年申报）. */
struct str conduct_line(struct arena *arena, const struct conduct *c);

/* Again the same class and day: the newer words count. */
enum result conduct_add(struct store *db, struct arena *arena, int64_t physician_id, const struct conduct *c,
			const struct actor *by, struct stamp now) MUST_USE;
/* Declared with c->record_id, whose registration was approved. What the system knew before stays as it is. */
enum result conduct_declare(struct store *db, struct arena *arena, const struct conduct *c, const struct actor *by,
			    struct stamp now) MUST_USE;
/* The approval was taken back: what came with it goes. */
enum result conduct_take_back(struct store *db, int64_t record_id, const struct actor *by, struct stamp now) MUST_USE;

#endif
