/*
 * arena.h - memory that lives as long as one request (or one batch row) and is let go at once.
 *
 * arena_new() never returns NULL: passing the ceiling is a fault of the program, logged to stderr,
 * and ends the process. Memory comes zeroed and is wiped on reset, so that no request sees another's
 * data. Under AddressSanitizer each piece is its own allocation, so that overruns are seen.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena;

struct arena *arena_create(size_t ceiling);
void *arena_new(struct arena *arena, size_t size) __attribute__((malloc, returns_nonnull));
/* A list of n pieces; n * size is checked for overflow. */
void *arena_list(struct arena *arena, size_t n, size_t size) __attribute__((malloc, returns_nonnull));
void arena_reset(struct arena *arena);
void arena_destroy(struct arena *arena);
size_t arena_used(const struct arena *arena);

#define ARENA_NEW(arena, type) ((type *)arena_new((arena), sizeof(type)))
#define ARENA_LIST(arena, n, type) ((type *)arena_list((arena), (n), sizeof(type)))

#endif
