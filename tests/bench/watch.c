/* watch.c - utime + stime of processes and their children. */
#define _GNU_SOURCE
#include "watch.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

int64_t
steady_us(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

bool
watch_add(struct watch *watch, const char *text)
{
	const char *equal = strchr(text, '=');
	char *at;

	if (equal == NULL || watch->n == WATCH_GROUPS || equal - text >= 16)
		return false;
	memcpy(watch->groups[watch->n].name, text, (size_t)(equal - text));
	at = (char *)(uintptr_t)equal;
	while (*at != '\0' && watch->groups[watch->n].n_pids < WATCH_PIDS) {
		long pid = strtol(at + 1, &at, 10);

		if (pid <= 0)
			return false;
		watch->groups[watch->n].pids[watch->groups[watch->n].n_pids++] = (int)pid;
	}
	watch->n++;
	return true;
}

static int64_t
time_of(int pid)
{
	int64_t used[4] = { 0 }, sum = 0;
	char path[64], line[1024];
	FILE *file;
	char *at;

	(void)snprintf(path, sizeof(path), "/proc/%d/stat", pid);
	file = fopen(path, "re");
	if (file == NULL)
		return 0;
	at = fgets(line, sizeof(line), file) == NULL ? NULL : strrchr(line, ')');
	(void)fclose(file);
	if (at == NULL)
		return 0;
	/* utime, stime, cutime, cstime are the fields 14 to 17; behind the name begins field 3 */
	for (int field = 2; field < 14; field++) {
		at = strchr(at + 1, ' ');
		if (at == NULL)
			return 0;
	}
	for (int i = 0; i < 4; i++)
		used[i] = strtoll(at, &at, 10);
	for (int i = 0; i < 4; i++)
		sum += used[i];
	sum = sum * 1000000 / sysconf(_SC_CLK_TCK);
	(void)snprintf(path, sizeof(path), "/proc/%d/task/%d/children", pid, pid);
	file = fopen(path, "re");
	if (file == NULL)
		return sum;
	for (int child; fscanf(file, "%d", &child) == 1;)
		sum += time_of(child);
	(void)fclose(file);
	return sum;
}

static void
host_time(int64_t *busy_out, int64_t *all_out)
{
	int64_t n[8] = { 0 };
	FILE *file = fopen("/proc/stat", "re");

	*busy_out = *all_out = 0;
	if (file == NULL)
		return;
	if (fscanf(file,
		   "cpu %" SCNd64 " %" SCNd64 " %" SCNd64 " %" SCNd64 " %" SCNd64 " %" SCNd64
		   " %" SCNd64 " %" SCNd64,
		   &n[0], &n[1], &n[2], &n[3], &n[4], &n[5], &n[6], &n[7]) == 8)
		for (int i = 0; i < 8; i++)
			*all_out += n[i];
	*busy_out = *all_out - n[3] - n[4];
	(void)fclose(file);
}

static int64_t
group_time(const struct watch *watch, int g)
{
	int64_t sum = 0;

	for (int i = 0; i < watch->groups[g].n_pids; i++)
		sum += time_of(watch->groups[g].pids[i]);
	return sum;
}

void
watch_begin(struct watch *watch)
{
	host_time(&watch->busy_before, &watch->all_before);
	for (int g = 0; g < watch->n; g++)
		watch->groups[g].before_us = group_time(watch, g);
}

void
watch_print(struct watch *watch, int64_t requests)
{
	int64_t busy, all;
	double sum = 0;

	for (int g = 0; g < watch->n; g++) {
		double us = (double)(group_time(watch, g) - watch->groups[g].before_us) /
			    (double)(requests == 0 ? 1 : requests);

		(void)printf(" cpu_%s=%.1f", watch->groups[g].name, us);
		sum += us;
	}
	host_time(&busy, &all);
	if (watch->n > 0)
		(void)printf(" cpu=%.1f", sum);
	if (all > watch->all_before)
		(void)printf(" host_busy=%.0f", 100.0 * (double)(busy - watch->busy_before) /
							(double)(all - watch->all_before));
}
