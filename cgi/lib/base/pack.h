/*
 * pack.h - gzip put together out of parts that were encoded before (RFC 1951 and 1952).
 *
 * All parts of a reply are written in one Huffman code, made once out of counts; so the bits of a text are the
 * same wherever it stands, and need not be made again. What stands a second time can be written as a match.
 */
#ifndef BASE_PACK_H
#define BASE_PACK_H

#include <stdint.h>

#include "lib/base/str.h"

enum {
	PACK_SYMBOLS = 286,        /* 256 bytes, the end, 29 lengths */
	PACK_MATCH_LEAST = 3,
	PACK_DISTANCE_MOST = 32768
};

struct pack_code {
	uint16_t bits[PACK_SYMBOLS];
	uint8_t len[PACK_SYMBOLS];
};

/* Bits so far. Memory is process memory: pack_free(), or reuse with pack_clear(). */
struct pack {
	unsigned char *at;
	size_t len, room;
	uint64_t rest;             /* not in `at` yet */
	unsigned n_rest;
};

/* The code for texts in which symbols occur as often as counted; what was never counted can be written, too. */
void pack_code_make(struct pack_code *code_out, const uint32_t counts[PACK_SYMBOLS]);
void pack_count_text(uint32_t counts[PACK_SYMBOLS], struct str text);
void pack_count_match(uint32_t counts[PACK_SYMBOLS], size_t len);

void pack_head(struct pack *out, const struct pack_code *code);
void pack_text(struct pack *out, const struct pack_code *code, struct str text);
/* The len bytes that stand `distance` bytes before; len at least PACK_MATCH_LEAST. */
void pack_match(struct pack *out, const struct pack_code *code, size_t len, size_t distance);
void pack_add(struct pack *out, const struct pack *part);
/* Ends the file: size and pack_crc() of all that it holds. */
void pack_end(struct pack *out, const struct pack_code *code, uint32_t crc, size_t size);
/* Goes on from the CRC of what stands before; of nothing it is 0. */
uint32_t pack_crc(uint32_t crc, struct str text);

void pack_clear(struct pack *pack); /* both wipe */
void pack_free(struct pack *pack);
struct str pack_bytes(const struct pack *pack); /* after pack_end() */

#endif
