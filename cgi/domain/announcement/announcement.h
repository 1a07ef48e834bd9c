/* announcement.h - 通知公告 and 政策资讯 of a province. Owns table announcement. */
#ifndef DOMAIN_ANNOUNCEMENT_H
#define DOMAIN_ANNOUNCEMENT_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct store;
struct rows;

struct announcement {
	int64_t id, province_id;
	struct str kind, title, body; /* kind: "notice" or "policy" */
	struct stamp published_at;
};

/* Newest first, without their bodies; at most `most`, of those already published. The newest
 * five may be site.look_again seconds old. */
enum result announcements_latest(struct store *db, struct arena *arena, int64_t province_id, int64_t most,
				 struct stamp now, struct rows *rows_out) MUST_USE;
/* What a page of the list asks for. */
struct announcement_query {
	int64_t province_id;
	struct str kind, words; /* of one kind (any: ""), with the words in the title */
	int64_t limit, offset;
	struct stamp now;
};

/* Newest first, without their bodies; and how many there are on all pages. */
enum result announcements_list(struct store *db, struct arena *arena, const struct announcement_query *query,
			       struct rows *rows_out, int64_t *n_out) MUST_USE;
/* Of whatever province, for a link may be passed on. NOT_FOUND: none, or not yet published. */
enum result announcement_find(struct store *db, struct arena *arena, int64_t id, struct stamp now,
			      struct announcement *announcement_out) MUST_USE;

#endif
