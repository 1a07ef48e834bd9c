/* qr.h - QR codes as a drawing. The only file that sees libqrencode is qr.c. */
#ifndef IO_QR_H
#define IO_QR_H

#include "lib/base/str.h"

struct arena;

/* The `d` of an SVG path over a square of *side_out units, quiet zone included: every dark run of a row is a
 * rectangle. REFUSED: too long for one code. */
enum result qr_path(struct arena *arena, struct str text, int *side_out, struct str *path_out) MUST_USE;

#endif
