/* fuzz.h - a target is one function; libFuzzer (clang) or main.c (gcc) calls it. */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stdint.h>
#include <stdlib.h>

#include "lib/base/arena.h"
#include "lib/base/str.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What must hold for every input. */
#define MUST(condition)                                                                            \
	do {                                                                                       \
		if (!(condition))                                                                  \
			abort();                                                                   \
	} while (0)

/* TARGET(name) { … input …, arena … } */
#define TARGET(name_)                                                                              \
	static void fuzz_##name_(struct arena *arena, struct str input);                           \
	int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)                               \
	{                                                                                          \
		struct arena *arena = arena_create(256 << 20);                                     \
		fuzz_##name_(arena, (struct str){ (const char *)data, size });                     \
		arena_destroy(arena);                                                              \
		return 0;                                                                          \
	}                                                                                          \
	static void fuzz_##name_(struct arena *arena, struct str input)

#endif
