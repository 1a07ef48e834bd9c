/*
 * json.h - reading one JSON text into the arena, and writing strings.
 *
 * Strict: valid UTF-8 only, no name twice in an object, nesting at most JSON_DEPTH_MAX. Whole
 * numbers keep 64 bits; other numbers are refused, since nothing of ours is a fraction.
 */
#ifndef IO_JSON_H
#define IO_JSON_H

#include "lib/base/str.h"

struct arena;
struct buf;

enum { JSON_DEPTH_MAX = 32 };

enum json_kind {
	JSON_IS_NULL = 0,
	JSON_IS_TRUTH,
	JSON_IS_WHOLE,
	JSON_IS_TEXT,
	JSON_IS_ARRAY,
	JSON_IS_OBJECT,
};

struct json {
	enum json_kind kind;
	struct str name;                /* as a member of an object */
	struct str text;                /* JSON_IS_TEXT */
	int64_t whole;                  /* JSON_IS_WHOLE; 0 or 1 for JSON_IS_TRUTH */
	const struct json *items; /* of an array, or the members of an object in their order */
	size_t n;
};

/* REFUSED when s is not JSON under the rules above. */
enum result json_read(struct arena *arena, struct str s, struct json *json_out) MUST_USE;
/* A member of an object; NULL when there is none or json is NULL or no object. */
const struct json *json_member(const struct json *json, const char *name);
/* The text of a member; absent when there is none or it is no text. */
struct str json_member_text(const struct json *json, const char *name);
/* A quoted string, safe inside HTML too: < > & and the two line separators are escaped. */
void json_add_text(struct buf *buf, struct str s);

#endif
