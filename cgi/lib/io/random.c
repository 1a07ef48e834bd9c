/* random.c - getrandom(2), in advance for small wishes, and a splitmix stream when a test seeded it. */
#define _DEFAULT_SOURCE
#include "lib/io/random.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include "lib/base/arena.h"

static uint64_t stream;

static uint64_t
stream_next(void)
{
	uint64_t z = (stream += 0x9e3779b97f4a7c15U);

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9U;
	z = (z ^ z >> 27) * 0x94d049bb133111ebU;
	return z ^ z >> 31;
}

/* Small wishes are met from bytes asked for in advance: a page has five of them. */
enum { AHEAD = 512, SMALL = 32 };
static unsigned char ahead[AHEAD];
static size_t ahead_left;

static void
ask_kernel(unsigned char *to, size_t len)
{
	while (len > 0) {
		ssize_t n = getrandom(to, len, 0);

		if (n < 0 && errno != EINTR) {
			perror("getrandom");
			abort();
		}
		if (n > 0) {
			to += n;
			len -= (size_t)n;
		}
	}
}

/* What a master asked for must not be handed out by two workers. */
static void
forget_ahead(void)
{
	ahead_left = 0;
}

static void
take_ahead(unsigned char *to, size_t len)
{
	static bool watches_forks;

	if (!watches_forks && pthread_atfork(NULL, NULL, forget_ahead) != 0)
		abort();
	watches_forks = true;
	if (ahead_left < len) {
		ask_kernel(ahead, AHEAD);
		ahead_left = AHEAD;
	}
	ahead_left -= len;
	memcpy(to, ahead + ahead_left, len);
	explicit_bzero(ahead + ahead_left, len);
}

void
random_fill(void *at, size_t len)
{
	unsigned char *to = at;

	while (stream != 0 && len > 0) {
		uint64_t z = stream_next();
		size_t n = len < sizeof(z) ? len : sizeof(z);

		memcpy(to, &z, n);
		to += n;
		len -= n;
	}
	if (len > SMALL)
		ask_kernel(to, len);
	else if (len > 0)
		take_ahead(to, len);
}

uint32_t
random_below(uint32_t n)
{
	uint32_t limit = UINT32_MAX - UINT32_MAX % n, x;

	do
		random_fill(&x, sizeof(x));
	while (x >= limit);
	return x % n;
}

struct str
random_hex(struct arena *arena, size_t len)
{
	void *at = arena_new(arena, len);

	random_fill(at, len);
	return hex_encode(arena, at, len);
}

void
random_shuffle(unsigned char *list, size_t n)
{
	for (size_t i = n; i > 1; i--) {
		size_t j = random_below((uint32_t)i);
		unsigned char swap = list[i - 1];

		list[i - 1] = list[j];
		list[j] = swap;
	}
}

void
random_seed_for_tests(uint64_t seed)
{
	stream = seed;
}
