/*
 * image.h - pictures from outside: checked, decoded apart, and written anew.
 *
 * Only JPEG and PNG by their first bytes are looked at. Decoding and encoding happen in a forked
 * child with nothing but the bytes: no files, no sockets, no programs, little memory, two seconds.
 * What comes back is a new JPEG without metadata, turned upright, sRGB with 8 bits, transparency
 * laid on white. The bytes live in the arena.
 */
#ifndef IO_IMAGE_H
#define IO_IMAGE_H

#include "lib/base/str.h"

struct arena;

enum {
	IMAGE_SIDE_MAX = 6000,
	IMAGE_PIXELS_MAX = 24 * 1000 * 1000,
	IMAGE_THUMBNAIL_SIDE = 320,     /* at most, either way */
	IMAGE_PORTRAIT_WIDTH = 295,     /* the one-inch portrait: 25 by 35 mm at 300 dpi */
	IMAGE_PORTRAIT_HEIGHT = 413,
};

enum image_refusal {
	IMAGE_FINE = 0,
	IMAGE_EMPTY,
	IMAGE_NOT_A_PICTURE,    /* neither JPEG nor PNG */
	IMAGE_TOO_LARGE,        /* more pixels than the limits above */
	IMAGE_BROKEN,           /* does not decode to its end, or not in time */
};

struct image_form {
	struct bytes jpeg;
	int width, height;
};

struct image {
	struct image_form full, thumbnail, portrait;    /* none is larger than the picture was */
};

/* Once, when a program starts and before it does anything else: loads the library. */
enum result image_start(void) MUST_USE;
/* REFUSED with the reason; limits on the bytes are the caller's. */
enum result image_make(struct arena *arena, struct bytes bytes, struct image *image_out,
		       enum image_refusal *refusal_out) MUST_USE;
/* A word for templates and logs: empty, not_a_picture, too_large, broken. */
const char *image_refusal_word(enum image_refusal refusal);

#endif
