/*
 * scan.h - asks a scanner of malware on this host about bytes from outside, before anything reads them.
 *
 * Speaks the INSTREAM command of clamd over its socket, so that no program is started and nothing is written to
 * disk. Needs no network.
 */
#ifndef IO_SCAN_H
#define IO_SCAN_H

#include "lib/base/str.h"

struct arena;

/* path: the scanner's socket. OK: nothing was found. REFUSED: *found_out says what, in the scanner's words.
 * EXPIRED: it is not there, did not answer in time, or could not look. Never takes longer than the seconds. */
enum result scan_bytes(struct arena *arena, const char *path, int64_t seconds, struct bytes bytes,
		       struct str *found_out) MUST_USE;

#endif
