/*
 * agreement.h - texts that visitors read and agree to, by version: 用户告知书, 考试须知, 隐私政策.
 *
 * Owns table agreement. A province's own text goes before the one for all. Kinds: "notice", "exam", "privacy".
 */
#ifndef DOMAIN_AGREEMENT_H
#define DOMAIN_AGREEMENT_H

#include "lib/base/date.h"
#include "lib/base/str.h"

struct arena;
struct store;

struct agreement {
	int64_t id, version;
	struct str title, body; /* paragraphs, one a line; a line that begins with # is a heading */
	struct stamp published_at;
};

/* The newest version in force. NOT_FOUND: there is no such text. */
enum result agreement_latest(struct store *db, struct arena *arena, struct str kind, int64_t province_id,
			     struct stamp now, struct agreement *agreement_out) MUST_USE;
/* Cuts the next paragraph off *rest; false at the end. */
bool agreement_next(struct str *rest, struct str *line_out, bool *is_heading_out);

#endif
