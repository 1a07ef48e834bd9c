/* pack.c - Huffman codes, and bits one behind the other. */
#define _DEFAULT_SOURCE /* explicit_bzero */
#include "lib/base/pack.h"

#include <stdlib.h>
#include <string.h>

enum {
	END = 256,
	FIRST_LENGTH = 257,
	N_LENGTHS = 29,
	N_DISTANCES = 30,
	MATCH_MOST = 258,
	BITS_MOST = 15, /* of a symbol */
	SHORT_DISTANCES = 2
};

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "words are stored as the format has them");

static const uint16_t length_base[N_LENGTHS] = { 3,  4,  5,  6,  7,  8,  9,  10, 11,  13,
						 15, 17, 19, 23, 27, 31, 35, 43, 51,  59,
						 67, 83, 99, 115, 131, 163, 195, 227, 258 };
static const uint8_t length_extra[N_LENGTHS] = { 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
						 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0 };

/* ---- bits ---- */

/* Room for so many bytes more. */
static void
make_room(struct pack *p, size_t more)
{
	size_t room = p->room == 0 ? 4096 : p->room;

	if (p->len + more <= p->room)
		return;
	while (room < p->len + more)
		room *= 2;
	p->at = realloc(p->at, room);
	if (p->at == NULL)
		abort();
	p->room = room;
}

/* At most 48 bits; there is room for them and for 8 bytes. */
static inline void
put(struct pack *p, uint64_t bits, unsigned n)
{
	uint64_t rest = p->rest | bits << p->n_rest;

	n += p->n_rest;
	memcpy(p->at + p->len, &rest, sizeof(rest));
	p->len += n / 8;
	p->rest = rest >> (n & ~7U);
	p->n_rest = n % 8;
}

static inline uint32_t
word_at(const unsigned char *at)
{
	uint32_t word;

	memcpy(&word, at, sizeof(word));
	return word;
}

void
pack_add(struct pack *out, const struct pack *part)
{
	size_t i = 0;

	make_room(out, part->len + 16);
	for (; i + 4 <= part->len; i += 4)
		put(out, word_at(part->at + i), 32);
	for (; i < part->len; i++)
		put(out, part->at[i], 8);
	put(out, part->rest, part->n_rest);
}

void
pack_clear(struct pack *pack)
{
	if (pack->len > 0)
		explicit_bzero(pack->at, pack->len);
	pack->len = 0;
	pack->rest = 0;
	pack->n_rest = 0;
}

void
pack_free(struct pack *pack)
{
	pack_clear(pack);
	free(pack->at);
	*pack = (struct pack){ 0 };
}

struct str
pack_bytes(const struct pack *pack)
{
	return (struct str){ (const char *)pack->at, pack->len };
}

/* ---- codes ---- */

struct node {
	uint64_t weight;
	size_t parent; /* 0: none yet */
};

static size_t
lightest(const struct node *nodes, size_t n)
{
	size_t found = n;

	for (size_t i = 0; i < n; i++)
		if (nodes[i].parent == 0 && (found == n || nodes[i].weight < nodes[found].weight))
			found = i;
	return found;
}

/* Lengths of Huffman's code; false if one is too long. */
static bool
find_lengths(const uint32_t counts[PACK_SYMBOLS], unsigned flatten, uint8_t *len)
{
	struct node nodes[2 * PACK_SYMBOLS] = { 0 };
	size_t n = PACK_SYMBOLS;

	for (size_t i = 0; i < n; i++)
		nodes[i].weight = (counts[i] >> flatten) + 1U;
	while (n < 2 * PACK_SYMBOLS - 1) {
		size_t a = lightest(nodes, n), b;

		nodes[a].parent = n;
		b = lightest(nodes, n);
		nodes[b].parent = n;
		nodes[n].weight = nodes[a].weight + nodes[b].weight;
		n++;
	}
	for (size_t i = 0; i < PACK_SYMBOLS; i++) {
		len[i] = 0;
		for (size_t k = i; nodes[k].parent != 0; k = nodes[k].parent)
			len[i]++;
		if (len[i] > BITS_MOST)
			return false;
	}
	return true;
}

/* The format has the first bit of a code last. */
static uint16_t
turned(unsigned code, unsigned n)
{
	unsigned out = 0;

	for (unsigned i = 0; i < n; i++)
		out |= (code >> i & 1U) << (n - 1 - i);
	return (uint16_t)out;
}

void
pack_code_make(struct pack_code *code_out, const uint32_t counts[PACK_SYMBOLS])
{
	unsigned next = 0, flatten = 0;

	while (!find_lengths(counts, flatten, code_out->len))
		flatten++;
	for (unsigned n = 1; n <= BITS_MOST; n++) {
		for (size_t i = 0; i < PACK_SYMBOLS; i++)
			if (code_out->len[i] == n)
				code_out->bits[i] = turned(next++, n);
		next <<= 1;
	}
}

/* Of lengths up to MATCH_MOST. */
static size_t
length_symbol(size_t len)
{
	static uint8_t symbols[MATCH_MOST + 1];

	for (size_t i = PACK_MATCH_LEAST, symbol = 0; symbols[MATCH_MOST] == 0 && i <= MATCH_MOST;
	     i++) {
		symbol += symbol + 1 < N_LENGTHS && length_base[symbol + 1] <= i;
		symbols[i] = (uint8_t)symbol;
	}
	return symbols[len];
}

/* Matches have at most MATCH_MOST bytes, and no rest may be shorter than the least. */
static size_t
part_of_match(size_t len)
{
	if (len <= MATCH_MOST)
		return len;
	return len - MATCH_MOST >= PACK_MATCH_LEAST ? MATCH_MOST : len - PACK_MATCH_LEAST;
}

void
pack_count_text(uint32_t counts[PACK_SYMBOLS], struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		counts[(unsigned char)text.at[i]]++;
}

void
pack_count_match(uint32_t counts[PACK_SYMBOLS], size_t len)
{
	for (size_t part; len > 0; len -= part) {
		part = part_of_match(len);
		counts[FIRST_LENGTH + length_symbol(part)]++;
	}
}

/* ---- writing ---- */

static void
put_symbol(struct pack *out, const struct pack_code *code, size_t symbol)
{
	put(out, code->bits[symbol], code->len[symbol]);
}

void
pack_head(struct pack *out, const struct pack_code *code)
{
	static const unsigned char gzip[10] = { 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255 };
	static const unsigned n_length_codes = 19, unused_length_codes = 3; /* no repetitions */

	make_room(out, 512);
	for (size_t i = 0; i < sizeof(gzip); i++)
		put(out, gzip[i], 8);
	put(out, 1 | 2 << 1, 3); /* the last block, with its own code */
	put(out, PACK_SYMBOLS - FIRST_LENGTH, 5);
	put(out, N_DISTANCES - 1, 5);
	put(out, n_length_codes - 4, 4);
	/* Lengths 0 to 15 are written in four bits each: in the code of codes all are equal. */
	for (unsigned i = 0; i < n_length_codes; i++)
		put(out, i < unused_length_codes ? 0 : 4, 3);
	for (size_t i = 0; i < PACK_SYMBOLS; i++)
		put(out, turned(code->len[i], 4), 4);
	for (unsigned i = 0; i < N_DISTANCES; i++)
		put(out, turned(i < SHORT_DISTANCES ? 4 : 5, 4), 4);
}

void
pack_text(struct pack *out, const struct pack_code *code, struct str text)
{
	make_room(out, text.len * 2 + 16);
	for (size_t i = 0; i < text.len; i++)
		put_symbol(out, code, (unsigned char)text.at[i]);
}

static void
put_distance(struct pack *out, size_t distance)
{
	/* Bases 1, 2, 3, 4, then two of each power of two: 5, 7, 9, 13, 17, 25 … */
	static uint16_t turned5[32];
	unsigned less = (unsigned)distance - 1, high, symbol;

	for (unsigned i = 0; turned5[31] == 0 && i < 32; i++)
		turned5[i] = turned(i, 5);
	if (less < SHORT_DISTANCES) {
		put(out, turned(less, 4), 4);
		return;
	}
	high = 31U - (unsigned)__builtin_clz(less);
	symbol = 2 * high + (less >> (high - 1) & 1U) + SHORT_DISTANCES;
	put(out, turned5[symbol] | (uint64_t)(less & ((1U << (high - 1)) - 1)) << 5, 4 + high);
}

void
pack_match(struct pack *out, const struct pack_code *code, size_t len, size_t distance)
{
	make_room(out, len / MATCH_MOST * 8 + 32);
	for (size_t part; len > 0; len -= part) {
		size_t symbol;

		part = part_of_match(len);
		symbol = length_symbol(part);
		put_symbol(out, code, FIRST_LENGTH + symbol);
		put(out, part - length_base[symbol], length_extra[symbol]);
		put_distance(out, distance);
	}
}

void
pack_end(struct pack *out, const struct pack_code *code, uint32_t crc, size_t size)
{
	make_room(out, 32);
	put_symbol(out, code, END);
	put(out, 0, (8 - out->n_rest) % 8);
	put(out, crc, 32);
	put(out, (uint32_t)size, 32);
}

/* ---- check sum ---- */

enum { TABLES = 8 };

static uint32_t crc_table[TABLES][256];

static void
make_tables(void)
{
	for (uint32_t i = 0; i < 256; i++) {
		uint32_t crc = i;

		for (int k = 0; k < 8; k++)
			crc = (crc >> 1) ^ ((crc & 1U) != 0 ? UINT32_C(0xedb88320) : 0);
		crc_table[0][i] = crc;
	}
	for (uint32_t i = 0; i < 256; i++)
		for (int t = 1; t < TABLES; t++)
			crc_table[t][i] = (crc_table[t - 1][i] >> 8) ^
					  crc_table[0][crc_table[t - 1][i] & 255U];
}

uint32_t
pack_crc(uint32_t crc, struct str text)
{
	const unsigned char *at = (const unsigned char *)text.at;
	size_t n = text.len;

	if (crc_table[0][1] == 0)
		make_tables();
	crc = ~crc;
	for (; n >= TABLES; n -= TABLES, at += TABLES) {
		uint32_t a = crc ^ word_at(at), b = word_at(at + 4);

		crc = crc_table[7][a & 255U] ^ crc_table[6][a >> 8 & 255U] ^
		      crc_table[5][a >> 16 & 255U] ^ crc_table[4][a >> 24] ^
		      crc_table[3][b & 255U] ^ crc_table[2][b >> 8 & 255U] ^
		      crc_table[1][b >> 16 & 255U] ^ crc_table[0][b >> 24];
	}
	for (; n > 0; n--, at++)
		crc = (crc >> 8) ^ crc_table[0][(crc ^ *at) & 255U];
	return ~crc;
}
