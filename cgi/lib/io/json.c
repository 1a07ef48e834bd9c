/* json.c - jansson parses; the result moves into the arena, so that nobody has to let it go. */
#include "lib/io/json.h"

#include <jansson.h>
#include <string.h>

#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/base/utf8.h"

static enum result move(struct arena *arena, json_t *from, int depth, struct json *to);

static enum result
move_array(struct arena *arena, json_t *from, int depth, struct json *to)
{
	size_t n = json_array_size(from);
	struct json *items = ARENA_LIST(arena, n, struct json);

	for (size_t i = 0; i < n; i++)
		TRY(move(arena, json_array_get(from, i), depth + 1, &items[i]));
	to->kind = JSON_IS_ARRAY;
	to->items = items;
	to->n = n;
	return OK;
}

static enum result
move_object(struct arena *arena, json_t *from, int depth, struct json *to)
{
	size_t n = json_object_size(from), i = 0;
	struct json *items = ARENA_LIST(arena, n, struct json);
	void *at = json_object_iter(from);

	for (; at != NULL && i < n; at = json_object_iter_next(from, at), i++) {
		TRY(move(arena, json_object_iter_value(at), depth + 1, &items[i]));
		items[i].name = str_copy(arena, str_of(json_object_iter_key(at)));
	}
	to->kind = JSON_IS_OBJECT;
	to->items = items;
	to->n = i;
	return OK;
}

static enum result
move(struct arena *arena, json_t *from, int depth, struct json *to)
{
	if (depth > JSON_DEPTH_MAX)
		return REFUSED;
	switch (json_typeof(from)) {
	case JSON_OBJECT:
		return move_object(arena, from, depth, to);
	case JSON_ARRAY:
		return move_array(arena, from, depth, to);
	case JSON_STRING:
		to->kind = JSON_IS_TEXT;
		to->text = str_copy(
			arena, (struct str){ json_string_value(from), json_string_length(from) });
		return OK;
	case JSON_INTEGER:
		to->kind = JSON_IS_WHOLE;
		to->whole = json_integer_value(from);
		return OK;
	case JSON_REAL:
		return REFUSED;
	case JSON_TRUE:
	case JSON_FALSE:
		to->kind = JSON_IS_TRUTH;
		to->whole = json_is_true(from);
		return OK;
	case JSON_NULL:
		to->kind = JSON_IS_NULL;
		return OK;
	}
	return REFUSED;
}

enum result
json_read(struct arena *arena, struct str s, struct json *json_out)
{
	json_error_t error;
	json_t *root = json_loadb(s.at == NULL ? "" : s.at, s.len, JSON_REJECT_DUPLICATES, &error);
	struct json json = { 0 };
	enum result result;

	if (root == NULL)
		return REFUSED;
	result = move(arena, root, 1, &json);
	json_decref(root);
	if (result == OK)
		*json_out = json;
	return result;
}

const struct json *
json_member(const struct json *json, const char *name)
{
	if (json == NULL || json->kind != JSON_IS_OBJECT)
		return NULL;
	for (size_t i = 0; i < json->n; i++)
		if (str_equal(json->items[i].name, str_of(name)))
			return &json->items[i];
	return NULL;
}

struct str
json_member_text(const struct json *json, const char *name)
{
	const struct json *member = json_member(json, name);

	return member == NULL || member->kind != JSON_IS_TEXT ? (struct str){ NULL, 0 } :
								member->text;
}

void
json_add_text(struct buf *buf, struct str s)
{
	struct str rest = s, before;
	uint32_t c;

	buf_add_c(buf, "\"");
	while (rest.len > 0) {
		before = rest;
		c = utf8_next(&rest);
		if (c == '"')
			buf_add_c(buf, "\\\"");
		else if (c == '\\')
			buf_add_c(buf, "\\\\");
		else if (c == '\n')
			buf_add_c(buf, "\\n");
		else if (c < 0x20 || c == 0x7f || c == '<' || c == '>' || c == '&' || c == 0x2028 ||
			 c == 0x2029)
			buf_format(buf, "\\u%04x", c);
		else
			buf_add(buf, str_slice(before, 0, before.len - rest.len));
	}
	buf_add_c(buf, "\"");
}
