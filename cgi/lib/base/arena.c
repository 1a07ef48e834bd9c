/* arena.c - blocks of growing size in a chain; every piece is aligned for any type. */
#define _DEFAULT_SOURCE /* explicit_bzero */
#include "lib/base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef __has_feature /* how clang tells */
#define __has_feature(x) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
#define ONE_PIECE_A_BLOCK 1
#else
#define ONE_PIECE_A_BLOCK 0
#endif

enum { FIRST_BLOCK = 64 * 1024, ALIGN = 16, BLOCKS_KEPT = 3 };

struct block {
	struct block *next;
	size_t size, used;
	_Alignas(ALIGN) unsigned char at[];
};

struct arena {
	struct block *blocks; /* newest first */
	struct block *spare;  /* of FIRST_BLOCK bytes, zeroed */
	size_t used, ceiling;
};

static void
die(const char *what)
{
	(void)fprintf(stderr, "level=fatal what=%s\n",
		      what); /* nothing is left to do if this fails */
	abort();
}

struct arena *
arena_create(size_t ceiling)
{
	struct arena *arena = calloc(1, sizeof(*arena));

	if (arena == NULL)
		die("out-of-memory");
	else
		arena->ceiling = ceiling;
	return arena;
}

static struct block *
block_add(struct arena *arena, size_t size)
{
	size_t room = ONE_PIECE_A_BLOCK ? size : FIRST_BLOCK;
	struct block *block;

	if (size > room)
		room = size;
	if (room == FIRST_BLOCK && arena->spare != NULL) {
		block = arena->spare;
		arena->spare = block->next;
		block->next = arena->blocks;
		arena->blocks = block;
		return block;
	}
	block = calloc(1, sizeof(*block) + room);
	if (block == NULL)
		die("out-of-memory");
	block->size = room;
	block->next = arena->blocks;
	arena->blocks = block;
	return block;
}

void *
arena_new(struct arena *arena, size_t size)
{
	size_t need = (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
	struct block *block = arena->blocks;
	void *piece;

	if (need < size || need > arena->ceiling - arena->used)
		die("arena-ceiling");
	if (ONE_PIECE_A_BLOCK)
		block = block_add(arena, size == 0 ? 1 : size);
	else if (block == NULL || block->size - block->used < need)
		block = block_add(arena, need);
	piece = block->at + block->used;
	block->used += ONE_PIECE_A_BLOCK ? block->size : need;
	arena->used += need;
	return piece;
}

void *
arena_list(struct arena *arena, size_t n, size_t size)
{
	size_t all;

	if (__builtin_mul_overflow(n, size, &all))
		die("arena-overflow");
	return arena_new(arena, all);
}

void
arena_reset(struct arena *arena)
{
	struct block *block = arena->blocks, *next;
	int kept = 0;

	for (const struct block *spare = arena->spare; spare != NULL; spare = spare->next)
		kept++;
	for (; block != NULL; block = next) {
		next = block->next;
		explicit_bzero(block->at, block->used);
		block->used = 0;
		if (!ONE_PIECE_A_BLOCK && kept < BLOCKS_KEPT && block->size == FIRST_BLOCK) {
			block->next = arena->spare;
			arena->spare = block;
			kept++;
		} else {
			free(block);
		}
	}
	arena->blocks = NULL;
	arena->used = 0;
}

void
arena_destroy(struct arena *arena)
{
	if (arena == NULL)
		return;
	arena_reset(arena);
	for (struct block *block = arena->spare, *next; block != NULL; block = next) {
		next = block->next;
		free(block);
	}
	free(arena);
}

size_t
arena_used(const struct arena *arena)
{
	return arena->used;
}
