/*
 * watch.h - processor time of groups of processes, from /proc.
 *
 * A group is "name=pid,pid,…"; children that live and children that were waited for count with their
 * parents, so a worker that was replaced during a run is not lost.
 */
#ifndef BENCH_WATCH_H
#define BENCH_WATCH_H

#include <stdbool.h>
#include <stdint.h>

enum { WATCH_GROUPS = 6, WATCH_PIDS = 8 };

struct watch {
	struct {
		char name[16];
		int pids[WATCH_PIDS];
		int n_pids;
		int64_t before_us;
	} groups[WATCH_GROUPS];
	int n;
	int64_t busy_before, all_before;
};

/* False when the text is no group. */
bool watch_add(struct watch *watch, const char *text);
void watch_begin(struct watch *watch);
/* Prints " cpu_<name>=<µs for each request>" for each group, their sum, and how busy the host was. */
void watch_print(struct watch *watch, int64_t requests);

int64_t steady_us(void);

#endif
