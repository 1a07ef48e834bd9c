/*
 * figures.h - the numbers of a cycle that offices look at: one table of them for tiles, columns and lists.
 *
 * The figures between `all` and `outside` add up to `all`. Each leads to the list of those whom it counts.
 */
#ifndef SITE_FIGURES_H
#define SITE_FIGURES_H

#include "domain/cycle/cycle.h"
#include "domain/tally/tally.h"

struct profile;
struct view;

/* Known where the province has such a state; `stage`: its end is the deadline of those who are counted. */
struct figure {
	const char *word, *tab; /* Text.phase.<word>; tab of the list */
	enum tally_order order;
	size_t at; /* in struct tally_row */
	enum stage_kind stage;
	enum { FIGURE_EVERYWHERE, FIGURE_OPT_IN, FIGURE_OPT_OUT, FIGURE_RECHECK } where;
	bool beside; /* not part of the sum */
};

/* The figures one after the other; NULL behind the last. */
const struct figure *figure_at(size_t i);
bool figure_is_known(const struct profile *profile, const struct figure *figure);
int64_t figure_number(const struct tally_row *row, const struct figure *figure);
/* Cells of a row of the board below v as cell.N.label .n .href: path and what the list begins with, "region=1101". */
void figures_show(struct view *v, struct arena *arena, const struct profile *profile, const struct tally_row *row,
		  struct str list);
/* 12.3% */
struct str figure_share(struct arena *arena, int64_t n, int64_t of);
/* Whose registration is with a reviewer, or past him. */
int64_t figure_handed_in(const struct tally_row *row);

#endif
