/* tally.c - all durations are kept: a few seconds of them are a few megabytes. */
#include "tally.h"

#include <stdio.h>
#include <stdlib.h>

void
tally_add(struct tally *tally, int64_t us)
{
	if (tally->n == tally->room) {
		tally->room = tally->room == 0 ? 65536 : tally->room * 2;
		tally->us = realloc(tally->us, tally->room * sizeof(*tally->us));
		if (tally->us == NULL)
			abort();
	}
	tally->us[tally->n++] = us < 0 ? 0 : us > UINT32_MAX ? UINT32_MAX : (uint32_t)us;
}

static int
by_size(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

static double
share(const struct tally *tally, double part)
{
	size_t i = (size_t)((double)tally->n * part);

	if (tally->n == 0)
		return 0;
	return (double)tally->us[i < tally->n ? i : tally->n - 1] / 1000.0;
}

void
tally_print(struct tally *tally)
{
	if (tally->n > 0)
		qsort(tally->us, tally->n, sizeof(*tally->us), by_size);
	(void)printf(" p50=%.2f p99=%.2f p999=%.2f max=%.2f", share(tally, 0.5), share(tally, 0.99),
		     share(tally, 0.999), share(tally, 1.0));
}
