/*
 * cipher.h - personal data at rest, look-up by blind index, digests of tokens.
 *
 * Suite 1 (international): AES-256-GCM, HMAC-SHA-256. A sealed value is
 * suite(1) key id(1) nonce(12) tag(16) ciphertext; what it belongs to ("table.column") is
 * authenticated, so that a ciphertext moved to another column does not open. Keys are derived (HKDF) from
 * the secret "master" and never leave this file.
 */
#ifndef IO_CIPHER_H
#define IO_CIPHER_H

#include "lib/base/str.h"

enum { DIGEST_BYTES = 32, SEAL_OVERHEAD = 30 };

/* Reads the secret "master" (64 hexadecimal digits). Programs that see no personal data never call it. */
enum result cipher_open(void) MUST_USE;
/* Absent text seals to absent bytes. `where` names table and column. */
enum result cipher_seal(struct arena *arena, const char *where, struct str text,
			struct bytes *sealed_out) MUST_USE;
/* Absent bytes open to the absent text; a changed or misplaced value is FAILED. */
enum result cipher_reveal(struct arena *arena, const char *where, struct bytes sealed,
			  struct str *text_out) MUST_USE;
/* Blind index of a normalised value; equal values give equal indexes within one `where`. */
enum result cipher_index(struct arena *arena, const char *where, struct str text,
			 struct bytes *index_out) MUST_USE;
/* Needs no key: for tokens of 128 bits and more. */
enum result cipher_digest(struct arena *arena, struct str text, struct bytes *digest_out) MUST_USE;
/* HMAC-SHA-1, 20 bytes: for codes of the time alone, whose other side knows nothing newer. */
enum result cipher_mac_sha1(struct arena *arena, struct bytes key, struct bytes text, struct bytes *mac_out) MUST_USE;
/* HMAC with a key of the caller's, for form tokens. */
enum result cipher_mac(struct arena *arena, struct bytes key, struct str text, struct bytes *mac_out) MUST_USE;

#endif
