/* weave.c - runs, and pages woven out of them. */
#include "exam/weave.h"

#include <stdlib.h>
#include <string.h>

#include "lib/base/arena.h"

enum { MATCH_WORTH = 4 };

/* ---- runs ---- */

void
runs_open(struct runs *runs, struct arena *arena)
{
	*runs = (struct runs){ .arena = arena };
	runs->at = ARENA_LIST(arena, RUNS_MAX, struct run);
	runs->table = ARENA_LIST(arena, RUN_TABLE, uint16_t);
}

static size_t
hash(struct str text)
{
	uint32_t h = 2166136261U;

	for (size_t i = 0; i < text.len; i++)
		h = (h ^ (unsigned char)text.at[i]) * 16777619U;
	return (h ^ h >> 15) % RUN_TABLE;
}

static uint16_t
number_of(struct runs *runs, struct str text)
{
	size_t place = hash(text);

	for (; runs->table[place] != 0; place = (place + 1) % RUN_TABLE)
		if (str_equal(runs->at[runs->table[place] - 1].text, text))
			return (uint16_t)(runs->table[place] - 1);
	if (runs->n == RUNS_MAX)
		abort();
	runs->at[runs->n].text = text;
	runs->table[place] = (uint16_t)++runs->n;
	return (uint16_t)(runs->n - 1);
}

/* Markup is tags and what is empty between them; a piece may begin inside of a tag. */
static size_t
end_of_run(struct str text, size_t from, bool inside, bool *inside_out)
{
	bool markup = inside || text.at[from] == '<' || text.at[from] == '\n';
	size_t i = from;

	for (; i < text.len; i++) {
		bool tag = inside || text.at[i] == '<' || (markup && text.at[i] == '\n');

		if (tag != markup)
			break;
		if (text.at[i] == '<')
			inside = true;
		else if (text.at[i] == '>')
			inside = false;
	}
	*inside_out = inside;
	return i;
}

struct run_list
runs_cut(struct runs *runs, struct str text)
{
	uint16_t *list = ARENA_LIST(runs->arena, text.len / 2 + 2, uint16_t);
	size_t n = 0;
	const char *close = memchr(text.at, '>', text.len), *open = memchr(text.at, '<', text.len);
	bool inside = close != NULL && (open == NULL || close < open);

	for (size_t from = 0, end; from < text.len; from = end) {
		end = end_of_run(text, from, inside, &inside);
		list[n++] = number_of(runs, str_slice(text, from, end - from));
	}
	return (struct run_list){ text, list, n };
}

void
runs_encode(struct runs *runs, uint32_t counts[PACK_SYMBOLS])
{
	struct pack bits = { 0 };

	/* The frame around the paper is not known here: plain ASCII, mostly. */
	for (size_t c = ' '; c <= 'z'; c++)
		counts[c] += 20;
	pack_code_make(&runs->code, counts);
	for (size_t i = 0; i < runs->n; i++) {
		struct run *run = &runs->at[i];
		unsigned char *at;

		pack_clear(&bits);
		pack_text(&bits, &runs->code, run->text);
		at = arena_new(runs->arena, bits.len + 1);
		memcpy(at, bits.at, bits.len);
		run->bits = bits;
		run->bits.at = at;
		run->bits.room = bits.len;
	}
	pack_free(&bits);
}

/* ---- weaving ---- */

void
weave_begin(struct weaver *w, const struct runs *runs, struct woven *out, uint32_t *counts)
{
	static uint32_t last[RUNS_MAX]; /* one thread, one page at a time */

	buf_clear(&out->html);
	pack_clear(&out->packed);
	memset(last, 0, runs->n * sizeof(last[0]));
	*w = (struct weaver){ .runs = runs, .out = out, .counts = counts, .last = last };
}

static void
end_match(struct weaver *w)
{
	if (w->match == 0)
		return;
	if (w->counts != NULL)
		pack_count_match(w->counts, w->match);
	else
		pack_match(&w->out->packed, &w->runs->code, w->match, w->distance);
	w->match = 0;
}

/* Does the match that is open go on with this text, which stands at `at`? */
static bool
goes_on(const struct weaver *w, struct str text, size_t at)
{
	return w->match > 0 && memcmp(w->out->html.at + at - w->distance, text.at, text.len) == 0;
}

static void
pack_run(struct weaver *w, size_t number, size_t at)
{
	const struct run *run = &w->runs->at[number];
	size_t here = at + 1, before = w->last[number];

	w->last[number] = (uint32_t)here;
	if ((w->match > 0 && here - before == w->distance) || goes_on(w, run->text, at)) {
		w->match += run->text.len;
		return;
	}
	end_match(w);
	if (before != 0 && here - before <= PACK_DISTANCE_MOST && run->text.len >= MATCH_WORTH) {
		w->match = run->text.len;
		w->distance = here - before;
	} else if (w->counts != NULL) {
		pack_count_text(w->counts, run->text);
	} else {
		pack_add(&w->out->packed, &run->bits);
	}
}

void
weave_runs(struct weaver *w, struct run_list list)
{
	struct buf *html = &w->out->html;
	size_t at = html->len;

	buf_add(html, list.text);
	for (size_t i = 0; w->out->packs && !html->full && i < list.n; i++) {
		pack_run(w, list.at[i], at);
		at += w->runs->at[list.at[i]].text.len;
	}
}

void
weave_text(struct weaver *w, struct str text)
{
	struct buf *html = &w->out->html;
	size_t at = html->len;

	buf_add(html, text);
	if (!w->out->packs || html->full)
		return;
	if (goes_on(w, text, at)) {
		w->match += text.len;
		return;
	}
	end_match(w);
	if (w->counts != NULL)
		pack_count_text(w->counts, text);
	else
		pack_text(&w->out->packed, &w->runs->code, text);
}

void
weave_end(struct weaver *w)
{
	end_match(w);
}
