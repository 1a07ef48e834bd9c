/* figures.c - the numbers of a cycle. */
#include "site/figures.h"

#include "domain/profile/profile.h"
#include "lib/web/view.h"

#define AT(member) offsetof(struct tally_row, member)
static const struct figure figures[] = {
	/* clang-format off */
	{ "all",      "",         TALLY_BY_EXPECTED, AT(expected), 0,              FIGURE_EVERYWHERE },
	{ "unsent",   "unsent",   TALLY_BY_UNSENT,   AT(unsent),   STAGE_REGISTER, FIGURE_EVERYWHERE },
	{ "wait",     "wait",     TALLY_BY_WAIT,     AT(wait),     STAGE_REVIEW,   FIGURE_EVERYWHERE },
	{ "returned", "returned", TALLY_BY_RETURNED, AT(returned), 0,              FIGURE_EVERYWHERE },
	{ "recheck",  "recheck",  TALLY_BY_RECHECK,  AT(recheck),  STAGE_REVIEW,   FIGURE_RECHECK },
	{ "judging",  "judging",  TALLY_BY_JUDGING,  AT(judging),  STAGE_EVALUATE, FIGURE_EVERYWHERE },
	{ "testing",  "testing",  TALLY_BY_TESTING,  AT(testing),  STAGE_TEST,     FIGURE_EVERYWHERE },
	{ "ending",   "ending",   TALLY_BY_ENDING,   AT(ending),   STAGE_CONCLUDE, FIGURE_EVERYWHERE },
	{ "outside",  "outside",  TALLY_BY_OUTSIDE,  AT(outside),  0,              FIGURE_OPT_IN,  true },
	{ "hidden",   "hidden",   TALLY_BY_HIDDEN,   AT(hidden),   0,              FIGURE_OPT_OUT, true },
	{ "left",     "left",     TALLY_BY_LEFT,     AT(left),     0,              FIGURE_EVERYWHERE, true },
	/* clang-format on */
};
enum { N_FIGURES = sizeof(figures) / sizeof(figures[0]) };

const struct figure *
figure_at(size_t i)
{
	return i < N_FIGURES ? &figures[i] : NULL;
}

bool
figure_is_known(const struct profile *profile, const struct figure *figure)
{
	switch (figure->where) {
	case FIGURE_EVERYWHERE:
		return true;
	case FIGURE_OPT_IN:
		return profile_is(profile, "inclusion", "opt_in");
	case FIGURE_OPT_OUT:
		return profile_is(profile, "inclusion", "opt_out");
	case FIGURE_RECHECK:
		break;
	}
	return profile_flag(profile, "recheck");
}

int64_t
figure_number(const struct tally_row *row, const struct figure *figure)
{
	const char *base = (const char *)row;

	return *(const int64_t *)(const void *)(base + figure->at);
}

void
figures_show(struct view *v, struct arena *arena, const struct profile *profile,
	     const struct tally_row *row, struct str list)
{
	for (size_t i = 0; i < N_FIGURES; i++) {
		struct view *cell;

		if (!figure_is_known(profile, &figures[i]))
			continue;
		cell = view_row(v, "cell");
		view_int(cell, "n", figure_number(row, &figures[i]));
		view_str(cell, "label",
			 view_word(str_format(arena, "phase.%s", figures[i].word).at));
		view_str(cell, "href",
			 str_format(arena, "%.*stab=%s", STR_ARGS(list), figures[i].tab));
	}
}

struct str
figure_share(struct arena *arena, int64_t n, int64_t of)
{
	int64_t tenths = of <= 0 ? 0 : n * 1000 / of;

	return str_format(arena, "%lld.%lld%%", (long long)tenths / 10, (long long)tenths % 10);
}

int64_t
figure_handed_in(const struct tally_row *row)
{
	return row->expected - row->unsent - row->returned;
}
