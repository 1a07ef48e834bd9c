/* paper_text.c - rendering papers into pieces, and putting pieces together. */
#include "exam/paper_text.h"

#include <string.h>

#include "domain/attempt/sheet.h"
#include "lib/base/arena.h"
#include "lib/io/clock.h"
#include "lib/io/store.h"
#include "lib/web/view.h"

/* Signs that no question may hold: U+E000 to U+E003 are filled in, U+E00F cuts. */
#define SIGN_NUMBER "\xee\x80\x80"
#define SIGN_FIRST "\xee\x80\x81"
#define SIGN_LAST "\xee\x80\x82"
#define SIGN_LETTER "\xee\x80\x83"
#define SIGN_CUT "\xee\x80\x8f"
/* Their last bytes. */
enum sign { NO_SIGN = 0, NUMBER = 0x80, FIRST, LAST, LETTER };
enum { SIGN_BYTES = 3, SIGN_AT = 2, PAPER_BYTES = 8 << 20, PIECE_BYTES = 1 << 20 };

/* Text, and which sign follows it; the last has none. */
struct piece {
	struct run_list text;
	enum sign sign;
};

struct fragment {
	struct piece *at;
	size_t n;
};

struct question_text {
	struct fragment head, share[OPTIONS_MAX], body, option[OPTIONS_MAX][2], close, cell[2];
	size_t n_options, n_share, part, parts; /* place in its group, from 0; size of the group */
	int section;
};

enum { SECTIONS = 4 };

struct paper_text {
	struct arena *arena;
	int64_t used_us;
	struct paper paper;
	size_t n;
	struct question_text *questions;
	struct fragment save, cells_open[SECTIONS], cells_close;
	struct runs runs;
};

static struct paper_text held[PAPERS_HELD];

static int
section_of(int64_t kind)
{
	static const int section[N_ITEM_KINDS] = { 0, 0, 0, 1, 2, 3 };

	return kind > 0 && kind < N_ITEM_KINDS ? section[kind] : 0;
}

/* ---- cutting ---- */

static bool
is_sign(struct str s, size_t i)
{
	return i + SIGN_BYTES <= s.len && memcmp(s.at + i, SIGN_NUMBER, SIGN_BYTES - 1) == 0 &&
	       (unsigned char)s.at[i + SIGN_AT] <= LETTER;
}

static struct fragment
cut_fragment(struct paper_text *text, struct str html)
{
	struct fragment f = { NULL, 1 };
	size_t from = 0, k = 0;

	for (size_t i = 0; i < html.len; i++)
		f.n += is_sign(html, i);
	f.at = ARENA_LIST(text->arena, f.n, struct piece);
	for (size_t i = 0; i < html.len; i++) {
		if (!is_sign(html, i))
			continue;
		f.at[k++] = (struct piece){ runs_cut(&text->runs, str_slice(html, from, i - from)),
					    (enum sign)(unsigned char)html.at[i + SIGN_AT] };
		i += SIGN_BYTES - 1;
		from = i + 1;
	}
	f.at[k] = (struct piece){ runs_cut(&text->runs, str_slice(html, from, html.len)), NO_SIGN };
	return f;
}

/* The next part of a rendered template, copied into the paper's memory. */
static struct fragment
next_fragment(struct paper_text *text, struct str *rest)
{
	ptrdiff_t at = str_find(*rest, STR(SIGN_CUT));
	struct str part = at < 0 ? *rest : str_slice(*rest, 0, (size_t)at);

	*rest = at < 0 ? STR("") : str_slice(*rest, (size_t)at + SIGN_BYTES, rest->len);
	return cut_fragment(text, str_copy(text->arena, part));
}

static enum result
render(struct view *root, const char *page, struct buf *html, struct str *rest_out)
{
	enum result done;

	buf_clear(html);
	done = view_render(root, page, html);
	view_end(root);
	TRY(done);
	*rest_out = buf_str(html);
	/* what stands before the first cut is the layout's line ends */
	*rest_out = str_slice(*rest_out, (size_t)(str_find(*rest_out, STR(SIGN_CUT)) + SIGN_BYTES),
			      rest_out->len);
	return OK;
}

/* ---- one question ---- */

static struct str
words_about_group(struct arena *arena, const struct question_text *q)
{
	return view_fill(arena, view_word("exam.part_stem"), "at",
			 str_from_int(arena, (int64_t)q->part + 1), "of",
			 str_from_int(arena, (int64_t)q->parts), NULL);
}

static struct str
words_about_range(struct arena *arena, const char *name)
{
	return view_fill(arena, view_word(name), "first", STR(SIGN_FIRST), "last", STR(SIGN_LAST),
			 NULL);
}

/* A group of B1 shows its options once, above its first question; the questions have letters. */
static bool
shares_options(const struct item *item, const struct question_text *q)
{
	return item->kind == ITEM_B1 && q->parts > 1;
}

static void
fill_shared(struct view *own, struct arena *arena, const struct question_text *q,
	    const struct str *options)
{
	view_c(own, "group", SIGN_FIRST);
	view_flag(own, "more", q->part > 0);
	if (q->part > 0)
		return;
	view_str(own, "case_label", words_about_range(arena, "exam.shared"));
	for (size_t i = 0; i < q->n_options; i++) {
		struct view *row = view_row(own, "shared");

		view_c(row, "letter", SIGN_LETTER);
		view_str(row, "text", options[i]);
	}
}

static void
fill_question(struct view *page, struct arena *arena, const struct item *item,
	      const struct question_text *q, const struct str *options)
{
	struct view *own = view_child(page, "q"), *done = view_child(page, "done");
	const char *kind = item->kind == ITEM_X ? "checkbox" : "radio";
	const char *word =
		str_format(arena, "kind.%s", item_kind_word((enum item_kind)item->kind)).at;

	view_c(page, "cut", SIGN_CUT);
	view_c(own, "no", SIGN_NUMBER);
	view_c(done, "no", SIGN_NUMBER);
	view_flag(done, "answered", true);
	view_str(own, "type", view_word(word));
	view_c(own, "kind", kind);
	view_str(own, "stem", item->stem);
	if (shares_options(item, q))
		fill_shared(own, arena, q, options);
	else if (q->parts > 1)
		view_str(own, "part", words_about_group(arena, q));
	if (!str_empty(item->group_stem)) {
		view_str(own, "case", item->group_stem);
		view_str(own, "case_label", words_about_range(arena, "exam.case"));
	}
	for (size_t i = 0; i < q->n_options * 2; i++) {
		struct view *row = view_row(own, "option");

		view_c(row, "letter", SIGN_LETTER);
		view_str(row, "text", options[i / 2]);
		view_flag(row, "checked", i % 2 != 0);
	}
}

static enum result
render_question(struct paper_text *text, struct arena *scratch, struct buf *html,
		const struct item *item, struct question_text *q)
{
	struct str options[OPTIONS_MAX], rest, sign = STR("\xee\x80");
	struct view *root, *page;

	if (str_find(item->stem, sign) >= 0 || str_find(item->options, sign) >= 0 ||
	    str_find(item->group_stem, sign) >= 0)
		return fail("item %lld holds signs of the private use area", (long long)item->id);
	q->n_options = item_options(item, options);
	root = view_new(scratch);
	page = view_child(root, "Page");
	view_int(view_child(page, "exam"), "n", (int64_t)text->n);
	fill_question(page, scratch, item, q, options);
	TRY(render(root, "exam/pieces", html, &rest));
	q->head = next_fragment(text, &rest);
	q->n_share = shares_options(item, q) && q->part == 0 ? q->n_options : 0;
	for (size_t i = 0; i < q->n_share; i++)
		q->share[i] = next_fragment(text, &rest);
	q->body = next_fragment(text, &rest);
	for (size_t i = 0; i < q->n_options * 2; i++)
		q->option[i / 2][i % 2] = next_fragment(text, &rest);
	q->close = next_fragment(text, &rest);
	q->cell[0] = next_fragment(text, &rest);
	q->cell[1] = next_fragment(text, &rest);
	return OK;
}

/* ---- one paper ---- */

static void
find_groups(struct question_text *questions, const struct item *items, size_t n)
{
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1;
		     end < n && items[i].group_id != 0 && items[end].group_id == items[i].group_id;)
			end++;
		for (size_t k = i; k < end; k++) {
			questions[k].part = k - i;
			questions[k].parts = end - i;
			questions[k].section = section_of(items[k].kind);
		}
	}
}

static enum result
render_frame(struct paper_text *text, struct arena *scratch, struct buf *html)
{
	static const char *const labels[SECTIONS] = { "section.a1", "section.a3", "section.b1",
						      "section.x" };

	for (size_t i = 0; i < SECTIONS; i++) {
		struct view *root = view_new(scratch), *page = view_child(root, "Page");
		struct str rest;

		view_c(page, "cut", SIGN_CUT);
		view_str(page, "label", view_word(labels[i]));
		TRY(render(root, "exam/frame_pieces", html, &rest));
		text->save = next_fragment(text, &rest);
		text->cells_open[i] = next_fragment(text, &rest);
		text->cells_close = next_fragment(text, &rest);
	}
	return OK;
}

static enum result encode(struct paper_text *text, struct arena *scratch);

static enum result
load(struct store *db, struct paper_text *text, int64_t paper_id)
{
	struct arena *scratch = arena_create(PAPER_BYTES);
	struct buf html = BUF(PIECE_BYTES);
	const struct item *items;
	struct rows rows;
	enum result done = paper_find(db, text->arena, paper_id, &text->paper);

	if (done == OK)
		done = paper_items(db, scratch, paper_id, &rows);
	if (done == OK) {
		items = rows.at;
		text->n = rows.n;
		runs_open(&text->runs, text->arena);
		text->questions = ARENA_LIST(text->arena, rows.n + 1, struct question_text);
		find_groups(text->questions, items, rows.n);
		done = render_frame(text, scratch, &html);
		for (size_t i = 0; i < rows.n && done == OK; i++)
			done = render_question(text, scratch, &html, &items[i],
					       &text->questions[i]);
		if (done == OK)
			done = encode(text, scratch);
	}
	buf_free(&html);
	arena_destroy(scratch);
	return done;
}

enum result
paper_text_of(struct store *db, int64_t paper_id, const struct paper_text **text_out)
{
	struct paper_text *slot = &held[0];
	enum result done;

	for (size_t i = 0; i < PAPERS_HELD; i++) {
		if (held[i].arena != NULL && held[i].paper.id == paper_id) {
			held[i].used_us = clock_steady_us();
			*text_out = &held[i];
			return OK;
		}
		if (held[i].used_us < slot->used_us)
			slot = &held[i];
	}
	arena_destroy(slot->arena);
	*slot = (struct paper_text){ .arena = arena_create(PAPER_BYTES) };
	done = load(db, slot, paper_id);
	if (done != OK) {
		arena_destroy(slot->arena);
		*slot = (struct paper_text){ .arena = NULL };
		return done;
	}
	slot->used_us = clock_steady_us();
	*text_out = slot;
	return OK;
}

const struct paper *
paper_text_paper(const struct paper_text *text)
{
	return &text->paper;
}

/* ---- one candidate's page ---- */

struct filling {
	struct str number, first, last, letter;
};

static struct str
number_text(size_t n)
{
	static char texts[PAPER_ITEMS_MAX + 1][4];
	char *at = n <= PAPER_ITEMS_MAX ? texts[n] : texts[0];
	size_t len = 0;

	if (at[0] == '\0') {
		if (n >= 100)
			at[len++] = (char)('0' + n / 100);
		if (n >= 10)
			at[len++] = (char)('0' + n / 10 % 10);
		at[len] = (char)('0' + n % 10);
	}
	return str_of(at);
}

static void
put(struct weaver *w, const struct fragment *f, const struct filling *with)
{
	for (size_t i = 0; i < f->n; i++) {
		weave_runs(w, f->at[i].text);
		switch (f->at[i].sign) {
		case NUMBER:
			weave_text(w, with->number);
			break;
		case FIRST:
			weave_text(w, with->first);
			break;
		case LAST:
			weave_text(w, with->last);
			break;
		case LETTER:
			weave_text(w, with->letter);
			break;
		case NO_SIGN:
			break;
		}
	}
}

static enum result
fits(const struct paper_text *text, const struct attempt *attempt)
{
	if (attempt->sheet.len != text->n || attempt->order.len != text->n * ORDER_BYTES)
		return fail("attempt %lld does not fit its paper", (long long)attempt->id);
	for (size_t i = 0; i < text->n; i++)
		if (order_position(attempt->order, i) >= text->n)
			return fail("attempt %lld has a question too many", (long long)attempt->id);
	return OK;
}

static struct str
letter_text(size_t place)
{
	static const char letters[OPTIONS_MAX + 1] = "ABCDEF";

	return (struct str){ letters + place, 1 };
}

static void
put_shared(struct weaver *w, const struct question_text *q, struct bytes order, size_t question)
{
	for (size_t place = 0; place < q->n_share; place++) {
		unsigned option = order_option(order, question, place);
		struct filling with = { .letter = letter_text(place) };

		if (option < q->n_share)
			put(w, &q->share[option], &with);
	}
}

static void
put_options(struct weaver *w, const struct question_text *q, struct bytes order, size_t question,
	    unsigned shown)
{
	struct filling with = { .number = number_text(question + 1) };

	for (size_t place = 0; place < q->n_options; place++) {
		unsigned option = order_option(order, question, place);

		with.letter = letter_text(place);
		if (option < q->n_options)
			put(w, &q->option[option][shown >> place & 1U], &with);
	}
}

static enum result
weave_questions(const struct paper_text *text, const struct attempt *attempt, struct woven *out,
		uint32_t *counts)
{
	static const struct filling nothing;
	struct weaver w;

	TRY(fits(text, attempt));
	weave_begin(&w, &text->runs, out, counts);
	for (size_t i = 0; i < text->n; i++) {
		const struct question_text *q = &text->questions[order_position(attempt->order, i)];
		size_t first = i >= q->part ? i - q->part : 0;
		struct filling with = { number_text(i + 1), number_text(first + 1),
					number_text(first + q->parts), STR("") };

		put(&w, &q->head, &with);
		put_shared(&w, q, attempt->order, i);
		put(&w, &q->body, &with);
		put_options(&w, q, attempt->order, i, sheet_mask(attempt->sheet.at[i]));
		put(&w, &q->close, &with);
		if (i % 10 == 9 && i + 1 < text->n)
			put(&w, &text->save, &nothing);
	}
	weave_end(&w);
	return out->html.full ? fail("paper %lld is too long", (long long)text->paper.id) : OK;
}

static enum result
weave_cells(const struct paper_text *text, const struct attempt *attempt, struct woven *out,
	    uint32_t *counts)
{
	static const struct filling nothing;
	struct weaver w;
	int section = -1;

	TRY(fits(text, attempt));
	weave_begin(&w, &text->runs, out, counts);
	for (size_t i = 0; i < text->n; i++) {
		const struct question_text *q = &text->questions[order_position(attempt->order, i)];
		struct filling with = { .number = number_text(i + 1) };

		if (q->section != section) {
			if (section >= 0)
				put(&w, &text->cells_close, &nothing);
			section = q->section;
			put(&w, &text->cells_open[section], &nothing);
		}
		put(&w, &q->cell[attempt->sheet.at[i] != '-'], &with);
	}
	put(&w, &text->cells_close, &nothing);
	weave_end(&w);
	return out->html.full ? fail("paper %lld is too long", (long long)text->paper.id) : OK;
}

enum result
paper_text_questions(const struct paper_text *text, const struct attempt *attempt,
		     struct woven *out)
{
	return weave_questions(text, attempt, out, NULL);
}

enum result
paper_text_cells(const struct paper_text *text, const struct attempt *attempt, struct woven *out)
{
	return weave_cells(text, attempt, out, NULL);
}

const struct pack_code *
paper_text_code(const struct paper_text *text)
{
	return &text->runs.code;
}

/* ---- the code, out of the page of somebody whose questions are not shuffled ---- */

static enum result
encode(struct paper_text *text, struct arena *scratch)
{
	struct woven page = { .html = BUF(PAPER_BYTES), .packs = true };
	unsigned char *order = arena_new(scratch, text->n * ORDER_BYTES + 1);
	struct attempt sample = { .order = { order, text->n * ORDER_BYTES },
				  .sheet = sheet_blank(scratch, text->n) };
	uint32_t counts[PACK_SYMBOLS] = { 0 };
	enum result done;

	for (size_t i = 0; i < text->n; i++, order += ORDER_BYTES) {
		order[0] = (unsigned char)(i >> 8);
		order[1] = (unsigned char)(i & 255);
		order[2] = 0x01; /* A and B show the first and second option … */
		order[3] = 0x23;
		order[4] = 0x45;
	}
	done = weave_questions(text, &sample, &page, counts);
	if (done == OK)
		done = weave_cells(text, &sample, &page, counts);
	buf_free(&page.html);
	pack_free(&page.packed);
	if (done == OK)
		runs_encode(&text->runs, counts);
	return done;
}
