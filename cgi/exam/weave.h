/*
 * weave.h - a candidate's page out of ready runs of HTML, as text and at the same time as gzip.
 *
 * A run is a stretch of markup or of text. Each different run of a paper is held once, with its bits in the
 * paper's own Huffman code; what stood before on the page is written as a match. So a page is compressed
 * without anything being searched for.
 */
#ifndef EXAM_WEAVE_H
#define EXAM_WEAVE_H

#include "lib/base/buf.h"
#include "lib/base/pack.h"

struct arena;

enum { RUNS_MAX = 4096, RUN_TABLE = 8192 };

struct run {
	struct str text;
	struct pack bits;
};

struct runs {
	struct arena *arena;
	struct run *at;            /* RUNS_MAX */
	uint16_t *table;           /* RUN_TABLE, number of the run, counted from 1 */
	size_t n;
	struct pack_code code;
};

/* Text, and its runs by their numbers. */
struct run_list {
	struct str text;
	const uint16_t *at;
	size_t n;
};

/* Part of a page. packs: the bits are wanted, too. */
struct woven {
	struct buf html;
	struct pack packed;
	bool packs;
};

void runs_open(struct runs *runs, struct arena *arena);
/* Cuts text into runs that are held from now on; too many of them make the process end. */
struct run_list runs_cut(struct runs *runs, struct str text);
/* Makes the code for pages like the one that was counted, and each run's bits. */
void runs_encode(struct runs *runs, uint32_t counts[PACK_SYMBOLS]);

struct weaver {
	const struct runs *runs;
	struct woven *out;
	uint32_t *counts;          /* instead of bits: how often symbols are used */
	uint32_t *last;            /* where each run stood last, counted from 1 */
	size_t match, distance;    /* a match that may still grow */
};

/* Begins anew; the memory of `out` is kept. counts: NULL, or where to count. */
void weave_begin(struct weaver *w, const struct runs *runs, struct woven *out, uint32_t *counts);
void weave_runs(struct weaver *w, struct run_list list);
/* A number or a letter. */
void weave_text(struct weaver *w, struct str text);
void weave_end(struct weaver *w);

#endif
