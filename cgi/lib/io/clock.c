/* clock.c - time, with a seam for tests. */
#include "lib/io/clock.h"

#include <time.h>

static struct stamp frozen;

static int64_t
read_clock(clockid_t which)
{
	struct timespec t = { 0 };

	(void)clock_gettime(which, &t); /* cannot fail for these two clocks */
	return (int64_t)t.tv_sec * STAMP_SECOND + t.tv_nsec / 1000;
}

struct stamp
clock_now(void)
{
	return stamp_is_none(frozen) ? (struct stamp){ read_clock(CLOCK_REALTIME) } : frozen;
}

int64_t
clock_steady_us(void)
{
	return read_clock(CLOCK_MONOTONIC);
}

void
clock_freeze(struct stamp now)
{
	frozen = now;
}

void
clock_sleep_ms(int ms)
{
	struct timespec t = { ms / 1000, (long)(ms % 1000) * 1000000L };

	(void)nanosleep(&t, NULL); /* a signal may cut it short: callers look at their stop flag */
}
