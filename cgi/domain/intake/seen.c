/* seen.c - the hash table of values met before. */
#include "domain/intake/seen.h"

#include "lib/base/arena.h"

enum { SLOTS_FIRST = 1024 };

struct slot {
	uint64_t digest, tag;
	int64_t row;            /* 0: free */
};

struct seen {
	struct arena *arena;
	struct slot *slots;
	size_t n_slots, used;
};

uint64_t
seen_digest(uint64_t seed, struct str value)
{
	uint64_t h = seed ^ 0xcbf29ce484222325U;

	for (size_t i = 0; i < value.len; i++)
		h = (h ^ (unsigned char)value.at[i]) * 0x100000001b3U;
	/* FNV leaves the high bits poor; this spreads them (splitmix64). */
	h = (h ^ h >> 30) * 0xbf58476d1ce4e5b9U;
	h = (h ^ h >> 27) * 0x94d049bb133111ebU;
	return h ^ h >> 31;
}

struct seen *
seen_create(struct arena *arena)
{
	struct seen *seen = ARENA_NEW(arena, struct seen);

	seen->arena = arena;
	seen->n_slots = SLOTS_FIRST;
	seen->slots = ARENA_LIST(arena, seen->n_slots, struct slot);
	return seen;
}

static struct slot *
slot_for(struct slot *slots, size_t n, uint64_t digest)
{
	size_t at = (size_t)digest & (n - 1);

	while (slots[at].row != 0 && slots[at].digest != digest)
		at = (at + 1) & (n - 1);
	return &slots[at];
}

static void
grow(struct seen *seen)
{
	size_t n = seen->n_slots * 2;
	struct slot *slots = ARENA_LIST(seen->arena, n, struct slot);

	for (size_t i = 0; i < seen->n_slots; i++)
		if (seen->slots[i].row != 0)
			*slot_for(slots, n, seen->slots[i].digest) = seen->slots[i];
	seen->slots = slots;
	seen->n_slots = n;
}

int64_t
seen_note(struct seen *seen, struct str value, int64_t row, uint64_t tag, uint64_t *tag_out)
{
	uint64_t digest = seen_digest(0, value);
	struct slot *slot;

	if (seen->used * 2 >= seen->n_slots)
		grow(seen);
	slot = slot_for(seen->slots, seen->n_slots, digest);
	if (slot->row != 0) {
		*tag_out = slot->tag;
		return slot->row;
	}
	*slot = (struct slot){ digest, tag, row };
	seen->used++;
	return 0;
}

int64_t
seen_find(const struct seen *seen, struct str value, uint64_t *tag_out)
{
	const struct slot *slot = slot_for(seen->slots, seen->n_slots, seen_digest(0, value));

	if (slot->row != 0)
		*tag_out = slot->tag;
	return slot->row;
}

void
seen_retag(struct seen *seen, struct str value, uint64_t tag)
{
	struct slot *slot = slot_for(seen->slots, seen->n_slots, seen_digest(0, value));

	if (slot->row != 0)
		slot->tag = tag;
}
