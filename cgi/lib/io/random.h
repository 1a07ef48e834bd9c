/* random.h - unpredictable bytes from the kernel; a seeded stream for tests only. */
#ifndef IO_RANDOM_H
#define IO_RANDOM_H

#include <stddef.h>
#include <stdint.h>

#include "lib/base/str.h"

void random_fill(void *at, size_t len);     /* ends the process if the kernel refuses */
uint32_t random_below(uint32_t n);          /* uniform, n > 0 */
/* 2 * len hexadecimal digits. */
struct str random_hex(struct arena *arena, size_t len);
void random_shuffle(unsigned char *list, size_t n);
void random_seed_for_tests(uint64_t seed);  /* 0 goes back to the kernel */

#endif
