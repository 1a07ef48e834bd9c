/* tally.h - durations of many requests, and what is told of them. */
#ifndef BENCH_TALLY_H
#define BENCH_TALLY_H

#include <stddef.h>
#include <stdint.h>

struct tally {
	uint32_t *us;
	size_t n, room;
};

void tally_add(struct tally *tally, int64_t us);
/* Prints " p50=… p99=… p999=… max=…" in milliseconds. */
void tally_print(struct tally *tally);

#endif
