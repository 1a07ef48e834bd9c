/* sheet.c - answers, orders, marking. */
#include "domain/attempt/sheet.h"

#include <string.h>

#include "lib/base/arena.h"
#include "lib/io/random.h"

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~";

unsigned
sheet_mask(char c)
{
	const char *at = c == '\0' ? NULL : strchr(alphabet, c);

	return at == NULL ? 0 : (unsigned)(at - alphabet);
}

char
sheet_sign(unsigned mask)
{
	return mask == 0 || mask > 63 ? '-' : alphabet[mask];
}

enum result
sheet_check(struct str sheet, size_t n)
{
	if (sheet.len != n)
		return REFUSED;
	for (size_t i = 0; i < n; i++)
		if (sheet.at[i] != '-' && sheet_mask(sheet.at[i]) == 0)
			return REFUSED;
	return OK;
}

struct str
sheet_blank(struct arena *arena, size_t n)
{
	char *at = arena_new(arena, n + 1);

	memset(at, '-', n);
	return (struct str){ at, n };
}

size_t
sheet_answered(struct str sheet)
{
	size_t n = 0;

	for (size_t i = 0; i < sheet.len; i++)
		n += sheet.at[i] != '-';
	return n;
}

struct str
sheet_above(struct arena *arena, struct str sheet, struct str base, struct str stands)
{
	char *at = arena_new(arena, stands.len + 1);

	for (size_t i = 0; i < stands.len; i++)
		at[i] = sheet.at[i] != base.at[i] ? sheet.at[i] : stands.at[i];
	return (struct str){ at, stands.len };
}

size_t
order_position(struct bytes order, size_t question)
{
	const unsigned char *at = (const unsigned char *)order.at + question * ORDER_BYTES;

	return (size_t)at[0] << 8 | at[1];
}

unsigned
order_option(struct bytes order, size_t question, size_t place)
{
	const unsigned char *at = (const unsigned char *)order.at + question * ORDER_BYTES + 2;

	if (place >= OPTIONS_MAX)
		return ORDER_NONE;
	return place % 2 == 0 ? at[place / 2] >> 4 : at[place / 2] & 15U;
}

unsigned
order_unshuffle(struct bytes order, size_t question, unsigned shown)
{
	unsigned mask = 0;

	for (size_t place = 0; place < OPTIONS_MAX; place++) {
		unsigned option = order_option(order, question, place);

		if ((shown >> place & 1U) != 0 && option < OPTIONS_MAX)
			mask |= 1U << option;
	}
	return mask;
}

/* A1 and A2 are one section: nobody needs to see where one ends. */
static int
section_of(int64_t kind)
{
	return kind <= ITEM_A2 ? 0 : (int)kind;
}

static bool
same_group(const struct paper_key *a, const struct paper_key *b)
{
	return a->group_id != 0 && a->group_id == b->group_id;
}

static void
place_question(unsigned char *at, size_t position, const unsigned char places[OPTIONS_MAX])
{
	at[0] = (unsigned char)(position >> 8);
	at[1] = (unsigned char)(position & 255);
	for (size_t i = 0; i < OPTIONS_MAX / 2; i++)
		at[2 + i] = (unsigned char)(places[2 * i] << 4 | places[2 * i + 1]);
}

static void
shuffle_places(const struct paper_key *key, unsigned char places[OPTIONS_MAX])
{
	size_t n = (size_t)key->n_options;

	for (size_t i = 0; i < OPTIONS_MAX; i++)
		places[i] = i < n ? (unsigned char)i : ORDER_NONE;
	if (key->fixed == 0 && n <= OPTIONS_MAX)
		random_shuffle(places, n);
}

struct bytes
order_make(struct arena *arena, const struct paper_key *keys, size_t n)
{
	unsigned char *order = arena_new(arena, n * ORDER_BYTES), *units = arena_new(arena, n + 1);
	size_t out = 0, from = 0;

	while (from < n) {
		size_t n_units = 0, end = from;
		int section = section_of(keys[from].kind);

		/* Units are kept as the distance of their first question from the section's. */
		for (; end < n && section_of(keys[end].kind) == section; end++)
			if (end == from || !same_group(&keys[end], &keys[end - 1]))
				units[n_units++] = (unsigned char)(end - from);
		random_shuffle(units, n_units);
		for (size_t u = 0; u < n_units; u++) {
			size_t at = from + units[u];
			unsigned char places[OPTIONS_MAX];

			for (size_t i = at;
			     i < end && (i == at || same_group(&keys[i], &keys[i - 1])); i++) {
				if (i == at || keys[i].kind != ITEM_B1)
					shuffle_places(&keys[i], places);
				place_question(order + ORDER_BYTES * out++, i, places);
			}
		}
		from = end;
	}
	return (struct bytes){ order, n * ORDER_BYTES };
}

enum result
order_check(struct arena *arena, struct bytes order, const struct paper_key *keys, size_t n)
{
	bool *seen = ARENA_LIST(arena, n + 1, bool);

	if (order.len != n * ORDER_BYTES)
		return REFUSED;
	for (size_t q = 0; q < n; q++) {
		size_t position = order_position(order, q), n_options;

		if (position >= n || seen[position])
			return REFUSED;
		seen[position] = true;
		n_options = (size_t)keys[position].n_options;
		if (order_unshuffle(order, q, 63) != (1U << n_options) - 1)
			return REFUSED;
		for (size_t place = 0; place < OPTIONS_MAX; place++)
			if ((order_option(order, q, place) != ORDER_NONE) != (place < n_options))
				return REFUSED;
	}
	return OK;
}

int64_t
sheet_right(struct str sheet, struct bytes order, const struct paper_key *keys, size_t n)
{
	int64_t right = 0;

	for (size_t q = 0; q < n && q < sheet.len; q++) {
		size_t position = order_position(order, q);
		unsigned shown = sheet_mask(sheet.at[q]);

		/* an unshuffled mask drops places without an option: they may not help */
		if (shown == 0 || position >= n || shown >> keys[position].n_options != 0)
			continue;
		right += order_unshuffle(order, q, shown) == (unsigned)keys[position].answer;
	}
	return right;
}

int64_t
sheet_points(int64_t n_right, size_t n)
{
	return n == 0 ? 0 : n_right * 100 / (int64_t)n;
}
