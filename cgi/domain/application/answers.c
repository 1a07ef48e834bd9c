/* answers.c - answers as text and back. */
#include "domain/application/answers.h"

#include <string.h>

#include "lib/base/arena.h"
#include "lib/base/buf.h"

static void
add_escaped(struct buf *text, struct str value)
{
	size_t from = 0;

	for (size_t i = 0; i < value.len; i++) {
		if (value.at[i] != '\n' && value.at[i] != '\\')
			continue;
		buf_add(text, str_slice(value, from, i - from));
		buf_add_c(text, value.at[i] == '\n' ? "\\n" : "\\\\");
		from = i + 1;
	}
	buf_add(text, str_slice(value, from, value.len));
}

struct str
answers_write(struct arena *arena, const struct answers *answers)
{
	struct buf text = BUF(ANSWERS_BYTES_MAX);
	struct str copy;

	for (size_t i = 0; i < answers->n; i++) {
		buf_add(&text, answers->at[i].name);
		buf_add_c(&text, "=");
		add_escaped(&text, answers->at[i].value);
		buf_add_c(&text, "\n");
	}
	copy = text.len == 0 ? STR("") : str_copy(arena, buf_str(&text));
	buf_free(&text);
	return copy;
}

static enum result
unescape(struct arena *arena, struct str s, struct str *value_out)
{
	char *at = arena_new(arena, s.len + 1);
	size_t len = 0;

	for (size_t i = 0; i < s.len; i++) {
		char c = s.at[i];

		if (c == '\\') {
			if (++i == s.len || (s.at[i] != 'n' && s.at[i] != '\\'))
				return fail("answers: a broken escape");
			c = s.at[i] == 'n' ? '\n' : '\\';
		}
		at[len++] = c;
	}
	*value_out = (struct str){ at, len };
	return OK;
}

enum result
answers_read(struct arena *arena, struct str text, struct answers *answers_out)
{
	struct answer_list list = { { NULL, 0 }, 0 };
	struct str line, value;

	while (str_next(&text, '\n', &line)) {
		ptrdiff_t cut = str_find(line, STR("="));

		if (line.len == 0 && text.len == 0)
			break; /* behind the last line */
		if (cut <= 0)
			return fail("answers: a line without a name");
		TRY(unescape(arena, str_slice(line, (size_t)cut + 1, line.len), &value));
		answers_add(arena, &list, str_copy(arena, str_slice(line, 0, (size_t)cut)), value);
	}
	*answers_out = list.answers;
	return OK;
}

struct str
answers_get(const struct answers *answers, const char *name)
{
	for (size_t i = 0; i < answers->n; i++)
		if (str_equal(answers->at[i].name, str_of(name)))
			return answers->at[i].value;
	return (struct str){ NULL, 0 };
}

struct str
answers_join(struct arena *arena, const struct answers *answers, const char *name,
	     struct str between)
{
	struct str joined = { NULL, 0 };

	for (size_t i = 0; i < answers->n; i++) {
		if (!str_equal(answers->at[i].name, str_of(name)))
			continue;
		if (joined.at != NULL)
			joined = str_join(arena, joined, between);
		joined = joined.at == NULL ? answers->at[i].value :
					     str_join(arena, joined, answers->at[i].value);
	}
	return joined;
}

void
answers_add(struct arena *arena, struct answer_list *list, struct str name, struct str value)
{
	if (list->answers.n == list->room) {
		size_t room = list->room == 0 ? 32 : list->room * 2;
		struct answer *at = ARENA_LIST(arena, room, struct answer);

		if (list->answers.n > 0)
			memcpy(at, list->answers.at, list->answers.n * sizeof(*at));
		list->answers.at = at;
		list->room = room;
	}
	list->answers.at[list->answers.n++] =
		(struct answer){ name, value.at == NULL ? STR("") : value };
}
